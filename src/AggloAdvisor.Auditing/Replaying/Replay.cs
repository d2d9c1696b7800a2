using System.Collections.Immutable;
using AggloAdvisor.Advising;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Auditing.Reports;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Pdf;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Reporting;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Auditing.Replaying;

/// <summary>What a run came to when it was made again from its record alone.</summary>
public sealed class Replay
{
    private const int MostDifferences = 20;

    private Replay(RecordedRun recorded, Advice advice, RuleSet rules, RunRecord record, ImmutableArray<Diagnostic> differences)
    {
        (Recorded, Advice, Rules, Record, Differences) = (recorded, advice, rules, record, differences);
    }

    /// <summary>What the run was made from.</summary>
    public RecordedRun Recorded { get; }

    /// <summary>The run, made again.</summary>
    public Advice Advice { get; }

    /// <summary>The rules that it carries.</summary>
    public RuleSet Rules { get; }

    /// <summary>Its record, made again.</summary>
    public RunRecord Record { get; }

    /// <summary>Where the two records differ, and why; empty when they are the same byte for byte.</summary>
    public ImmutableArray<Diagnostic> Differences { get; }

    /// <summary>Makes a run again from its record: with the figures, rules and thresholds that it carries, on the day it names.</summary>
    /// <param name="record">The record.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="cancellationToken">Stops between the steps.</param>
    /// <returns>The replay, or null when the record lacks something; and every problem found in it.</returns>
    public static Checked<Replay> Of(RunRecord record, string name, CancellationToken cancellationToken = default)
    {
        RuleEvaluator.WarmUp();
        return Of(record, name, new RuleBases(), cancellationToken);
    }

    /// <summary>Makes two runs again, side by side; rules that both carry are read once.</summary>
    /// <inheritdoc cref="Of(RunRecord, string, CancellationToken)"/>
    public static (Checked<Replay> Old, Checked<Replay> New) OfBoth(RunRecord old, string oldName, RunRecord @new, string newName, CancellationToken cancellationToken = default)
    {
        RuleEvaluator.WarmUp();
        var rules = new RuleBases();
        var other = Task.Run(() => Of(@new, newName, rules, cancellationToken), cancellationToken);
        var one = Of(old, oldName, rules, cancellationToken);
        return (one, other.GetAwaiter().GetResult());
    }

    private static Checked<Replay> Of(RunRecord record, string name, RuleBases ruleBases, CancellationToken cancellationToken)
    {
        var read = RecordReader.Read(record, name);
        if (read.Value is not { } recorded)
        {
            return new(null, read.Diagnostics);
        }

        var made = Make(recorded, ruleBases, cancellationToken);
        if (made.Value is not { } run)
        {
            return new(null, [AuditDiagnostics.Error(AuditDiagnostics.NotReproduced, name, new("the files in the record cannot be read by this version of the program; what is wrong with them follows", "本版本程序无法读取记录中的文件；具体问题如下"), Versions(recorded)), .. made.Diagnostics]);
        }

        var again = RunRecordWriter.Write(run.Advice, recorded.Inputs);
        return new(new Replay(recorded, run.Advice, run.Rules, again, [.. record.Bytes.AsSpan().SequenceEqual(again.Bytes) ? [] : Compare(record, again, recorded, name), .. Templates(recorded, name)]), []);
    }

