using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Cli.Output.SideBySide;

/// <summary>Tells how the advice on one case differs from year to year.</summary>
/// <param name="comparison">The comparison.</param>
/// <param name="language">The reader's language.</param>
/// <param name="isWhole">Whether every target has its line; otherwise many targets of one diagnosis share one.</param>
internal sealed class YearsDocument(YearComparison comparison, Language language, bool isWhole)
{
    private const int MostTargets = 4;
    private const int MostNamed = 6;
    private const int MostLacking = 3;
    private readonly Sheet _sheet = new(language);
    private readonly TargetNames _names = comparison.Runs[^1].Names;

    // What a reader must see first: what is new and what is worse, then what stays, then what is no longer there or not known.
    private static ImmutableArray<FindingStep> Told { get; } =
    [
        FindingStep.Appears, FindingStep.NowFound, FindingStep.FirstAsked, FindingStep.Graver, FindingStep.Persists,
        FindingStep.Milder, FindingStep.NoLongerDecidable, FindingStep.Disappears, FindingStep.NoLongerAsked,
    ];

    private static ImmutableArray<FindingStep> Counted { get; } = [FindingStep.NoLongerExcluded, FindingStep.NowExcluded, FindingStep.StaysOpen];

    private static ImmutableArray<MeasureStep> ToldOfMeasures { get; } =
    [
        MeasureStep.Comes, MeasureStep.NowGiven, MeasureStep.FirstAsked, MeasureStep.ChangesStatus, MeasureStep.Stays,
        MeasureStep.NoLongerDecidable, MeasureStep.NoLongerAsked, MeasureStep.Goes,
    ];

    /// <summary>The document.</summary>
    public Document Build()
    {
        var runs = comparison.Runs;
        _sheet.Heading(new("Findings by year", "各年发现"));
        Findings();
        for (var step = 0; step < runs.Length - 1; step++)
        {
            _sheet.Heading(LocalizedText.Of($"From {runs[step].Year} to {runs[step + 1].Year}", $"{runs[step].Year}年至{runs[step + 1].Year}年"));
            Steps(step);
        }

        _sheet.Heading(new("Countermeasures by year", "各年对策"));
        Measures();
        _sheet.Heading(new("Key indicators by year", "各年主要指标"));
        Indicators();
        _sheet.Heading(new("How to read this", "阅读说明"));
        Notes();
        var years = LocalizedText.List(runs.Select(static r => LocalizedText.Of($"{r.Year}", $"{r.Year}年")));
        return _sheet.Build(
            LocalizedText.Of($"{runs[0].CaseName}: {years}", $"{runs[0].CaseName}：{years}"),
            [],
            runs[^1].AsOf);
    }

    private void Findings()
    {
        var found = comparison.Findings.Where(static c => c.Answers.Any(static a => a.Kind == AnswerKind.Found)).ToArray();
        if (found.Length == 0)
        {
            _sheet.Paragraph(new("Nothing was found in any of the years.", "各年均无成立的诊断。"));
            return;
        }

        _sheet.Table(
            [new("Diagnosis", "诊断"), new("About", "对象"), .. comparison.Runs.Select(static r => LocalizedText.Of($"{r.Year}", $"{r.Year}年"))],
            found.GroupBy(static c => c.Question.Code, StringComparer.Ordinal).SelectMany(g => isWhole || g.Count() <= MostTargets ? g.Select(RowOf) : [Together(g.First(), g.Key)]));
    }

    private IEnumerable<LocalizedText> RowOf(FindingCourse course) =>
        [Titled(course.Question.Code, course.Title), About(course.Question.Target), .. course.Answers.Select(AnswerWords.Of)];

    private IEnumerable<LocalizedText> Together(FindingCourse first, string code)
    {
        var all = comparison.Findings.Where(c => c.Question.Code == code).ToArray();
        yield return Titled(code, first.Title);
        yield return new("number of targets", "对象个数");
        for (var i = 0; i < comparison.Runs.Length; i++)
        {
            var (found, open) = (all.Count(c => c.Answers[i].Kind == AnswerKind.Found), all.Count(c => c.Answers[i].Kind == AnswerKind.Open));
            var gravest = all.Max(c => c.Answers[i].Severity);
            yield return (found, open) switch
            {
                (0, 0) => AnswerWords.Of(AnswerKind.NotFound),
                (0, _) => LocalizedText.Of($"{open} open", $"{open}个未决"),
                (_, 0) => LocalizedText.Of($"{found} (gravest {AnswerWords.Of(gravest)})", $"{found}个（最重：{AnswerWords.Of(gravest)}）"),
                _ => LocalizedText.Of($"{found} (gravest {AnswerWords.Of(gravest)}), {open} open", $"{found}个（最重：{AnswerWords.Of(gravest)}），{open}个未决"),
            };
        }
    }

