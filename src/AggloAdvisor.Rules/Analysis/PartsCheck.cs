using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>Finds parts of a condition that decide nothing: they always hold, never hold, or follow from their neighbours.</summary>
internal static class PartsCheck
{
    public static IEnumerable<AnalysisFinding> Run(RuleSet rules, DateOnly day, Diagnosis diagnosis) => Walk(rules, day, diagnosis, diagnosis.When);

    private static IEnumerable<AnalysisFinding> Walk(RuleSet rules, DateOnly day, Diagnosis diagnosis, Condition condition)
    {
        var (parts, conjunction) = condition switch
        {
            AllCondition all => (all.Parts, true),
            AnyCondition any => (any.Parts, false),
            NotCondition not => ([not.Part], true),
            _ => ([], true),
        };
        foreach (var part in parts)
        {
            if (condition is not NotCondition && parts.Length > 1 && Idle(rules, day, diagnosis, part, [.. parts.Where(p => !ReferenceEquals(p, part))], conjunction) is { } idle)
            {
                yield return idle;
            }
            else
            {
                foreach (var inner in Walk(rules, day, diagnosis, part))
                {
                    yield return inner;
                }
            }
        }
    }

    private static AnalysisFinding? Idle(RuleSet rules, DateOnly day, Diagnosis diagnosis, Condition part, ImmutableArray<Condition> others, bool conjunction)
    {
        AnalysisFinding Finding(LocalizedText what, ImmutableArray<WitnessValue> witness) => new(
            AnalysisKind.ConstantPart,
            [diagnosis.Code],
            part.Location,
            LocalizedText.Of($"in {diagnosis.Code}, '{ConditionText.Write(part)}' {what}", $"{diagnosis.Code}中的“{ConditionText.Write(part)}”{what}"),
            new("delete the part, or mend its direction or threshold", "删除该部分，或改正其比较方向或阈值"),
            witness);

        (Answer Answer, ImmutableArray<WitnessValue> Witness) Ask(Wanted ofPart, Wanted? ofOthers)
        {
            var question = new Question(rules, day);
            var formulas = others.Where(_ => ofOthers is not null).Select(o => question.Of(o, diagnosis.Scope, ofOthers!.Value)).Append(question.Of(part, diagnosis.Scope, ofPart));
            return question.Ask([.. formulas]);
        }

        if (Ask(Wanted.Holds, null) is { Answer: Answer.Impossible })
        {
            return Finding(new("can never hold", "永远不成立"), []);
        }

        if (Ask(Wanted.DoesNotHold, null) is { Answer: Answer.Impossible })
        {
            return Finding(new("always holds", "恒成立"), Ask(Wanted.Holds, null).Witness);
        }

        // In "all" a part is idle when the others imply it; in "any" when it implies the others.
        var (ofPart, ofOthers) = conjunction ? (Wanted.DoesNotHold, Wanted.Holds) : (Wanted.Holds, Wanted.DoesNotHold);
        return Ask(ofPart, ofOthers).Answer == Answer.Impossible && Ask(Wanted.Holds, Wanted.Holds) is { Answer: Answer.Possible } both
            ? Finding(
                conjunction
                    ? new("adds nothing: it holds wherever the other parts hold", "不起作用：其他部分成立时它必然成立")
                    : new("adds nothing: wherever it holds, another alternative holds", "不起作用：它成立时另一备选条件必然成立"),
                both.Witness)
            : null;
    }
}
