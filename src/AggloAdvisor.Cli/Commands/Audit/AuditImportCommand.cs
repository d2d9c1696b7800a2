using System.CommandLine;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>audit import FILE</c>: makes a ledger from an export.</summary>
internal static class AuditImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = terminal.Say("An export of a whole ledger (.jsonl).", "整个台账的导出文件（.jsonl）。") };
        var (ledger, language) = (CommonOptions.Ledger(terminal), CommonOptions.Lang(terminal));
        var command = new Command("import", terminal.Say("Make a ledger from an export; entries that it has already must be the same.", "由导出文件建立台账；已有条目须与之相同。")) { file, ledger, language };
        command.SetAction((parsed, cancellationToken) =>
        {
            if (AuditCommand.Place(terminal, parsed.GetValue(ledger)) is not { } place)
            {
                return Task.FromResult(ExitCode.InputErrors);
            }

            try
            {
                using var stream = File.OpenRead(terminal.Resolve(parsed.GetRequiredValue(file)));
                using var opened = Ledger.Open(place, terminal.Time);
                var (added, problems) = LedgerExchange.Import(opened, stream, parsed.GetRequiredValue(file), cancellationToken);
                var failed = AuditCommand.Print(terminal, problems, parsed.GetValue(language));
                terminal.Out.WriteLine(terminal.Say(LocalizedText.Of($"{added} entries added.", $"新增 {added} 条。")));
                return Task.FromResult(failed ? ExitCode.InputErrors : ExitCode.Done);
            }
            catch (LedgerException e)
            {
                terminal.Error.WriteLine(e.Diagnostic.Text(parsed.GetValue(language)));
                return Task.FromResult(ExitCode.InputErrors);
            }
        });
        return command;
    }
}