    private void Steps(int step)
    {
        var lines = new List<LocalizedText>();
        foreach (var kind in Told)
        {
            var courses = comparison.Findings.Where(c => c.Steps[step] == kind).ToArray();
            if (courses.Length > 0)
            {
                var list = LocalizedText.List(courses.GroupBy(static c => c.Question.Code, StringComparer.Ordinal).Select(g => Part([.. g], kind, step)), "; ", "；");
                lines.Add(LocalizedText.Of($"{AnswerWords.Of(kind)} ({courses.Length}): {list}", $"{AnswerWords.Of(kind)}（{courses.Length}项）：{list}"));
            }
        }

        foreach (var kind in Counted)
        {
            var count = comparison.Findings.Count(c => c.Steps[step] == kind);
            if (count > 0)
            {
                lines.Add(LocalizedText.Of($"{AnswerWords.Of(kind)}: {count} (each target counts)", $"{AnswerWords.Of(kind)}：{count}项（按对象计）"));
            }
        }

        lines.AddRange(StepsOfMeasures(step));
        if (lines.Count == 0)
        {
            lines.Add(new("Nothing changes.", "没有变化。"));
        }

        _sheet.List(lines);
    }

    private LocalizedText Part(FindingCourse[] courses, FindingStep kind, int step)
    {
        var targets = courses.Where(static c => c.Question.Target.Scope != Scope.Case).Select(c => _names.Of(c.Question.Target)).ToArray();
        var shown = isWhole ? targets : targets[..Math.Min(targets.Length, MostNamed)];
        var more = targets.Length > shown.Length ? LocalizedText.Of($" and {targets.Length - shown.Length} more", $"等{targets.Length}个") : null;
        var of = targets.Length == 0 ? null : LocalizedText.Of($" ({LocalizedText.List(shown)}{more})", $"（{LocalizedText.List(shown)}{more}）");
        var change = (kind, courses.Length) switch
        {
            (FindingStep.Graver or FindingStep.Milder, 1) => LocalizedText.Of(
                $", from {AnswerWords.Of(courses[0].Answers[step])} to {AnswerWords.Of(courses[0].Answers[step + 1])}",
                $"，由{AnswerWords.Of(courses[0].Answers[step])}变为{AnswerWords.Of(courses[0].Answers[step + 1])}"),
            (FindingStep.NoLongerDecidable, _) => Lacking(courses, step + 1),
            _ => null,
        };
        return LocalizedText.Of($"{Titled(courses[0].Question.Code, courses[0].Title)}{of}{change}", $"{Titled(courses[0].Question.Code, courses[0].Title)}{of}{change}");
    }

    private LocalizedText? Lacking(FindingCourse[] courses, int year)
    {
        var lacking = courses.SelectMany(c => c.Answers[year].Lacking).Distinct().Select(l => LackingText.Of(l, _names)).ToArray();
        if (lacking.Length == 0)
        {
            return null;
        }

        var shown = LocalizedText.List(isWhole ? lacking : lacking.Take(MostLacking), "; ", "；");
        var more = !isWhole && lacking.Length > MostLacking ? LocalizedText.Of($" and {lacking.Length - MostLacking} more", $"等{lacking.Length}项") : null;
        return LocalizedText.Of($", lacks {shown}{more}", $"，缺少{shown}{more}");
    }

    private IEnumerable<LocalizedText> StepsOfMeasures(int step)
    {
        foreach (var kind in ToldOfMeasures)
        {
            var courses = comparison.Measures.Where(c => c.Steps[step] == kind).ToArray();
            if (courses.Length > 0)
            {
                var list = LocalizedText.List(courses.Select(c => Part(c, kind, step)), "; ", "；");
                yield return LocalizedText.Of($"{AnswerWords.Of(kind)} ({courses.Length}): {list}", $"{AnswerWords.Of(kind)}（{courses.Length}项）：{list}");
            }
        }
    }

    private static LocalizedText Part(MeasureCourse course, MeasureStep kind, int step)
    {
        var (earlier, later) = (course.Answers[step], course.Answers[step + 1]);
        var why = kind switch
        {
            MeasureStep.Comes or MeasureStep.NowGiven or MeasureStep.FirstAsked => LocalizedText.Of($" ({AnswerWords.Of(later.Status)}, because of {AnswerWords.Codes(later.Because)})", $"（{AnswerWords.Of(later.Status)}，依据{AnswerWords.Codes(later.Because)}）"),
            MeasureStep.ChangesStatus => LocalizedText.Of($" (from {AnswerWords.Of(earlier.Status)} to {AnswerWords.Of(later.Status)})", $"（由{AnswerWords.Of(earlier.Status)}变为{AnswerWords.Of(later.Status)}）"),
            MeasureStep.NoLongerDecidable => LocalizedText.Of($" (open: {AnswerWords.Codes(later.OpenDiagnoses)})", $"（未决：{AnswerWords.Codes(later.OpenDiagnoses)}）"),
            MeasureStep.Goes when !later.ClosedGates.IsEmpty => LocalizedText.Of($" (gate closed: {AnswerWords.Codes(later.ClosedGates)})", $"（前提不具备：{AnswerWords.Codes(later.ClosedGates)}）"),
            MeasureStep.Goes => LocalizedText.Of($" (came from {AnswerWords.Codes(earlier.Because)}, not found any more)", $"（原依据{AnswerWords.Codes(earlier.Because)}，现不成立）"),
            _ => null,
        };
        return LocalizedText.Of($"{Titled(course.Code, course.Title)}{why}", $"{Titled(course.Code, course.Title)}{why}");
    }

