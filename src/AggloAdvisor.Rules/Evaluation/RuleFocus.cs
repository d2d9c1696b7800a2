using System.Collections.Frozen;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>A part of a rule base that can be asked alone: one diagnosis, gate or option, and the diagnoses that it asks for.</summary>
/// <param name="Diagnoses">Ids of the diagnoses.</param>
/// <param name="MeasureId">The countermeasure whose gates and options are asked; null for none.</param>
public sealed record RuleFocus(FrozenSet<string> Diagnoses, string? MeasureId)
{
    /// <summary>A diagnosis and all that it asks for, directly or through others.</summary>
    public static RuleFocus On(RuleSet rules, Diagnosis diagnosis) => new(Closure(rules, ConditionWalk.Of(diagnosis), diagnosis.Id), null);

    /// <summary>The gates and options of a countermeasure and all that they ask for.</summary>
    public static RuleFocus On(RuleSet rules, Countermeasure measure) => new(Closure(rules, ConditionWalk.Of(measure), null), measure.Id);

    private static FrozenSet<string> Closure(RuleSet rules, IEnumerable<Condition> conditions, string? first)
    {
        var found = new HashSet<string>(first is null ? [] : [first], StringComparer.Ordinal);
        var next = new Stack<Condition>(conditions);
        while (next.TryPop(out var condition))
        {
            foreach (var id in ConditionWalk.Findings(condition).Select(static f => f.DiagnosisId).Where(found.Add))
            {
                foreach (var further in rules.Diagnoses.Concat(rules.OtherVersions).Where(d => d.Id == id).SelectMany(ConditionWalk.Of))
                {
                    next.Push(further);
                }
            }
        }

        return found.ToFrozenSet(StringComparer.Ordinal);
    }
}
