using System.CommandLine;
using AggloAdvisor.Advising.Following;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>decide RUN MEASURE accepted|deferred|rejected</c>: keeps in the ledger what an office decided on a recommendation.</summary>
internal static class DecideCommand
{
    private static readonly string[] _words = ["accepted", "deferred", "rejected"];
    private const int LongestReason = 2_000;

    public static Command Create(Terminal terminal)
    {
        var run = new Argument<string>("run") { Description = terminal.Say("A run of the ledger: its number, or the beginning of its record's hash.", "台账中的某次运行：编号或记录哈希值的开头。") };
        var measure = new Argument<string>("measure") { Description = terminal.Say("Code or id of a countermeasure that the run recommended.", "该次运行所建议对策的代码或标识。") };
        var decision = new Argument<string>("decision") { Description = terminal.Say("accepted, deferred or rejected.", "accepted（采纳）、deferred（缓议）或rejected（不采纳）。") };
        decision.AcceptOnlyFromAmong(_words);
        var by = new Option<string>("--by") { Description = terminal.Say("Who decided.", "决定者。"), HelpName = "NAME", Required = true };
        var reason = new Option<string>("--reason") { Description = terminal.Say("Why.", "理由。"), HelpName = "TEXT", Required = true };
        var (ledger, language) = (CommonOptions.Ledger(terminal), CommonOptions.Lang(terminal));
        var command = new Command("decide", terminal.Say("Keep in the ledger what was decided on a recommendation.", "将对某项建议的决定记入台账。")) { run, measure, decision, by, reason, ledger, language };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(run),
            parsed.GetRequiredValue(measure),
            Enum.Parse<DecisionKind>(parsed.GetRequiredValue(decision), ignoreCase: true),
            parsed.GetRequiredValue(by).Trim(),
            parsed.GetRequiredValue(reason).Trim(),
            parsed.GetValue(ledger),
            parsed.GetValue(language)));
        return command;
    }

    private static int Run(Terminal terminal, string run, string measure, DecisionKind decision, string by, string reason, string? ledgerPath, Language language)
    {
        if (by.Length is 0 or > 200 || reason.Length is 0 or > LongestReason)
        {
            terminal.Error.WriteLine(terminal.Say(LocalizedText.Of($"--by takes a name of up to 200 characters, --reason a text of up to {LongestReason}; neither may be empty.", $"--by填不超过200字的名称，--reason填不超过{LongestReason}字的理由；二者均不得为空。")));
            return ExitCode.Usage;
        }

        if (AuditCommand.Place(terminal, ledgerPath) is not { } place)
        {
            return ExitCode.InputErrors;
        }

        try
        {
            if (!File.Exists(place))
            {
                throw LedgerException.Absent(place);
            }

            using var ledger = Ledger.Open(place, terminal.Time);
            if (AuditedRun.Entry(terminal, ledger, run) is not { Fact: RunFact fact } entry || Recommended(terminal, ledger, entry, fact, measure) is not var (id, code))
            {
                return ExitCode.InputErrors;
            }

            var added = ledger.Add(new DecisionFact(fact.RecordSha256, fact.RunId, fact.CaseId, fact.Year, id, code, decision, by, reason));
            terminal.Out.WriteLine(terminal.Say(LocalizedText.Of($"Kept as entry {added.Sequence}: {code} of run {entry.Sequence} {Output.AuditPrinter.Word(decision)}.", $"已记为第 {added.Sequence} 条：第 {entry.Sequence} 次运行的 {code}，{Output.AuditPrinter.Word(decision)}。")));
            return ExitCode.Done;
        }
        catch (LedgerException e)
        {
            terminal.Error.WriteLine(e.Diagnostic.Text(language));
            return ExitCode.InputErrors;
        }
    }

    // Only what the run recommended can be decided on; null, with a message, for anything else.
    private static (string Id, string Code)? Recommended(Terminal terminal, Ledger ledger, LedgerEntry entry, RunFact fact, string measure)
    {
        if (ledger.Record(fact) is not { } record)
        {
            terminal.Error.WriteLine(terminal.Say(LocalizedText.Of($"The ledger has lost a part of the record of run {entry.Sequence}: 'aggloadvisor audit verify' says which.", $"台账中第 {entry.Sequence} 次运行的记录已有缺损：用“aggloadvisor audit verify”查看详情。")));
            return null;
        }

        using var document = record.Parse();
        var recommended = document.RootElement.GetProperty("advice").GetProperty("recommendations").EnumerateArray()
            .Select(static r => (Id: r.GetProperty("measure").GetString()!, Code: r.GetProperty("code").GetString()!))
            .ToArray();
        var found = Array.Find(recommended, r => r.Id == measure || string.Equals(r.Code, measure, StringComparison.OrdinalIgnoreCase));
        if (found.Id is not null)
        {
            return found;
        }

        terminal.Error.WriteLine(terminal.Say(LocalizedText.Of(
            $"Run {entry.Sequence} does not recommend '{measure}'; it recommends {string.Join(", ", recommended.Select(static r => r.Code))}.",
            $"第 {entry.Sequence} 次运行没有建议“{measure}”；所建议的有{string.Join('、', recommended.Select(static r => r.Code))}。")));
        return null;
    }
}
