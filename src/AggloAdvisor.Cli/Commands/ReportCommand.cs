using System.CommandLine;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>report check</c>: says everything that is wrong with a template folder.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        var (templates, json, language) = (CommonOptions.Templates(terminal), CommonOptions.Json(terminal), CommonOptions.Lang(terminal));
        var check = new Command("check", terminal.Say("Read all report templates, in both languages, and print every problem with its place.", "读取两种语言的全部报告模板，逐一列出问题及其位置。")) { templates, json, language };
        check.SetAction((parsed, _) => Task.FromResult(Check(terminal, Folders.Templates(terminal, parsed.GetValue(templates)), parsed.GetValue(json), parsed.GetValue(language))));
        return new Command("report", terminal.Say("Work on the report templates.", "报告模板相关操作。")) { check, ReportPreviewCommand.Create(terminal) };
    }

    private static int Check(Terminal terminal, string folder, bool json, Language language)
    {
        var read = TemplateCheck.Run(folder);
        if (json)
        {
            ReportCheckJson.Write(read, terminal.OutBytes);
            terminal.OutBytes.Flush();
        }
        else
        {
            DiagnosticPrinter.Print(terminal, read.Diagnostics, language, SourceFiles.Templates(folder));
            if (read.Value is { } contents)
            {
                terminal.Out.WriteLine(LocalizedText.Of(
                    $"{folder}: {contents.Layouts} layouts, {contents.Parts} parts, {contents.Texts} texts in each language; no errors, {read.Diagnostics.Length} remarks",
                    $"{folder}：{contents.Layouts} 个版式，{contents.Parts} 个组成部分，每种语言 {contents.Texts} 条文本；没有错误，{read.Diagnostics.Length} 条提示").In(language));
            }
        }

        return read.HasErrors ? ExitCode.InputErrors
            : read.Diagnostics.Any(static d => d.Severity == Severity.Warning) ? ExitCode.ExpectationNotMet
            : ExitCode.Done;
    }
}
