using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>Finds rules that no values make fire, and rules that fire for all.</summary>
internal static class ReachabilityCheck
{
    public static IEnumerable<AnalysisFinding> Run(RuleSet rules, DateOnly day, Diagnosis diagnosis)
    {
        var (answer, _) = Ask(rules, day, diagnosis, [diagnosis.When], Wanted.Holds);
        switch (answer)
        {
            case Answer.Unknown:
                yield return new(
                    AnalysisKind.NotAnalysed,
                    [diagnosis.Code],
                    diagnosis.When.Location,
                    LocalizedText.Of($"the condition of {diagnosis.Code} branches too much to be analysed", $"{diagnosis.Code}的条件分支过多，无法分析"),
                    new("split the rule, or lift common parts out of its alternatives", "拆分该规则，或把各备选条件的共同部分提到外层"),
                    []);
                break;
            case Answer.Impossible:
                yield return Unreachable(rules, day, diagnosis);
                break;
            case Answer.Possible when Ask(rules, day, diagnosis, [diagnosis.When], Wanted.Fails).Answer == Answer.Impossible:
                yield return new(
                    AnalysisKind.AlwaysFires,
                    [diagnosis.Code],
                    diagnosis.When.Location,
                    LocalizedText.Of($"{diagnosis.Code} fires whatever its figures are: {ConditionText.Write(diagnosis.When)}", $"无论数值如何，{diagnosis.Code}总会触发：{ConditionText.Write(diagnosis.When)}"),
                    new("tighten the condition, or drop it if it always holds", "收紧条件；若确实恒成立，则删除"),
                    Ask(rules, day, diagnosis, [diagnosis.When], Wanted.Holds).Witness);
                break;
        }
    }

    // The parts that shut each other out, as few as can be; without the last of them values exist.
    private static AnalysisFinding Unreachable(RuleSet rules, DateOnly day, Diagnosis diagnosis)
    {
        ImmutableArray<Condition> core = diagnosis.When is AllCondition all ? all.Parts : [diagnosis.When];
        foreach (var part in core.Where(_ => core.Length > 1).ToArray())
        {
            var without = core.Remove(part);
            if (without.Length > 0 && Ask(rules, day, diagnosis, without, Wanted.Holds).Answer == Answer.Impossible)
            {
                core = without;
            }
        }

        var (en, zh) = (string.Join("' and '", core.Select(ConditionText.Write)), string.Join("”与“", core.Select(ConditionText.Write)));
        return new(
            AnalysisKind.Unreachable,
            [diagnosis.Code],
            core[0].Location,
            core.Length == 1
                ? LocalizedText.Of($"{diagnosis.Code} can never fire: '{en}' has no value that fits", $"{diagnosis.Code}永远不会触发：没有任何值满足“{zh}”")
                : LocalizedText.Of($"{diagnosis.Code} can never fire: '{en}' shut each other out", $"{diagnosis.Code}永远不会触发：“{zh}”互相排斥"),
            new("look at the direction of the comparisons and at the values of the thresholds", "检查比较方向和阈值取值"),
            core.Length == 1 ? [] : Ask(rules, day, diagnosis, core.RemoveAt(core.Length - 1), Wanted.Holds).Witness,
            core.Length == 1 ? null : core[^1].Location);
    }

    private static (Answer Answer, ImmutableArray<WitnessValue> Witness) Ask(RuleSet rules, DateOnly day, Diagnosis diagnosis, ImmutableArray<Condition> all, Wanted wanted)
    {
        var question = new Question(rules, day);
        return question.Ask([.. all.Select(c => question.Of(c, diagnosis.Scope, wanted))]);
    }
}
