using System.CommandLine;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>audit list</c>: what the ledger holds.</summary>
internal static class AuditListCommand
{
    // More would run off the window; a document for programs holds everything.
    private const int Usual = 100;

    public static Command Create(Terminal terminal)
    {
        var (ledger, json, language) = (CommonOptions.Ledger(terminal), CommonOptions.Json(terminal), CommonOptions.Lang(terminal));
        var @case = new Option<string?>("--case") { Description = terminal.Say("Only entries about this case.", "只列出该案例的条目。"), HelpName = "ID" };
        var last = new Option<int?>("--last") { Description = terminal.Say("Only so many of the last entries; default: 100, of JSON all.", "只列出最后若干条；默认100条，JSON为全部。"), HelpName = "N" };
        var command = new Command("list", terminal.Say("List the runs, decisions and signatures of the ledger.", "列出台账中的运行、决定与签名。")) { ledger, @case, last, json, language };
        command.SetAction(parsed =>
        {
            var reader = parsed.GetValue(language);
            if (AuditCommand.Open(terminal, parsed.GetValue(ledger), reader) is not { } opened)
            {
                return ExitCode.InputErrors;
            }

            using (opened)
            {
                Print(terminal, opened, parsed.GetValue(@case), parsed.GetValue(last), parsed.GetValue(json), reader);
            }

            return ExitCode.Done;
        });
        return command;
    }
    private static void Print(Terminal terminal, Ledger ledger, string? caseId, int? last, bool isJson, Language language)
    {
        if (isJson && last is null)
        {
            // As it is read, so that a long ledger need not fit into memory.
            AuditPrinter.WriteJson(ledger.Entries().Where(e => caseId is null || LedgerLookup.CaseOf(e.Fact) == caseId), terminal.OutBytes);
            return;
        }

        var most = Math.Clamp(last ?? Usual, 0, int.MaxValue - 1);
        var found = LedgerLookup.Backwards(ledger, caseId).Take(most + 1).ToList();
        var shown = found.Take(most).Reverse().ToList();
        if (isJson)
        {
            AuditPrinter.WriteJson(shown, terminal.OutBytes);
            return;
        }

        new AuditPrinter(terminal.Out, language).Print(shown);
        if (last is null && found.Count > shown.Count)
        {
            terminal.Error.WriteLine(terminal.Say(LocalizedText.Of($"These are the last {most} entries; --last N shows more.", $"以上为最后{most}条；用--last N可显示更多。")));
        }
    }
}
