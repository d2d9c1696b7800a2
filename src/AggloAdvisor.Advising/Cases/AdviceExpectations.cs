using System.Globalization;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Cases;

/// <summary>Holds an advice against what an example expects of it.</summary>
internal static class AdviceExpectations
{
    /// <summary>What is not as expected: what was expected, what came out, and what it hangs on.</summary>
    public static IEnumerable<LocalizedText> Failures(AdviceCase example, Advice advice) =>
    [
        .. example.Findings.SelectMany(f => Finding(f, advice).Select(t => Place(f.Location, example) + t)),
        .. example.Measures.SelectMany(m => Measure(m, advice).Select(t => Place(m.Location, example) + t)),
        .. Order(example, advice).Select(t => Place(example.Location, example) + t),
        .. example.Trace.SelectMany(s => Step(s, advice).Select(t => Place(s.Location, example) + t)),
    ];

    private static LocalizedText Place(SourceLocation location, AdviceCase example) => LocalizedText.Of($"{location}: '{example.Name}': ", $"{location}：“{example.Name}”：");

    private static IEnumerable<LocalizedText> Finding(ExpectedFinding expected, Advice advice)
    {
        var got = Verdicts(expected.Diagnosis.Id, expected.Target, advice);
        var about = expected.Target is { } t ? LocalizedText.Of($"{expected.Diagnosis.Code}, {t}", $"{expected.Diagnosis.Code}，{t}") : Named.Bare(expected.Diagnosis.Code);
        if (got.Length == 0)
        {
            yield return about + new LocalizedText(": the rule was not asked for this; no such target is in the figures", "：该规则未对此求值；数据中没有该对象");
            yield break;
        }

        var verdict = Array.Exists(got, static v => v.Verdict == Verdict.Fired) ? Verdict.Fired
            : Array.Exists(got, static v => v.Verdict == Verdict.Undecided) ? Verdict.Undecided
            : Verdict.NotFired;
        if (verdict == expected.Verdict)
        {
            yield break;
        }

        var shown = Array.Find(got, v => v.Verdict == verdict)!;
        yield return about + LocalizedText.Of(
            $": expected {VerdictText.Word(expected.Verdict)}, got {VerdictText.Word(verdict)}; it hangs on {VerdictText.Deciding(shown.Trace)}",
            $"：应为{VerdictText.Word(expected.Verdict)}，实为{VerdictText.Word(verdict)}；取决于{VerdictText.Deciding(shown.Trace)}");
    }

    private static IEnumerable<LocalizedText> Measure(ExpectedMeasure expected, Advice advice)
    {
        var got = advice.Recommendations.FirstOrDefault(r => r.Measure.Id == expected.Measure.Id);
        var status = got?.Status switch
        {
            null => ExpectedStatus.NotAdvised,
            RecommendationStatus.Advised => ExpectedStatus.Advised,
            RecommendationStatus.CheckFirst => ExpectedStatus.CheckFirst,
            _ => ExpectedStatus.NotYet,
        };
        if (status != expected.Status)
        {
            var because = got is null
                ? new LocalizedText("no finding calls for it", "没有诊断结果要求采取它")
                : LocalizedText.Of($"called for by {LocalizedText.List(got.Because.Select(static f => Named.Bare(f.Diagnosis.Code)))}", $"由{LocalizedText.List(got.Because.Select(static f => Named.Bare(f.Diagnosis.Code)))}提出");
            yield return LocalizedText.Of(
                $"{expected.Measure.Code}: expected {Word(expected.Status)}, got {Word(status)}; {because}",
                $"{expected.Measure.Code}：应为{Word(expected.Status)}，实为{Word(status)}；{because}");
        }
    }

