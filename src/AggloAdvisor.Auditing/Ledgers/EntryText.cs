using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AggloAdvisor.Advising.Following;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>Writes and reads the text of an entry: canonical JSON.</summary>
internal static class EntryText
{
    /// <summary>The hash before the first entry.</summary>
    public static readonly string Beginning = new('0', 64);

    private const string Format = "aggloadvisor/ledger-entry";
    private const int FormatVersion = 1;

    /// <summary>Writes an entry.</summary>
    public static LedgerEntry Write(long sequence, string previous, DateTimeOffset at, LedgerFact fact)
    {
        // Whole seconds: finer ones would say nothing and could not be read out over the telephone.
        at = DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, RunRecordWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", FormatVersion);
            json.WriteNumber("sequence", sequence);
            json.WriteString("previous", previous);
            json.WriteString("at", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            WriteFact(json, fact);
            json.WriteEndObject();
        }

        var bytes = stream.ToArray();
        return new(sequence, Sha256Text.Of(bytes), Encoding.UTF8.GetString(bytes), previous, at, fact);
    }

    /// <summary>Reads an entry; null when its text is none of ours.</summary>
    public static LedgerEntry? Read(string hash, string text) => Read(hash, Encoding.UTF8.GetBytes(text), text, new RepeatedHashes());

    /// <summary>Reads an entry whose text is of no further interest: the result has none.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="utf8">Its text.</param>
    /// <param name="repeated">Remembers the files of the entry before: most runs rest on the same ones.</param>
    public static LedgerEntry? ReadFact(string hash, ReadOnlyMemory<byte> utf8, RepeatedHashes repeated) => Read(hash, utf8, "", repeated);

    private static LedgerEntry? Read(string hash, ReadOnlyMemory<byte> utf8, string text, RepeatedHashes repeated)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var root = document.RootElement;
            if (root.GetProperty("format").GetString() != Format || root.GetProperty("version").GetInt32() != FormatVersion)
            {
                return null;
            }

            var at = DateTimeOffset.ParseExact(String(root, "at"), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            return ReadFact(root, repeated) is { } fact ? new(root.GetProperty("sequence").GetInt64(), hash, text, String(root, "previous"), at, fact) : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void WriteFact(Utf8JsonWriter json, LedgerFact fact)
    {
        switch (fact)
        {
            case RunFact run:
                json.WriteString("kind", "run");
                WriteRun(json, run);
                break;
            case DecisionFact decision:
                json.WriteString("kind", "decision");
                json.WriteString("record", decision.RecordSha256);
                json.WriteString("runId", decision.RunId);
                json.WriteString("case", decision.CaseId);
                json.WriteNumber("year", decision.Year);
                json.WriteString("measure", decision.Measure);
                json.WriteString("code", decision.Code);
                json.WriteString("decision", JsonNamingPolicy.CamelCase.ConvertName(decision.Decision.ToString()));
                json.WriteString("by", decision.By);
                json.WriteString("reason", decision.Reason);
                break;
            case SignatureFact signature:
                json.WriteString("kind", "signature");
                json.WriteString("publicKey", signature.PublicKey);
                json.WriteString("signature", signature.Signature);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fact));
        }
    }

    private static void WriteRun(Utf8JsonWriter json, RunFact run)
    {
        json.WriteString("record", run.RecordSha256);
        json.WriteString("packed", run.PackedSha256);
        json.WriteStartArray("contents");
        foreach (var hash in run.Contents)
        {
            json.WriteStringValue(hash);
        }

        json.WriteEndArray();
        json.WriteString("runId", run.RunId);
        json.WriteString("case", run.CaseId);
        AdviceJson.WriteText(json, "name", run.CaseName);
        json.WriteNumber("year", run.Year);
        json.WriteString("asOf", run.AsOf);
        json.WriteNumber("findings", run.Findings);
        json.WriteNumber("advised", run.Advised);
        json.WriteString("program", run.Program);
        json.WriteString("runtime", run.Runtime);
        json.WriteStartArray("reports");
        foreach (var report in run.Reports)
        {
            json.WriteStartObject();
            json.WriteString("format", report.Format);
            json.WriteString("sha256", report.Sha256);
            json.WriteStartArray("fonts");
            foreach (var font in report.Fonts)
            {
                json.WriteStartObject();
                json.WriteString("family", font.Family);
                json.WriteString("style", font.Style);
                json.WriteNumber("face", font.FaceIndex);
                json.WriteString("sha256", font.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static LedgerFact? ReadFact(JsonElement root, RepeatedHashes repeated) => String(root, "kind") switch
    {
        "run" => new RunFact(
            String(root, "record"),
            String(root, "packed"),
            repeated.Read(root.GetProperty("contents")),
            String(root, "runId"),
            String(root, "case"),
            new LocalizedText(String(root.GetProperty("name"), "en"), String(root.GetProperty("name"), "zh")),
            root.GetProperty("year").GetInt32(),
            String(root, "asOf"),
            root.GetProperty("findings").GetInt32(),
            root.GetProperty("advised").GetInt32(),
            String(root, "program"),
            String(root, "runtime"),
            ReadReports(root.GetProperty("reports"))),
        "decision" when Enum.TryParse<DecisionKind>(String(root, "decision"), ignoreCase: true, out var decision) => new DecisionFact(
            String(root, "record"), String(root, "runId"), String(root, "case"), root.GetProperty("year").GetInt32(), String(root, "measure"), String(root, "code"), decision, String(root, "by"), String(root, "reason")),
        "signature" => new SignatureFact(String(root, "publicKey"), String(root, "signature")),
        _ => null,
    };

    private static ImmutableArray<ReportFact> ReadReports(JsonElement reports) =>
    [
        .. reports.EnumerateArray().Select(static r => new ReportFact(
            String(r, "format"),
            String(r, "sha256"),
            [.. r.GetProperty("fonts").EnumerateArray().Select(static f => new FontFact(String(f, "family"), String(f, "style"), f.GetProperty("face").GetInt32(), f.GetProperty("sha256").GetString()))])),
    ];

    private static string String(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException(name);
}
