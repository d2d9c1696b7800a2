using System.CommandLine;
using AggloAdvisor.Cli.Output;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>audit list</c>: what the ledger holds.</summary>
internal static class AuditListCommand
{
    public static Command Create(Terminal terminal)
    {
        var (ledger, json, language) = (CommonOptions.Ledger(terminal), CommonOptions.Json(terminal), CommonOptions.Lang(terminal));
        var @case = new Option<string?>("--case") { Description = terminal.Say("Only entries about this case.", "只列出该案例的条目。"), HelpName = "ID" };
        var last = new Option<int?>("--last") { Description = terminal.Say("Only so many of the last entries.", "只列出最后若干条。"), HelpName = "N" };
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
                var entries = opened.Entries().Where(e => parsed.GetValue(@case) is not { } id || AuditPrinter.CaseOf(e.Fact) == id).ToList();
                var shown = parsed.GetValue(last) is { } count && count < entries.Count ? entries[^Math.Max(0, count)..] : entries;
                if (parsed.GetValue(json))
                {
                    AuditPrinter.WriteJson(shown, terminal.OutBytes);
                }
                else
                {
                    new AuditPrinter(terminal.Out, reader).Print(shown);
                }
            }

            return ExitCode.Done;
        });
        return command;
    }
}
