using System.CommandLine;
using System.Globalization;
using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>advise CASE</c>: figures in, report out.</summary>
internal static class AdviseCommand
{
    public static Command Create(Terminal terminal)
    {
        var @case = CommonOptions.Case(terminal);
        var output = new Option<string?>("--output", "-o") { Description = terminal.Say("File to write, .pdf or .json; default: CASE-YEAR.pdf in the current folder.", "输出文件（.pdf或.json）；默认为当前文件夹中的“案例-年份.pdf”。"), HelpName = "FILE" };
        var json = CommonOptions.Json(terminal);
        var rules = CommonOptions.Rules(terminal);
        var templates = CommonOptions.Templates(terminal);
        var fonts = CommonOptions.Fonts(terminal);
        var language = CommonOptions.Lang(terminal);
        var asOf = CommonOptions.AsOf(terminal);
        var command = new Command("advise", terminal.Say("Compute the indicators, weigh them against the rules and write the advisory report.", "计算指标，对照规则，生成对策报告。"))
        {
            @case, output, json, rules, templates, fonts, language, asOf,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            terminal,
            new Request(
                parsed.GetRequiredValue(@case),
                parsed.GetValue(output),
                parsed.GetValue(json),
                parsed.GetValue(rules),
                parsed.GetValue(templates),
                parsed.GetValue(fonts),
                parsed.GetValue(language),
                parsed.GetValue(asOf)),
            cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, Request request, CancellationToken cancellationToken)
    {
        if (request.Output is not null && Path.GetExtension(request.Output) is not (".pdf" or ".json"))
        {
            terminal.Error.WriteLine(terminal.Say($"'{request.Output}' ends in neither .pdf nor .json: the ending says which to write.", $"“{request.Output}”的扩展名不是.pdf或.json：由扩展名决定写哪一种。"));
            return ExitCode.Usage;
        }

        var setPdf = request is not { Json: true, Output: null };
        var setting = setPdf
            ? Task.Run(() => PdfReport.Setting(Folders.Templates(terminal, request.Templates), FontsOf(terminal, request.Fonts), request.Language), cancellationToken)
            : null;
        var advice = Session.Advise(terminal, request.Case, request.Rules, request.AsOf, request.Language, cancellationToken);
        if (advice is null)
        {
            return ExitCode.InputErrors;
        }

        if (request.Json)
        {
            terminal.EndProgress();
            AdviceJson.Write(advice, terminal.OutBytes);
            terminal.OutBytes.Flush();
        }

        if (setting is null)
        {
            return ExitCode.Done;
        }

        var path = terminal.Resolve(request.Output ?? string.Create(CultureInfo.InvariantCulture, $"{advice.Case.Id}-{advice.Case.Year}.pdf"));
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            WholeFile.Write(path, stream => AdviceJson.Write(advice, stream), cancellationToken);
            Tell(terminal, request, advice, path, pages: null);
            return ExitCode.Done;
        }

        terminal.Progress(terminal.Say("Setting the report", "正在排版报告"));
        var report = PdfReport.Prepare(advice, setting.GetAwaiter().GetResult());
        if (DiagnosticPrinter.Print(terminal, report.Diagnostics, request.Language, SourceFiles.Templates(Folders.Templates(terminal, request.Templates))) || report.Value is null)
        {
            return ExitCode.InputErrors;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var pages = 0;
        WholeFile.Write(path, stream => pages = report.Value.WriteTo(stream), cancellationToken);
        foreach (var notice in report.Value.Notices)
        {
            terminal.Error.WriteLine(notice.Text(request.Language));
        }

        Tell(terminal, request, advice, path, pages);
        return ExitCode.Done;
    }

    private static FontSearch FontsOf(Terminal terminal, string? folder) => terminal.Fonts with { Folder = folder is null ? null : terminal.Resolve(folder) };

    private static void Tell(Terminal terminal, Request request, Advice advice, string path, int? pages)
    {
        terminal.EndProgress();
        if (request.Json)
        {
            return;
        }

        var language = request.Language;
        terminal.Out.WriteLine(advice.Case.Name.In(language));
        foreach (var finding in advice.Findings)
        {
            terminal.Out.WriteLine($"  {finding.Diagnosis.Code,-4} {finding.Statement.In(language)}");
        }

        var open = advice.Undecided.Select(static v => v.Diagnosis.Id).Distinct(StringComparer.Ordinal).Count();
        var size = pages is { } count ? string.Create(CultureInfo.InvariantCulture, $" ({count} pages)") : "";
        terminal.Out.WriteLine(language == Language.Chinese
            ? string.Create(CultureInfo.InvariantCulture, $"{advice.Recommendations.Length} 项对策建议；{open} 项诊断因缺少数据而未决。")
            : string.Create(CultureInfo.InvariantCulture, $"{advice.Recommendations.Length} countermeasures advised; {open} diagnoses open for lack of figures."));
        terminal.Out.WriteLine(Path.GetRelativePath(terminal.Folder, path) + (language == Language.Chinese ? size.Replace(" pages", " 页", StringComparison.Ordinal) : size));
    }

    private sealed record Request(
        string Case,
        string? Output,
        bool Json,
        string? Rules,
        string? Templates,
        string? Fonts,
        Language Language,
        DateOnly? AsOf);
}
