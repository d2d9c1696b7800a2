using System.Collections.Immutable;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Cases;

/// <summary>What the cases made of one comparison or asked-for finding.</summary>
/// <param name="Owner">Code of the rule, or measure and gate, such as <c>D02</c> or <c>M28/carbon</c>.</param>
/// <param name="Part">Where in it: the condition, or the number of a counter-check.</param>
/// <param name="Condition">The comparison or finding.</param>
/// <param name="True">Cases in which it held.</param>
/// <param name="False">Cases in which it failed.</param>
/// <param name="Unknown">Cases in which it was undecided.</param>
/// <param name="OnThreshold">Cases in which the figure lay on the threshold; null where there is no distance.</param>
public sealed record LeafCoverage(string Owner, string Part, Condition Condition, int True, int False, int Unknown, int? OnThreshold)
{
    /// <summary>Whether it was seen true, false and unknown.</summary>
    public bool IsCovered => True > 0 && False > 0 && Unknown > 0;
}

/// <summary>Counts what the cases made of each condition of a rule base.</summary>
public static class ConditionCoverage
{
    /// <summary>Every comparison and asked-for finding of the rule base, in the order of codes and of the conditions.</summary>
    public static ImmutableArray<LeafCoverage> Of(RuleSet rules, IReadOnlyCollection<RuleCaseOutcome> outcomes)
    {
        var seen = outcomes.SelectMany(static o => o.Targets.Select(t => (o.Case.Subject, Target: t))).ToLookup(static x => Owner(x.Subject), static x => x.Target, StringComparer.Ordinal);
        return
        [
            .. rules.Diagnoses.SelectMany(d => Leaves(d.Code, "condition", d.When, seen[d.Code].Select(static t => t.Trace))
                .Concat(d.CounterChecks.SelectMany((c, i) => Leaves(
                    d.Code,
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"counter-check {i + 1}"),
                    c.When,
                    seen[d.Code].Select(t => t.CounterChecks.ElementAtOrDefault(i)))))),
            .. rules.Countermeasures.SelectMany(m => m.Gates.SelectMany(g => Leaves(
                $"{m.Code}/{g.Id}",
                "condition",
                g.OpenWhen,
                seen[$"{m.Code}/{g.Id}"].Select(static t => t.Trace)))),
        ];
    }

    private static string Owner(CaseSubject subject) => subject switch
    {
        DiagnosisSubject diagnosis => diagnosis.Diagnosis.Code,
        GateSubject gate => $"{gate.Measure.Code}/{gate.Gate.Id}",
        _ => subject.Name,
    };

    private static IEnumerable<LeafCoverage> Leaves(string owner, string part, Condition condition, IEnumerable<TraceNode?> traces)
    {
        var conditions = Flat(condition).ToArray();
        var nodes = traces.OfType<TraceNode>().Select(static t => Flat(t).ToArray()).ToArray();
        return conditions.Select((c, i) => new LeafCoverage(
            owner,
            part,
            c,
            nodes.Count(n => n[i].Verdict == Verdict.Fired),
            nodes.Count(n => n[i].Verdict == Verdict.NotFired),
            nodes.Count(n => n[i].Verdict == Verdict.Undecided),
            c is ComparisonCondition { Left: not CategoryOperand, Right: not CategoryOperand } ? nodes.Count(n => n[i] is ComparisonTrace { Distance: 0 }) : null));
    }

    private static IEnumerable<Condition> Flat(Condition condition) => condition switch
    {
        AllCondition all => all.Parts.SelectMany(Flat),
        AnyCondition any => any.Parts.SelectMany(Flat),
        NotCondition not => Flat(not.Part),
        _ => [condition],
    };

    private static IEnumerable<TraceNode> Flat(TraceNode node) => node switch
    {
        AllTrace all => all.Parts.SelectMany(Flat),
        AnyTrace any => any.Parts.SelectMany(Flat),
        NotTrace not => Flat(not.Part),
        _ => [node],
    };
}
