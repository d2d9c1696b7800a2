using System.CommandLine;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>audit export</c>: a run record, or the whole ledger, as a file.</summary>
internal static class AuditExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var run = new Argument<string?>("run") { Description = AuditedRun.Described(terminal) + terminal.Say(" Without it, the whole ledger is exported.", "不填则导出整个台账。"), Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--output", "-o") { Description = terminal.Say("File to write: a run record (.json), or for the whole ledger lines of JSON (.jsonl).", "输出文件：运行记录（.json），或整个台账（.jsonl，每行一个JSON）。"), HelpName = "FILE", Required = true };
        var (ledger, language) = (CommonOptions.Ledger(terminal), CommonOptions.Lang(terminal));
        var command = new Command("export", terminal.Say("Write a run record, or the whole ledger, to a file.", "将某次运行的记录或整个台账导出为文件。")) { run, output, ledger, language };
        command.SetAction((parsed, cancellationToken) =>
        {
            var path = terminal.Resolve(parsed.GetRequiredValue(output));
            return Task.FromResult(parsed.GetValue(run) is { } text
                ? One(terminal, text, parsed.GetValue(ledger), path, parsed.GetValue(language), cancellationToken)
                : All(terminal, parsed.GetValue(ledger), path, parsed.GetValue(language), cancellationToken));
        });
        return command;
    }

    private static int One(Terminal terminal, string text, string? ledgerPath, string path, Language language, CancellationToken cancellationToken)
    {
        if (AuditedRun.Find(terminal, text, ledgerPath, language) is not { } run)
        {
            return ExitCode.InputErrors;
        }

        WholeFile.Write(path, stream => stream.Write(run.Record.Bytes), cancellationToken);
        terminal.Out.WriteLine(run.Record.Sha256 + "  " + Path.GetRelativePath(terminal.Folder, path));
        return ExitCode.Done;
    }

    private static int All(Terminal terminal, string? ledgerPath, string path, Language language, CancellationToken cancellationToken)
    {
        if (AuditCommand.Open(terminal, ledgerPath, language) is not { } ledger)
        {
            return ExitCode.InputErrors;
        }

        using (ledger)
        {
            long count = 0;
            WholeFile.Write(path, stream => count = LedgerExchange.Export(ledger, stream, cancellationToken), cancellationToken);
            terminal.Out.WriteLine(terminal.Say(LocalizedText.Of($"{count} entries: {Path.GetRelativePath(terminal.Folder, path)}", $"{count} 条：{Path.GetRelativePath(terminal.Folder, path)}")));
            return ExitCode.Done;
        }
    }
}
