using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Cli.Output;

/// <summary>Prints how the cases of a rule base went.</summary>
internal sealed class RuleTestPrinter(TextWriter output, Language language)
{
    /// <summary>Prints failures first, the counts last.</summary>
    public void Print(RuleTestReport report)
    {
        var outcomes = report.Suite.Outcomes;
        foreach (var failure in outcomes.SelectMany(static o => o.Failures).Concat(report.Advice.Outcomes.SelectMany(static o => o.Failures)))
        {
            output.WriteLine(failure.In(language));
        }

        if (report.Coverage is { } coverage)
        {
            foreach (var leaf in coverage.Where(static c => !c.IsCovered || c.OnThreshold == 0))
            {
                output.WriteLine(Uncovered(leaf).In(language));
            }

            output.WriteLine(Say(
                $"{report.Covered} of {coverage.Length} conditions seen true, false and unknown; {coverage.Count(static c => c.OnThreshold > 0)} of {coverage.Count(static c => c.OnThreshold is not null)} on the threshold",
                $"{coverage.Length}个条件中，{report.Covered}个的成立、不成立和未知均有用例；有阈值的{coverage.Count(static c => c.OnThreshold is not null)}个中，{coverage.Count(static c => c.OnThreshold > 0)}个有恰在阈值上的用例"));
        }

        if (report.Mutation is { } mutation)
        {
            foreach (var survivor in mutation.Survivors)
            {
                output.WriteLine(Say($"{survivor.Location}: {survivor.Owner}: no case notices {survivor.What}", $"{survivor.Location}：{survivor.Owner}：没有用例能发现以下改动：{survivor.What}"));
                if (survivor.Suggestion is { } suggestion)
                {
                    output.WriteLine(Say($"  a case that would, if the rule is right as it stands:", $"  若现行规则正确，以下用例可以发现："));
                    output.Write(suggestion);
                }
            }

            output.WriteLine(Say(
                $"{mutation.Noticed} of {mutation.Noticed + mutation.Survivors.Length} small changes noticed ({mutation.Share:P1}); {mutation.Equivalent} more change no answer",
                $"{mutation.Noticed + mutation.Survivors.Length}处微小改动中发现了{mutation.Noticed}处（{mutation.Share:P1}）；另有{mutation.Equivalent}处不改变任何结果"));
        }

        var failed = outcomes.Count(static o => !o.Holds) + report.Advice.Outcomes.Count(static o => !o.Holds);
        output.WriteLine(failed == 0
            ? Say($"{report.Count} cases hold, {report.Advice.Outcomes.Length} of them whole runs", $"{report.Count}个用例全部通过，其中整体运行用例{report.Advice.Outcomes.Length}个")
            : Say($"{failed} of {report.Count} cases do not hold", $"{report.Count}个用例中有{failed}个未通过"));
    }

    /// <summary>What no case shows of a condition.</summary>
    internal static LocalizedText Uncovered(LeafCoverage leaf)
    {
        LocalizedText[] never =
        [
            .. leaf.True == 0 ? [new LocalizedText("true", "成立")] : Array.Empty<LocalizedText>(),
            .. leaf.False == 0 ? [new LocalizedText("false", "不成立")] : Array.Empty<LocalizedText>(),
            .. leaf.Unknown == 0 ? [new LocalizedText("unknown", "未知")] : Array.Empty<LocalizedText>(),
            .. leaf.OnThreshold == 0 ? [new LocalizedText("on the threshold", "恰在阈值上")] : Array.Empty<LocalizedText>(),
        ];
        return LocalizedText.Of(
            $"{leaf.Condition.Location}: {leaf.Owner}: '{ConditionText.Write(leaf.Condition)}' is in no case {LocalizedText.List(never)}",
            $"{leaf.Condition.Location}：{leaf.Owner}：没有用例使“{ConditionText.Write(leaf.Condition)}”{LocalizedText.List(never)}");
    }

    private string Say(EnglishText en, ChineseText zh) => LocalizedText.Of(en, zh).In(language);
}
