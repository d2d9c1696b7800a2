using System.CommandLine;
using System.Globalization;
using AggloAdvisor.Advising;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data;
using AggloAdvisor.Reporting;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>report preview CASE</c>: shows an edit of the templates on a case. Nothing is kept in the ledger: a preview is no report.</summary>
internal static class ReportPreviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var @case = CommonOptions.Case(terminal);
        var output = new Option<string?>("--output", "-o") { Description = terminal.Say("File to write, .html or .pdf; default: CASE-preview.html in the current folder.", "输出文件（.html或.pdf）；默认为当前文件夹中的“案例-preview.html”。"), HelpName = "FILE" };
        var watch = new Option<bool>("--watch") { Description = terminal.Say("Write it again whenever a template changes, until Ctrl+C.", "模板改动时自动重新生成，直至按Ctrl+C。") };
        var (rules, overlay, templates, fonts) = (CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal), CommonOptions.Templates(terminal), CommonOptions.Fonts(terminal));
        var (language, length) = (CommonOptions.Lang(terminal), CommonOptions.Length(terminal));
        var command = new Command("preview", terminal.Say("Write the report of a case as the templates stand, without recording the run.", "按当前模板生成案例报告供预览，不记入台账。")) { @case, output, watch, rules, overlay, templates, fonts, language, length };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(output);
            if (path is not null && Path.GetExtension(path) is not (".html" or ".pdf"))
            {
                terminal.Error.WriteLine(terminal.Say($"'{path}' ends in neither .html nor .pdf: the ending says which to write.", $"“{path}”的扩展名不是.html或.pdf：由扩展名决定写哪一种。"));
                return ExitCode.Usage;
            }

            var place = RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay));
            if (Session.Run(terminal, parsed.GetRequiredValue(@case), place, null, parsed.GetValue(language), cancellationToken) is not var (advice, files))
            {
                return ExitCode.InputErrors;
            }

            var preview = new Preview(
                terminal,
                advice,
                files,
                Folders.Templates(terminal, parsed.GetValue(templates)),
                parsed.GetValue(fonts),
                parsed.GetValue(language),
                parsed.GetValue(length),
                terminal.Resolve(path ?? string.Create(CultureInfo.InvariantCulture, $"{advice.Case.Id}-preview.html")));
            return parsed.GetValue(watch) ? await FolderWatch.Repeat([preview.Templates], preview.Once, cancellationToken) : preview.Once(cancellationToken);
        });
        return command;
    }

    // The case and the rules are read once: an edit of a template changes neither.
    private sealed record Preview(Terminal Terminal, Advice Advice, CaseFiles CaseFiles, string Templates, string? Fonts, Language Language, ReportLength Length, string File)
    {
        private readonly FileSet _rules = RunMemory.RulesOf(Advice.Rules);

        public int Once(CancellationToken cancellationToken)
        {
            Terminal.Progress(Terminal.Say("Setting the report", "正在排版报告"));
            var setting = PdfReport.Setting(Templates, Folders.Fonts(Terminal, Fonts), Language, Length);
            using var library = setting.Fonts;
            if (setting.Template.Value is null || setting.Template.HasErrors)
            {
                DiagnosticPrinter.Print(Terminal, setting.Template.Diagnostics, Language, SourceFiles.Templates(Templates));
                return ExitCode.InputErrors;
            }

            var prepared = PdfReport.Prepare(Advice, setting, RunMemory.RecordOf(Advice, CaseFiles, _rules, setting, withContents: false));
            if (DiagnosticPrinter.Print(Terminal, prepared.Diagnostics, Language, SourceFiles.Templates(Templates)) || prepared.Value is not { } report)
            {
                return ExitCode.InputErrors;
            }

            var made = MadeFile.Of(Advice, report, File);
            WholeFile.Write(File, made.Content.WriteTo, cancellationToken);
            Terminal.EndProgress();
            Terminal.Out.WriteLine(Path.GetRelativePath(Terminal.Folder, File));
            return ExitCode.Done;
        }
    }
}
