using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data;
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
        var overlay = CommonOptions.Overlay(terminal);
        var templates = CommonOptions.Templates(terminal);
        var fonts = CommonOptions.Fonts(terminal);
        var recordFile = new Option<string?>("--record") { Description = terminal.Say("Also write the run record: everything needed to recompute this run.", "另存运行记录：重新计算本次运行所需的全部内容。"), HelpName = "FILE" };
        var withoutContents = new Option<bool>("--without-contents") { Description = terminal.Say("Let the run record hold hashes of the files and not the files: for figures that must not leave the office. It can then not be recomputed by itself.", "运行记录只含文件的哈希值而不含文件：用于不得外传的数据；该记录因此不能单独重新计算。") };
        var ledger = CommonOptions.Ledger(terminal);
        var noLedger = new Option<bool>("--no-ledger") { Description = terminal.Say("Do not record this run in the ledger.", "本次运行不记入台账。") };
        var language = CommonOptions.Lang(terminal);
        var asOf = CommonOptions.AsOf(terminal);
        var whatIf = new Option<bool>("--what-would-change") { Description = terminal.Say("Look for the smallest change of figures that would give or withdraw each countermeasure; takes some seconds.", "为每项对策寻找使其被建议或不再建议的最小数据变动；需要几秒钟。") };
        var command = new Command("advise", terminal.Say("Compute the indicators, weigh them against the rules and write the advisory report.", "计算指标，对照规则，生成对策报告。"))
        {
            @case, output, json, rules, overlay, templates, fonts, language, asOf, recordFile, withoutContents, ledger, noLedger, whatIf,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            terminal,
            new Request(
                parsed.GetRequiredValue(@case),
                parsed.GetValue(output),
                parsed.GetValue(json),
                RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)),
                parsed.GetValue(templates),
                parsed.GetValue(fonts),
                parsed.GetValue(language),
                parsed.GetValue(asOf),
                parsed.GetValue(recordFile),
                parsed.GetValue(withoutContents),
                parsed.GetValue(noLedger) ? null : parsed.GetValue(ledger) ?? terminal.Ledger,
                parsed.GetValue(whatIf)),
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
        if (Session.Run(terminal, request.Case, request.Rules, request.AsOf, request.Language, cancellationToken) is not var (advice, files))
        {
            return ExitCode.InputErrors;
        }

        if (request.WhatIf)
        {
            terminal.Progress(terminal.Say("Looking for the smallest changes", "正在寻找最小变动"));
            advice = advice with { WhatIf = WhatIfTable.InFigures(advice, cancellationToken) };
        }

        if (request.Json)
        {
            terminal.EndProgress();
            AdviceJson.Write(advice, terminal.OutBytes);
            terminal.OutBytes.Flush();
        }

        var path = terminal.Resolve(request.Output ?? string.Create(CultureInfo.InvariantCulture, $"{advice.Case.Id}-{advice.Case.Year}.pdf"));
        var pdf = setPdf && !path.EndsWith(".json", StringComparison.Ordinal) ? setting!.GetAwaiter().GetResult() : null;
        var record = pdf is null && request is { RecordFile: null, Ledger: null } ? null : RunRecordWriter.Write(advice, InputsOf(advice, files, pdf), !request.WithoutContents);
        var reports = ImmutableArray.CreateBuilder<ReportFact>();
        if (setPdf && pdf is null)
        {
            using var hash = new HashingStream();
            WholeFile.Write(path, stream => AdviceJson.Write(advice, hash.Over(stream)), cancellationToken);
            reports.Add(new("json", hash.Sha256, []));
            Tell(terminal, request, advice, path, pages: null);
        }
        else if (pdf is not null)
        {
            terminal.Progress(terminal.Say("Setting the report", "正在排版报告"));
            if (WritePdf(terminal, request, advice, record!, pdf, path, cancellationToken) is not { } fact)
            {
                return ExitCode.InputErrors;
            }

            reports.Add(fact);
        }
        else
        {
            // Standard output alone.
        }

        if (request.RecordFile is { } recordFile)
        {
            WholeFile.Write(terminal.Resolve(recordFile), stream => stream.Write(record!.Bytes), cancellationToken);
        }

        return request.Ledger is null ? ExitCode.Done : Recorded(terminal, request.Ledger, request, advice, record!, reports.ToImmutable());
    }

    private static ReportFact? WritePdf(Terminal terminal, Request request, Advice advice, RunRecord record, PdfSetting setting, string path, CancellationToken cancellationToken)
    {
        var report = PdfReport.Prepare(advice, setting, record);
        if (DiagnosticPrinter.Print(terminal, report.Diagnostics, request.Language, SourceFiles.Templates(Folders.Templates(terminal, request.Templates))) || report.Value is null)
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var pages = 0;
        using var hash = new HashingStream();
        WholeFile.Write(path, stream => pages = report.Value.WriteTo(hash.Over(stream)), cancellationToken);
        foreach (var notice in report.Value.Notices)
        {
            terminal.Error.WriteLine(notice.Text(request.Language));
        }

        Tell(terminal, request, advice, path, pages);
        return new("pdf", hash.Sha256, report.Value.Faces);
    }

    private static RunInputs InputsOf(Advice advice, CaseFiles files, PdfSetting? setting) => new(
        files.Name,
        new FileSet(files.Contents),
        new FileSet(advice.Rules.Files.Contents.ToDictionary(static f => f.Key, static f => f.Value.ToArray(), StringComparer.Ordinal)),
        setting?.Template.Value is { } template ? new ReportInputs(template.Language, new FileSet(template.Files)) : null);

    // A run that cannot be recorded is a run all the same: the report is there. An office that named the ledger itself must know, though.
    private static int Recorded(Terminal terminal, string place, Request request, Advice advice, RunRecord record, ImmutableArray<ReportFact> reports)
    {
        try
        {
            using var ledger = Ledger.Open(terminal.Resolve(place), terminal.Time);
            var entry = ledger.Add(advice, record, reports);
            if (!request.Json)
            {
                terminal.Out.WriteLine(terminal.Say(LocalizedText.Of($"Recorded as run {entry.Sequence} ({record.Sha256[..12]}).", $"已记入台账，第 {entry.Sequence} 条（{record.Sha256[..12]}）。")));
            }

            return ExitCode.Done;
        }
        catch (LedgerException e)
        {
            terminal.Error.WriteLine(e.Diagnostic.Text(request.Language));
            return place == terminal.Ledger ? ExitCode.Done : ExitCode.InputErrors;
        }
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
        RulePlace Rules,
        string? Templates,
        string? Fonts,
        Language Language,
        DateOnly? AsOf,
        string? RecordFile,
        bool WithoutContents,
        string? Ledger,
        bool WhatIf);
}