    private void Measures()
    {
        var given = comparison.Measures.Where(static m => m.Answers.Any(static a => a.State == MeasureState.Given)).ToArray();
        if (given.Length == 0)
        {
            _sheet.Paragraph(new("No countermeasure is given in any of the years.", "各年均无对策。"));
            return;
        }

        _sheet.Table(
            [new("Countermeasure", "对策"), .. comparison.Runs.Select(static r => LocalizedText.Of($"{r.Year}", $"{r.Year}年"))],
            given.Select(static m => (IEnumerable<LocalizedText>)[Titled(m.Code, m.Title), .. m.Answers.Select(AnswerWords.Of)]));
        _sheet.Note(new("Number: place in that year's plan. “–”: nothing found calls for it. “open”: a diagnosis that leads to it could not be decided; “not asked”: one was not asked.", "数字为当年方案中的位次；“–”表示无诊断要求该对策；“未决”表示相关诊断无法判定；“未涉及”表示相关诊断未涉及。"));
    }

    private void Indicators()
    {
        if (comparison.Indicators.IsEmpty)
        {
            _sheet.Paragraph(new("No indicator to show has a value.", "所选指标均无数值。"));
            return;
        }

        _sheet.Table(
            [new("Indicator", "指标"), .. comparison.Runs.Select(static r => LocalizedText.Of($"{r.Year}", $"{r.Year}年")), new("Change", "变化")],
            comparison.Indicators.Select(i => (IEnumerable<LocalizedText>)
            [
                i.Target.Scope == Scope.Case ? i.Definition.Name : LocalizedText.Of($"{i.Definition.Name}, {_names.Of(i.Target)}", $"{i.Definition.Name}，{_names.Of(i.Target)}"),
                .. i.Values.Select(v => Shown(v, i.Definition)),
                i.Change?.Text ?? AnswerWords.NotGiven,
            ]));
        if (comparison.Indicators.Any(static i => i.Values.Any(static v => v?.Origin == ValueOrigin.Reported)))
        {
            _sheet.Note(new("* reported by a document, not computed.", "* 引自文献，并非计算所得。"));
        }
    }

    private static LocalizedText Shown(IndicatorValue? value, IndicatorDefinition definition)
    {
        var mark = value is { Origin: ValueOrigin.Reported } ? "*" : "";
        return new(ValueText.Format(value?.Value, definition, Language.English) + mark, ValueText.Format(value?.Value, definition, Language.Chinese) + mark);
    }

    private void Notes()
    {
        var runs = comparison.Runs;
        var days = LocalizedText.List(runs.Select(static r => r.AsOf).Distinct().Select(static d => LocalizedText.Same(d.ToString("O", System.Globalization.CultureInfo.InvariantCulture))));
        _sheet.List(
        [
            new("Each year is a whole run of the case with that year in place of its own. Register entries and declarations without a year count in every year as they stand: they show no change.", "每一年都是以该年为案例年份的一次完整运行。未注明年份的名录条目和申报事项在各年均按现状计入，不反映变化。"),
            new("“Open” and “no longer decidable” mean that figures are lacking: what was found may still be there.", "“未决”“无法再判定”表示缺少数据：此前成立的情况可能仍然存在。"),
            LocalizedText.Of($"Rules and thresholds as of {days}.", $"规则与阈值日期：{days}。"),
            .. comparison.OtherThresholds.IsEmpty ? (LocalizedText[])[] :
            [
                LocalizedText.Of($"Thresholds of which the years use different versions: {AnswerWords.Codes(comparison.OtherThresholds)}. --as-of sets one day for all.", $"各年采用不同版本的阈值：{AnswerWords.Codes(comparison.OtherThresholds)}。用“--as-of”可统一日期。"),
            ],
        ]);
    }

    private LocalizedText About(Target target) => target.Scope == Scope.Case ? new("the whole case", "整体") : _names.Of(target);

    private static LocalizedText Titled(string code, LocalizedText title) => LocalizedText.Of($"{code} {title}", $"{code} {title}");
}
