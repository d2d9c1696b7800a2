using System.Globalization;
using AggloAdvisor.Advising.Following;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output;

/// <summary>Prints entries of a ledger, one line each.</summary>
internal sealed class AuditPrinter(TextWriter output, Language language)
{
    private const int HashShown = 12;
    private const int Page = 1 << 20;

    /// <summary>Prints entries.</summary>
    public void Print(IEnumerable<LedgerEntry> entries)
    {
        foreach (var entry in entries)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Sequence,5}  {entry.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z  {Of(entry.Fact)}"));
        }
    }

    /// <summary>Writes entries as one JSON document: their texts, with number and hash.</summary>
    public static void WriteJson(IEnumerable<LedgerEntry> entries, Stream stream)
    {
        using var json = new System.Text.Json.Utf8JsonWriter(stream, Auditing.Records.RunRecordWriter.Options);
        json.WriteStartObject();
        json.WriteString("format", "aggloadvisor/ledger");
        json.WriteNumber("version", 1);
        json.WriteStartArray("entries");
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("hash", entry.Hash);
            json.WritePropertyName("entry");
            json.WriteRawValue(entry.Text);
            json.WriteEndObject();
            if (json.BytesPending > Page)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>An entry in words.</summary>
    public string Of(LedgerFact fact) => fact switch
    {
        RunFact run => LocalizedText.Of(
            $"run {run.RecordSha256[..HashShown]}  {run.CaseName.En} {run.Year}: {run.Findings} findings, {run.Advised} measures{Reports(run)}",
            $"运行 {run.RecordSha256[..HashShown]}  {run.CaseName.Zh} {run.Year}：{run.Findings} 项发现，{run.Advised} 项对策{Reports(run)}").In(language),
        DecisionFact decision => LocalizedText.Of(
            $"decision on {decision.Code} of {decision.CaseId} {decision.Year}: {Word(decision.Decision).En}, by {decision.By}: {decision.Reason}",
            $"对 {decision.CaseId} {decision.Year} 的 {decision.Code} 的决定：{Word(decision.Decision).Zh}，{decision.By}：{decision.Reason}").In(language),
        SignatureFact signature => LocalizedText.Of($"signature with the key {signature.PublicKey[..HashShown]}…", $"以密钥 {signature.PublicKey[..HashShown]}…签名").In(language),
        _ => "",
    };

    /// <summary>A decision in words.</summary>
    public static LocalizedText Word(DecisionKind decision) => decision switch
    {
        DecisionKind.Accepted => new("accepted", "采纳"),
        DecisionKind.Deferred => new("deferred", "暂缓"),
        _ => new("rejected", "不采纳"),
    };

    private static string Reports(RunFact run) => run.Reports.IsEmpty ? "" : " (" + string.Join(", ", run.Reports.Select(static r => r.Format)) + ")";
}
