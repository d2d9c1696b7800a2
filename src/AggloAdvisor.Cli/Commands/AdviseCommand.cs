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
using AggloAdvisor.Reporting;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>advise CASE</c>: figures in, report out.</summary>
internal static class AdviseCommand
{
    public static Command Create(Terminal terminal)
    {
        var @case = CommonOptions.Case(terminal);
        var output = new Option<string[]>("--output", "-o") { Description = terminal.Say($"File to write, {ReportFormat.Endings.En}; several times for several files of one run; default: CASE-YEAR.pdf in the current folder.", $"输出文件（{ReportFormat.Endings.Zh}）；可重复使用，一次运行写出多个文件；默认为当前文件夹中的“案例-年份.pdf”。"), HelpName = "FILE" };
        var json = CommonOptions.Json(terminal);
        var rules = CommonOptions.Rules(terminal);
        var overlay = CommonOptions.Overlay(terminal);
        var templates = CommonOptions.Templates(terminal);
        var fonts = CommonOptions.Fonts(terminal);
        var recordFile = new Option<string?>("--record") { Description = terminal.Say("Also write the run record: everything needed to recompute this run.", "另存运行记录：重新计算本次运行所需的全部内容。"), HelpName = "FILE" };
        var withoutContents = new Option<bool>("--without-contents") { Description = terminal.Say("Let the run record hold hashes of the files and not the files: for figures that must not leave the office. It can then not be recomputed by itself.", "运行记录只含文件的哈希值而不含文件：用于不得外传的数据；该记录因此不能单独重新计算。") };
        var ledger = CommonOptions.Ledger(terminal);
        var noLedger = CommonOptions.NoLedger(terminal);
        var language = CommonOptions.Lang(terminal);
        var length = CommonOptions.Length(terminal);
        var asOf = CommonOptions.AsOf(terminal);
        var whatIf = new Option<bool>("--what-would-change") { Description = terminal.Say("Look for the smallest change of figures that would give or withdraw each countermeasure; takes some seconds.", "为每项对策寻找使其被建议或不再建议的最小数据变动；需要几秒钟。") };
        var command = new Command("advise", terminal.Say("Compute the indicators, weigh them against the rules and write the advisory report.", "计算指标，对照规则，生成对策报告。"))
        {
            @case, output, json, rules, overlay, templates, fonts, language, length, asOf, recordFile, withoutContents, ledger, noLedger, whatIf,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            terminal,
            new Request(
                parsed.GetRequiredValue(@case),
                [.. parsed.GetValue(output) ?? []],
                parsed.GetValue(json),
                RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)),
                parsed.GetValue(templates),
                parsed.GetValue(fonts),
                parsed.GetValue(language),
                parsed.GetValue(length),
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
        if (request.Outputs.FirstOrDefault(static o => !MadeFile.IsKnown(o)) is { } unknown)
        {
            terminal.Error.WriteLine(terminal.Say($"'{unknown}' does not end in {ReportFormat.Endings.En}: the ending says which to write.", $"“{unknown}”的扩展名不是{ReportFormat.Endings.Zh}：由扩展名决定写哪一种。"));
            return ExitCode.Usage;
        }

        var setReport = request.Outputs.IsEmpty ? !request.Json : request.Outputs.Any(MadeFile.IsReport);
        var setting = setReport
            ? Task.Run(() => PdfReport.Setting(Folders.Templates(terminal, request.Templates), Folders.Fonts(terminal, request.Fonts), request.Language, request.Length), cancellationToken)
            : null;
        if (Session.Run(terminal, request.Case, request.Rules, request.AsOf, request.Language, cancellationToken) is not var (advice, files))
        {
            return ExitCode.InputErrors;
        }

        advice = FollowedUp(terminal, request, advice);
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

        var outputs = request.Outputs.IsEmpty && setReport ? [string.Create(CultureInfo.InvariantCulture, $"{advice.Case.Id}-{advice.Case.Year}.pdf")] : request.Outputs;
        var set = setting?.GetAwaiter().GetResult();
        var record = set is null && request is { RecordFile: null, Ledger: null } ? null : RunMemory.RecordOf(advice, files, RunMemory.RulesOf(advice.Rules), set, !request.WithoutContents);
        if (Files(terminal, request, advice, record, set, outputs) is not { } made)
        {
            return ExitCode.InputErrors;
        }

        // Every file is made before the first is written: a report that fails leaves none behind.
        foreach (var file in made)
        {
            WholeFile.Write(file.Path, file.Content.WriteTo, cancellationToken);
        }

        Tell(terminal, request, advice, made);
        if (request.RecordFile is { } recordFile)
        {
            WholeFile.Write(terminal.Resolve(recordFile), stream => stream.Write(record!.Bytes), cancellationToken);
        }

        return request.Ledger is null ? ExitCode.Done : Recorded(terminal, request.Ledger, request, advice, record!, [.. made.Select(static f => f.Fact)]);
    }

    private static Advice FollowedUp(Terminal terminal, Request request, Advice advice)
    {
        var (result, problem) = RunMemory.FollowedUp(advice, request.Ledger is { } place ? terminal.Resolve(place) : null);
        if (problem is not null)
        {
            terminal.EndProgress();
            terminal.Error.WriteLine(problem.Text(request.Language));
            terminal.Error.WriteLine(terminal.Say("The report therefore does not follow up earlier decisions.", "因此报告未跟踪以往的决定。"));
        }

        return result;
    }

    private static List<MadeFile>? Files(Terminal terminal, Request request, Advice advice, RunRecord? record, PdfSetting? setting, ImmutableArray<string> outputs)
    {
        PdfReport? report = null;
        if (setting is not null)
        {
            terminal.Progress(terminal.Say("Setting the report", "正在排版报告"));
            var prepared = PdfReport.Prepare(advice, setting, record!);
            if (DiagnosticPrinter.Print(terminal, prepared.Diagnostics, request.Language, SourceFiles.Templates(Folders.Templates(terminal, request.Templates))) || prepared.Value is null)
            {
                return null;
            }

            report = prepared.Value;
        }

        var made = new List<MadeFile>();
        foreach (var path in outputs.Select(terminal.Resolve).Distinct(StringComparer.Ordinal))
        {
            made.Add(MadeFile.Of(advice, report, path));
        }

        foreach (var notice in report?.Notices ?? [])
        {
            terminal.Error.WriteLine(notice.Text(request.Language));
        }

        return made;
    }

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

    private static void Tell(Terminal terminal, Request request, Advice advice, List<MadeFile> made)
    {
        terminal.EndProgress();
        if (request.Json || made.Count == 0)
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
        terminal.Out.WriteLine(language == Language.Chinese
            ? string.Create(CultureInfo.InvariantCulture, $"{advice.Recommendations.Length} 项对策建议；{open} 项诊断因缺少数据而未决。")
            : string.Create(CultureInfo.InvariantCulture, $"{advice.Recommendations.Length} countermeasures advised; {open} diagnoses open for lack of figures."));
        foreach (var file in made)
        {
            var size = file.Pages is { } count ? LocalizedText.Of($" ({count} {(count == 1 ? "page" : "pages")})", $" ({count} 页)").In(language) : "";
            terminal.Out.WriteLine(Path.GetRelativePath(terminal.Folder, file.Path) + size);
        }
    }

    private sealed record Request(
        string Case,
        ImmutableArray<string> Outputs,
        bool Json,
        RulePlace Rules,
        string? Templates,
        string? Fonts,
        Language Language,
        ReportLength Length,
        DateOnly? AsOf,
        string? RecordFile,
        bool WithoutContents,
        string? Ledger,
        bool WhatIf);
}
