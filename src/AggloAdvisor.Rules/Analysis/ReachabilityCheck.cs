using System.Collections.Immutable;
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
                    $"the condition of {diagnosis.Code} branches too much to be analysed",
                    "split the rule, or lift common parts out of its alternatives",
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
                    $"{diagnosis.Code} fires whatever its figures are: {ConditionText.Write(diagnosis.When)}",
                    "tighten the condition, or drop it if it always holds",
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

        var written = string.Join("' and '", core.Select(ConditionText.Write));
        return new(
            AnalysisKind.Unreachable,
            [diagnosis.Code],
            core[0].Location,
            core.Length == 1 ? $"{diagnosis.Code} can never fire: '{written}' has no value that fits" : $"{diagnosis.Code} can never fire: '{written}' shut each other out",
            "look at the direction of the comparisons and at the values of the thresholds",
            core.Length == 1 ? [] : Ask(rules, day, diagnosis, core.RemoveAt(core.Length - 1), Wanted.Holds).Witness,
            core.Length == 1 ? null : core[^1].Location);
    }

    private static (Answer Answer, ImmutableArray<WitnessValue> Witness) Ask(RuleSet rules, DateOnly day, Diagnosis diagnosis, ImmutableArray<Condition> all, Wanted wanted)
    {
        var question = new Question(rules, day);
        return question.Ask([.. all.Select(c => question.Of(c, diagnosis.Scope, wanted))]);
    }
}