    private static IEnumerable<LocalizedText> Order(AdviceCase example, Advice advice)
    {
        var places = advice.Recommendations.ToDictionary(static r => r.Measure.Id, static r => r.Order, StringComparer.Ordinal);
        foreach (var absent in example.Order.Where(m => !places.ContainsKey(m.Id)))
        {
            yield return LocalizedText.Of($"'order:' names {absent.Code}, which is not in the plan", $"‘order:’列出了{absent.Code}，但它不在方案中");
        }

        var present = example.Order.Where(m => places.ContainsKey(m.Id)).ToArray();
        for (var i = 1; i < present.Length; i++)
        {
            if (places[present[i].Id] < places[present[i - 1].Id])
            {
                yield return LocalizedText.Of(
                    $"expected {present[i - 1].Code} before {present[i].Code}; they are steps {places[present[i - 1].Id]} and {places[present[i].Id]}",
                    $"{present[i - 1].Code}应在{present[i].Code}之前；实际为第{places[present[i - 1].Id]}步和第{places[present[i].Id]}步");
            }
        }
    }

    private static IEnumerable<LocalizedText> Step(ExpectedTrace expected, Advice advice)
    {
        var seen = Verdicts(expected.Diagnosis.Id, expected.Target, advice)
            .SelectMany(static v => TraceWalk.Comparisons(v.Trace))
            .Where(c => VerdictText.Written(c).Contains(expected.Condition, StringComparison.Ordinal))
            .ToArray();
        if (!Array.Exists(seen, c => (expected.Verdict is null || c.Verdict == expected.Verdict) && Agrees(expected.Left, c.Left) && Agrees(expected.Right, c.Right)))
        {
            yield return LocalizedText.Of(
                $"{expected.Diagnosis.Code}: no step '{expected.Condition}' is as expected ({Wanted(expected)}); got {Got(seen)}",
                $"{expected.Diagnosis.Code}：没有一步“{expected.Condition}”符合预期（{Wanted(expected)}）；实际为{Got(seen)}");
        }
    }

    // As many decimals as the case writes must agree, as printed figures do.
    private static bool Agrees(string? written, OperandValue side)
    {
        if (written is null)
        {
            return true;
        }

        var decimals = written.Contains('.', StringComparison.Ordinal) ? written.Length - written.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return side.Value is { } value && Math.Abs(value - double.Parse(written, CultureInfo.InvariantCulture)) <= 0.5 * Math.Pow(10, -decimals) * (1 + 1e-9);
    }

    private static DiagnosisVerdict[] Verdicts(string id, Core.Indicators.Target? target, Advice advice) =>
        [.. advice.Evaluation.Diagnoses.Where(v => v.Diagnosis.Id == id && (target is null || v.Target == target))];

    private static LocalizedText Wanted(ExpectedTrace expected) => LocalizedText.List(
        new[]
        {
            expected.Verdict is { } v ? Says(v) : null,
            expected.Left is { } left ? LocalizedText.Of($"left {left}", $"左侧{left}") : null,
            expected.Right is { } right ? LocalizedText.Of($"right {right}", $"右侧{right}") : null,
        }.OfType<LocalizedText>());

    private static LocalizedText Got(ComparisonTrace[] seen) => seen.Length == 0
        ? new("nothing: the rule was not asked", "无：该规则未求值")
        : LocalizedText.List(seen.Take(3).Select(static c => LocalizedText.Of($"{VerdictText.Explained(c)} {Says(c.Verdict)}", $"{VerdictText.Explained(c)}{Says(c.Verdict)}")), "; ", "；");

    private static LocalizedText Says(Verdict verdict) => verdict switch
    {
        Verdict.Fired => new("holds", "成立"),
        Verdict.NotFired => new("fails", "不成立"),
        _ => new("is unknown", "未知"),
    };

    private static string Word(ExpectedStatus status) => status switch
    {
        ExpectedStatus.Advised => "advised",
        ExpectedStatus.CheckFirst => "check-first",
        ExpectedStatus.NotYet => "not-yet",
        _ => "not-advised",
    };
}
