using System.CommandLine;
using AggloAdvisor.Auditing.Replaying;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>audit replay RUN</c>: makes a run again from its record alone and compares everything.</summary>
internal static class AuditReplayCommand
{
    public static Command Create(Terminal terminal)
    {
        var run = new Argument<string>("run") { Description = AuditedRun.Described(terminal) };
        var output = new Option<string?>("--output", "-o") { Description = terminal.Say("Also write the report that the record gives (.pdf).", "另存由记录生成的报告（.pdf）。"), HelpName = "FILE" };
        var (ledger, fonts, language) = (CommonOptions.Ledger(terminal), CommonOptions.Fonts(terminal), CommonOptions.Lang(terminal));
        var command = new Command("replay", terminal.Say("Recompute a run from its record alone, with the rules it carries, and compare everything.", "仅凭记录（含其规则）重新计算某次运行，并逐项比对。")) { run, output, ledger, fonts, language };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            terminal,
            parsed.GetRequiredValue(run),
            parsed.GetValue(output),
            parsed.GetValue(ledger),
            terminal.Fonts with { Folder = parsed.GetValue(fonts) is { } folder ? terminal.Resolve(folder) : null },
            parsed.GetValue(language),
            cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, string text, string? output, string? ledgerPath, FontSearch search, Language language, CancellationToken cancellationToken)
    {
        if (AuditedRun.Find(terminal, text, ledgerPath, language) is not { } run)
        {
            return ExitCode.InputErrors;
        }

        terminal.Progress(terminal.Say("Recomputing", "正在重新计算"));
        var replayed = Replay.Of(run.Record, run.Name, cancellationToken);
        terminal.EndProgress();
        if (AuditCommand.Print(terminal, replayed.Diagnostics, language) || replayed.Value is not { } replay)
        {
            return ExitCode.ExpectationNotMet;
        }

        var differs = AuditCommand.Print(terminal, replay.Differences, language);
        if (!differs)
        {
            terminal.Out.WriteLine(terminal.Say(LocalizedText.Of(
                $"{run.Name}: the record comes out again byte for byte ({run.Record.Sha256}).",
                $"{run.Name}：记录逐字节重现（{run.Record.Sha256}）。")));
        }

        using var fonts = FontLibrary.Find(search);
        foreach (var report in run.Fact?.Reports.Where(static r => r.Format == "pdf") ?? [])
        {
            var problems = replay.CompareReport(report, fonts, run.Name);
            differs |= AuditCommand.Print(terminal, problems, language);
            if (problems.IsEmpty)
            {
                terminal.Out.WriteLine(terminal.Say(LocalizedText.Of($"The report comes out again byte for byte ({report.Sha256}).", $"报告逐字节重现（{report.Sha256}）。")));
            }
        }

        if (output is not null)
        {
            Checked<Pdf.PdfResult>? set = null;
            WholeFile.Write(
                terminal.Resolve(output),
                stream =>
                {
                    set = replay.SetReport(fonts, stream);
                    if (set.Value is null)
                    {
                        throw new IOException(terminal.Say("The run made no report, so its record carries no template to set one with.", "该次运行未生成报告，记录中没有可用的模板。"));
                    }
                },
                cancellationToken);
            AuditCommand.Print(terminal, set!.Diagnostics, language);
            terminal.Out.WriteLine(output);
        }

        return differs ? ExitCode.ExpectationNotMet : ExitCode.Done;
    }
}
