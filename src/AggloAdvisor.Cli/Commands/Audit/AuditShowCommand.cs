using System.CommandLine;
using AggloAdvisor.Cli.Output;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>audit show RUN</c>: what a run was made from and what it came to.</summary>
internal static class AuditShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var run = new Argument<string>("run") { Description = AuditedRun.Described(terminal) };
        var (ledger, json, language) = (CommonOptions.Ledger(terminal), CommonOptions.Json(terminal), CommonOptions.Lang(terminal));
        var command = new Command("show", terminal.Say("Show what a run was made from and what it came to.", "查看某次运行的依据与结果。")) { run, ledger, json, language };
        command.SetAction(parsed =>
        {
            var reader = parsed.GetValue(language);
            if (AuditedRun.Find(terminal, parsed.GetRequiredValue(run), parsed.GetValue(ledger), reader) is not { } found)
            {
                return ExitCode.InputErrors;
            }

            if (parsed.GetValue(json))
            {
                terminal.OutBytes.Write(found.Record.Bytes);
                terminal.OutBytes.Flush();
                return ExitCode.Done;
            }

            return RecordPrinter.Print(terminal, found.Record, found.Name, found.Fact, reader) ? ExitCode.Done : ExitCode.InputErrors;
        });
        return command;
    }
}
