using System.Collections.Immutable;
using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Cli.Output.SideBySide;

/// <summary>Tells what cases have in common and what is particular to one.</summary>
/// <param name="comparison">The comparison.</param>
/// <param name="language">The reader's language.</param>
/// <param name="isWhole">Whether columns bear the cases' names and every diagnosis has its line; otherwise columns are numbered.</param>
/// <param name="lacking">What the cases lack, for the overview of a province, where answers bear marks, too, and the lowest and highest values are named; null for
/// a comparison.</param>
internal sealed class CasesDocument(CaseComparison comparison, Language language, bool isWhole, ImmutableArray<LackingRow>? lacking = null)
{
    private readonly Sheet _sheet = new(language);

    /// <summary>The document.</summary>
    public Document Build()
    {
        _sheet.Heading(new("Cases", "案例"));
        _sheet.Table(
            [new("No.", "序号"), new("Case", "案例"), new("Year", "年份"), new("Members", "成员数"), new("Rules as of", "规则日期")],
            comparison.Runs.Select(static (r, i) => (IEnumerable<LocalizedText>)
            [
                LocalizedText.Of($"{i + 1}", $"{i + 1}"),
                LocalizedText.Of($"{r.CaseName} ({r.CaseId})", $"{r.CaseName}"),
                LocalizedText.Of($"{r.Year}", $"{r.Year}"),
                LocalizedText.Of($"{r.Members}", $"{r.Members}"),
                LocalizedText.Same(r.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
            ]));
        _sheet.Heading(new("Diagnoses", "诊断"));
        Diagnoses();
        _sheet.Heading(new("Countermeasures", "对策"));
        Measures();
        _sheet.Heading(new("Key indicators", "主要指标"));
        Indicators();
        if (lacking is { } rows)
        {
            _sheet.Heading(new("Figures that are lacking most often", "最常缺少的数据"));
            Lacking(rows);
        }

        _sheet.Heading(new("How to read this", "阅读说明"));
        Notes();
        return _sheet.Build(
            lacking is null
                ? LocalizedText.Of($"{comparison.Runs.Length} cases side by side", $"{comparison.Runs.Length}个案例对照")
                : LocalizedText.Of($"Overview of {comparison.Runs.Length} cases", $"{comparison.Runs.Length}个案例总览"),
            [],
            comparison.Runs.Max(static r => r.AsOf));
    }

    private IEnumerable<LocalizedText> Heads => comparison.Runs.Select((r, i) => isWhole
        ? LocalizedText.Of($"{i + 1} {r.CaseName}, {r.Year}", $"{i + 1} {r.CaseName}，{r.Year}年")
        : LocalizedText.Of($"{i + 1}", $"{i + 1}"));

    private void Diagnoses()
    {
        var found = comparison.Diagnoses.Where(static d => d.Found > 0).ToArray();
        var shown = isWhole ? [.. comparison.Diagnoses] : found;
        if (shown.Length > 0)
        {
            _sheet.Table(
                [new("Diagnosis", "诊断"), new("Cases", "案例数"), .. Heads],
                shown.Select(d => (IEnumerable<LocalizedText>)[Titled(d.Code, d.Title), Of(d.Found), .. d.Cells.Select(c => lacking is null ? AnswerWords.Of(c) : AnswerMarks.Of(c))]));
        }

        if (found.Length == 0)
        {
            _sheet.Paragraph(new("Nothing was found in any case.", "各案例均无成立的诊断。"));
        }

        var open = comparison.Diagnoses.Where(static d => d.Found == 0 && d.Cells.Any(static c => c.Kind == AnswerKind.Open)).ToArray();
        var absent = comparison.Diagnoses.Where(static d => d.Found == 0 && d.Cells.All(static c => c.Kind != AnswerKind.Open)).ToArray();
        _sheet.List(
        [
            .. Spread(comparison.Diagnoses.Select(static d => (d.Code, d.Spread, Holds: d.Cells.Select(static c => c.Kind == AnswerKind.Found).ToImmutableArray(), Unknown: d.Cells.Select(static c => c.Kind is AnswerKind.Open or AnswerKind.NotAsked).ToImmutableArray()))),
            .. open.Length == 0 ? (LocalizedText[])[] : [LocalizedText.Of($"Found in none, open in some: {Codes(open)}", $"均未成立，部分未决：{Codes(open)}")],
            .. absent.Length == 0 ? (LocalizedText[])[] : [LocalizedText.Of($"Found in none, and decided wherever asked: {Codes(absent)}", $"均不成立，且凡涉及者均已判定：{Codes(absent)}")],
        ]);
    }

    // Common to all; particular to one; and what only seems particular, because others could not be decided or were not asked.
    private IEnumerable<LocalizedText> Spread(IEnumerable<(string Code, Spread Spread, ImmutableArray<bool> Holds, ImmutableArray<bool> Unknown)> rows)
    {
        var all = rows.ToArray();
        var common = all.Where(static r => r.Spread == Advising.SideBySide.Spread.Common).Select(static r => LocalizedText.Same(r.Code)).ToArray();
        yield return common.Length == 0
            ? new("Common to all: none", "各案例共有：无")
            : LocalizedText.Of($"Common to all: {LocalizedText.List(common)}", $"各案例共有：{LocalizedText.List(common)}");
        for (var i = 0; i < comparison.Runs.Length; i++)
        {
            var own = all.Where(r => r.Holds[i] && r.Spread == Advising.SideBySide.Spread.Particular).Select(static r => LocalizedText.Same(r.Code)).ToArray();
            var perhaps = all.Where(r => r.Holds[i] && r.Spread == Advising.SideBySide.Spread.PerhapsParticular).ToArray();
            if (own.Length > 0)
            {
                yield return LocalizedText.Of($"Only in {i + 1} {comparison.Runs[i].CaseName}: {LocalizedText.List(own)}", $"仅见于{i + 1} {comparison.Runs[i].CaseName}：{LocalizedText.List(own)}");
            }

            if (perhaps.Length > 0)
            {
                var list = LocalizedText.List(
                    perhaps.GroupBy(static r => Numbers(r.Unknown).En, StringComparer.Ordinal).Select(static g =>
                    {
                        var codes = LocalizedText.List(g.Select(static r => LocalizedText.Same(r.Code)));
                        return LocalizedText.Of($"{codes} (open or not asked in {g.Key})", $"{codes}（在{Numbers(g.First().Unknown)}中未决或未涉及）");
                    }),
                    "; ",
                    "；");
                yield return LocalizedText.Of($"As far as is known only in {i + 1} {comparison.Runs[i].CaseName}: {list}", $"就已知情况仅见于{i + 1} {comparison.Runs[i].CaseName}：{list}");
            }
        }
    }

    private void Measures()
    {
        var given = comparison.Measures.Where(static m => m.Given > 0).ToArray();
        if (given.Length == 0)
        {
            _sheet.Paragraph(new("No case gets a countermeasure.", "各案例均无对策。"));
            return;
        }

        _sheet.Table(
            [new("Countermeasure", "对策"), new("Cases", "案例数"), .. Heads],
            given.Select(m => (IEnumerable<LocalizedText>)[Titled(m.Code, m.Title), Of(m.Given), .. m.Cells.Select(c => lacking is null ? AnswerWords.Of(c) : AnswerMarks.Of(c))]));
        _sheet.Note(new("Number: place in that case's plan. “–”: nothing found calls for it. “open”: a diagnosis that leads to it could not be decided; “not asked”: one was not asked.", "数字为该案例方案中的位次；“–”表示无诊断要求该对策；“未决”表示相关诊断无法判定；“未涉及”表示相关诊断未涉及。"));
        _sheet.List(Spread(comparison.Measures.Select(static m => (m.Code, m.Spread, Holds: m.Cells.Select(static c => c.State == MeasureState.Given).ToImmutableArray(), Unknown: m.Cells.Select(static c => c.State is MeasureState.Open or MeasureState.NotAsked).ToImmutableArray()))));
    }

    private void Indicators()
    {
        if (comparison.Indicators.IsEmpty)
        {
            _sheet.Paragraph(new("No indicator to show has a value.", "所选指标均无数值。"));
            return;
        }

        _sheet.Table(
            [new("Indicator", "指标"), .. Heads],
            comparison.Indicators.Select(i => (IEnumerable<LocalizedText>)[LocalizedText.Of($"{i.Definition.Code} {i.Definition.Name}", $"{i.Definition.Code} {i.Definition.Name}"), .. i.Cells.Select(c => lacking is null ? Shown(c, i) : Shown(c, i) + ValueExtremes.Of(c, i))]));
        if (comparison.Indicators.Any(static i => i.Cells.Any(static c => c.IsReported)))
        {
            _sheet.Note(new("* reported by a document, not computed.", "* 引自文献，并非计算所得。"));
        }

        if (comparison.Indicators.Any(static i => !i.Differences.IsEmpty))
        {
            _sheet.Note(new("Values with different letters may not be compared:", "字母不同的数值不可比："));
            _sheet.List(comparison.Indicators.SelectMany(static i => i.Differences.Select(d =>
                LocalizedText.Of($"{i.Definition.Code} {i.Definition.Name}, [{Letter(d.Other)}] and [{Letter(d.Footing)}]: {d.Reason}", $"{i.Definition.Code} {i.Definition.Name}，[{Letter(d.Other)}]与[{Letter(d.Footing)}]：{d.Reason}"))));
        }
    }

    private void Lacking(ImmutableArray<LackingRow> rows)
    {
        if (rows.IsEmpty)
        {
            _sheet.Paragraph(new("Nothing: every question could be decided.", "无：各项均可判定。"));
            return;
        }

        _sheet.Table(
            [new("Figure", "数据"), new("Cases", "案例数"), new("In", "所在案例"), new("Keeps open", "因此未决")],
            rows.Select(static r => (IEnumerable<LocalizedText>)
            [
                r.Words,
                Of(r.Cases),
                Numbers([.. r.Cells.Select(static c => !c.IsEmpty)]),
                AnswerWords.Codes(r.Codes),
            ]));
    }

    private static LocalizedText Shown(IndicatorCell cell, IndicatorRow row)
    {
        var definition = row.Definition;
        LocalizedText value = new(ValueText.Format(cell.Value, definition, Language.English), ValueText.Format(cell.Value, definition, Language.Chinese));
        var mark = (cell.IsReported ? "*" : "") + (cell.Footing > 0 && !row.Differences.IsEmpty ? $" [{Letter(cell.Footing)}]" : "");
        return definition.Scope == Scope.Case || cell.Value is null
            ? LocalizedText.Of($"{value}{mark}", $"{value}{mark}")
            : LocalizedText.Of($"median {value}{mark}, {cell.Known} of {cell.Asked}", $"中位数{value}{mark}（{cell.Asked}个中{cell.Known}个）");
    }

    private void Notes()
    {
        var isOfSeveralYears = comparison.Runs.Select(static r => r.Year).Distinct().Count() > 1;
        _sheet.List(
        [
            new("A diagnosis asked for several targets shows the gravest finding and for how many it is found. “Open” means that figures are lacking: it may hold. “Not asked” means that the case names no such target, or that the rule was not in force.", "按多个对象判断的诊断，显示最重一项及成立的对象个数。“未决”表示缺少数据，可能成立；“未涉及”表示案例无此类对象或规则尚未施行。"),
            .. lacking is null ? (LocalizedText[])[] : [AnswerMarks.Legend, ValueExtremes.Legend],
            .. isOfSeveralYears ? (LocalizedText[])[new("The cases are of different years: values of different years may not be compared.", "各案例年份不同：不同年份的数值不可比。")] : [],
            .. comparison.OtherThresholds.IsEmpty ? (LocalizedText[])[] :
            [
                LocalizedText.Of($"Thresholds of which the cases use different versions: {AnswerWords.Codes(comparison.OtherThresholds)}. --as-of sets one day for all.", $"各案例采用不同版本的阈值：{AnswerWords.Codes(comparison.OtherThresholds)}。用“--as-of”可统一日期。"),
            ],
        ]);
    }

    private static LocalizedText Of(int count) => LocalizedText.Of($"{count}", $"{count}");

    private static LocalizedText Numbers(ImmutableArray<bool> unknown) => LocalizedText.List(unknown.Select(static (o, i) => (o, i)).Where(static x => x.o).Select(static x => LocalizedText.Of($"{x.i + 1}", $"{x.i + 1}")));

    private static LocalizedText Codes(DiagnosisRow[] rows) => AnswerWords.Codes([.. rows.Select(static r => r.Code)]);

    private static LocalizedText Titled(string code, LocalizedText title) => LocalizedText.Of($"{code} {title}", $"{code} {title}");

    // a, b, ... z, then by number.
    private static string Letter(int footing) => footing <= 26 ? ((char)('a' + footing - 1)).ToString() : FormattableString.Invariant($"{footing}");
}
