using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Auditing.Reports;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary>A run that somebody asks about: of the ledger, or in a file that they hold.</summary>
/// <param name="Name">How messages name it.</param>
/// <param name="Record">Its record.</param>
/// <param name="Fact">What the ledger says of it; null for a file.</param>
/// <param name="Report">The report it was taken from; null when it was none.</param>
internal sealed record AuditedRun(string Name, RunRecord Record, RunFact? Fact, ReportFile? Report)
{
    /// <summary>Shortest beginning of a hash that names a run: shorter ones are numbers of entries.</summary>
    private const int ShortestHash = 6;
    private const int LongestFile = 256 << 20;

    /// <summary>What RUN may be.</summary>
    public static string Described(Terminal terminal) => terminal.Say(
        "A run: its number in the ledger, the beginning of its record's hash, or a file: a record (.json) or a report (.pdf).",
        "某次运行：台账中的编号、记录哈希值的开头，或文件：记录（.json）或报告（.pdf）。");

    /// <summary>Finds a run; null, with diagnostics, when there is none.</summary>
    public static AuditedRun? Find(Terminal terminal, string text, string? ledgerPath, Language language)
    {
        var path = terminal.Resolve(text);
        if (File.Exists(path))
        {
            return OfFile(terminal, path, text, language);
        }

        if (AuditCommand.Open(terminal, ledgerPath, language) is not { } ledger)
        {
            return null;
        }

        using (ledger)
        {
            if (Entry(terminal, ledger, text) is not { } entry)
            {
                return null;
            }

            var run = (RunFact)entry.Fact;
            var name = terminal.Say(LocalizedText.Of($"run {entry.Sequence}", $"第 {entry.Sequence} 次运行"));
            if (ledger.Record(run) is { } record)
            {
                return new(name, record, run, null);
            }

            terminal.Error.WriteLine(terminal.Say(LocalizedText.Of(
                $"The ledger has lost a part of the record of run {entry.Sequence}: 'aggloadvisor audit verify' says which.",
                $"台账中第 {entry.Sequence} 次运行的记录已有缺损：用“aggloadvisor audit verify”查看详情。")));
            return null;
        }
    }

    /// <summary>The entry of a run; null, with a message, when there is none or more than one.</summary>
    public static LedgerEntry? Entry(Terminal terminal, Ledger ledger, string text)
    {
        var number = text.TrimStart('#');
        List<LedgerEntry> found = long.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var sequence) && number.Length < ShortestHash
            ? LedgerLookup.Entry(ledger, sequence) is { Fact: RunFact } entry ? [entry] : []
            : text.Length < ShortestHash ? [] : [.. LedgerLookup.RunsByRecord(ledger, text)];
        var different = found.Select(static e => ((RunFact)e.Fact).RecordSha256).Distinct(StringComparer.Ordinal).Count();
        if (different == 1)
        {
            // The same run made twice: the later entry tells of the later reports.
            return found[^1];
        }

        terminal.Error.WriteLine(different == 0
            ? terminal.Say($"There is no run '{text}'. 'aggloadvisor audit list' shows the runs; a file would need the ending .json or .pdf.", $"没有运行“{text}”。用“aggloadvisor audit list”查看全部运行；若为文件，扩展名须为.json或.pdf。")
            : terminal.Say($"Several runs begin with '{text}': write more of the hash.", $"有多次运行以“{text}”开头：请多写几位。"));
        return null;
    }

    private static AuditedRun? OfFile(Terminal terminal, string path, string name, Language language)
    {
        if (path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            var read = ReportFile.Read(path, name);
            AuditCommand.Print(terminal, read.Diagnostics, language);
            return read.Value is { } report ? new(name, report.Record, null, report) : null;
        }

        if (new FileInfo(path).Length > LongestFile)
        {
            terminal.Error.WriteLine(terminal.Say($"'{name}' is larger than any run record.", $"“{name}”大于任何运行记录。"));
            return null;
        }

        return new(name, new RunRecord(File.ReadAllBytes(path)), null, null);
    }
}