    // The names of template files decide what a report says, yet nothing that is computed holds them: a report must read just these.
    private static ImmutableArray<Diagnostic> Templates(RecordedRun recorded, string name)
    {
        if (recorded.Inputs.Report is not { } report)
        {
            return [];
        }

        var template = ReportTemplate.Load(report.Templates.Contents, report.Language, report.Length);
        return template.Value is not { } read
            ? [.. template.Diagnostics]
            : [.. report.Templates.Contents.Keys.Except(read.Files.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(f => AuditDiagnostics.Error(
                AuditDiagnostics.RecordAltered,
                name,
                LocalizedText.Of($"the record names a template file '{f}' that its report does not read", $"记录中的模板文件‘{f}’并非其报告所用")))];
    }

    /// <summary>Sets a report of the run again.</summary>
    /// <param name="fonts">The fonts of this machine.</param>
    /// <param name="output">Where the file goes.</param>
    /// <returns>What came of it, or null when the run made no report or its template cannot be used; and every problem.</returns>
    public Checked<PdfResult> SetReport(FontLibrary fonts, Stream output)
    {
        if (Recorded.Inputs.Report is not { } report)
        {
            return new(null, []);
        }

        var template = ReportTemplate.Load(report.Templates.Contents, report.Language, report.Length);
        if (template.Value is null || template.HasErrors)
        {
            return new(null, template.Diagnostics);
        }

        var document = ReportDocument.Build(Advice, template.Value, new PdfTextMeasurer(fonts), Record);
        return document.Value is null || document.HasErrors
            ? new(null, document.Diagnostics)
            : new(PdfRenderer.Render(document.Value, template.Value.Theme, fonts, output), []);
    }

    /// <summary>Holds a report that the run wrote against the one that it gives today.</summary>
    /// <param name="fact">What the ledger says of the report.</param>
    /// <param name="fonts">The fonts of this machine.</param>
    /// <param name="name">How messages name it.</param>
    /// <returns>The differences, fonts told apart from the program; empty when the two are the same byte for byte.</returns>
    public ImmutableArray<Diagnostic> CompareReport(ReportFact fact, FontLibrary fonts, string name)
    {
        using var stream = new MemoryStream();
        var set = SetReport(fonts, stream);
        if (set.Value is not { } result)
        {
            return [AuditDiagnostics.Error(AuditDiagnostics.NotReproduced, name, new("the report cannot be set again from the record", "无法根据记录重新排版报告")), .. set.Diagnostics];
        }

        if (Sha256Text.Of(stream.ToArray()) == fact.Sha256)
        {
            return [];
        }

        var changed = FontChanges.Between(fact.Fonts, FontChanges.Facts(result.Fonts));
        return changed.IsEmpty
            ? [AuditDiagnostics.Error(AuditDiagnostics.NotReproduced, name, LocalizedText.Of($"the report comes out with other bytes although fonts and record are the same: the typesetter differs (the run was made with version {Recorded.Program}, this is {ProgramVersions.Program})", $"字体与记录相同，但报告的字节不同：排版程序有别（该次运行使用版本‘{Recorded.Program}’，当前为‘{ProgramVersions.Program}’）"))]
            : [.. changed.Select(c => AuditDiagnostics.Error(AuditDiagnostics.NotReproduced, name, c, new("the advice is not touched by this; name a folder with the same font files to get the same bytes", "这不影响研判结果；如需得到相同的字节，请指明含有相同字体文件的文件夹")))];
    }

    private static Checked<Made> Make(RecordedRun recorded, RuleBases ruleBases, CancellationToken cancellationToken)
    {
        // As in a first run: the few files that define indicators come before, then case and rules are read side by side.
        var derived = RuleSetReader.ReadIndicators(RuleFolder.Of(recorded.Inputs.Rules.Contents), IndicatorCatalog.All, cancellationToken).Indicators;
        var reading = Task.Run(() => CaseReader.Read(new CaseFiles(recorded.Inputs.CaseName, recorded.Inputs.Case.Contents), [.. IndicatorCatalog.All, .. derived.Select(static d => d.Definition)], cancellationToken), cancellationToken);
        var rules = ruleBases.Read(recorded.Inputs.Rules, cancellationToken);
        var @case = reading.GetAwaiter().GetResult();
        if (rules.Value is not { } evaluator || rules.HasErrors)
        {
            return new(null, rules.Diagnostics);
        }

        if (@case.Value is null || @case.HasErrors)
        {
            return new(null, @case.Diagnostics);
        }

        var advice = Advisor.Advise(@case.Value, evaluator, recorded.AsOf, cancellationToken) with { Decisions = recorded.Decisions };
        return new(new Made(recorded.WhatWouldChange ? advice with { WhatIf = WhatIfTable.InFigures(advice, cancellationToken) } : advice, evaluator.Rules), []);
    }

    private static ImmutableArray<Diagnostic> Compare(RunRecord record, RunRecord again, RecordedRun recorded, string name)
    {
        using var old = record.Parse();
        using var @new = again.Parse();
        var differences = JsonDifference.Between(old.RootElement, @new.RootElement, MostDifferences);
        return
        [
            .. differences.IsEmpty
                ? [AuditDiagnostics.Error(AuditDiagnostics.RecordAltered, name, new("the record says the same in other bytes: it was written by another program", "记录内容相同但字节不同：它是由其他程序写出的"))]
                : differences.Select(d => AuditDiagnostics.Error(
                    AuditDiagnostics.NotReproduced,
                    name,
                    LocalizedText.Of($"'{d.Path}': the record says {d.Old ?? "nothing"}, recomputing gives {d.New ?? "nothing"}", $"‘{d.Path}’：记录为 {Quoted(d.Old)}，重新计算得 {Quoted(d.New)}"),
                    Versions(recorded))),
        ];
    }

    private static string Quoted(string? value) => value is null ? "（无）" : "‘" + value + "’";

    private static LocalizedText Versions(RecordedRun recorded)
    {
        var libraries = recorded.Libraries.Where(static l => ProgramVersions.Libraries.GetValueOrDefault(l.Key) != l.Value).Select(static l => l.Key + " " + l.Value).ToArray();
        return recorded.Program != ProgramVersions.Program
            ? LocalizedText.Of($"the run was made with version {recorded.Program} of the program, this is {ProgramVersions.Program}: use that version to get the same", $"该次运行使用程序版本‘{recorded.Program}’，当前为‘{ProgramVersions.Program}’：如需完全重现，请使用该版本")
            : libraries.Length > 0
                ? LocalizedText.Of($"the run was made with other versions of libraries: {string.Join(", ", libraries)}", $"该次运行使用的库版本不同：‘{string.Join("、", libraries)}’")
                : new("the same version of the program wrote the record: it was changed afterwards", "写出该记录的程序版本相同：记录事后被改动");
    }

    private sealed record Made(Advice Advice, RuleSet Rules);
}
