using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Planning;

/// <summary>Turns findings into a plan: which measures, whether they can start, in which order.</summary>
internal sealed class PlanBuilder(Case @case, RuleSet rules, IndicatorTable indicators, PriorityScore priority, Specifics specifics)
{
    /// <summary>The measures that findings call for, in the order of the plan.</summary>
    public ImmutableArray<Recommendation> Build(ImmutableArray<Finding> findings, Evaluation evaluation)
    {
        var called = rules.Countermeasures
            .Select(m => (Measure: m, Because: findings.Where(f => f.Diagnosis.Recommend.Contains(m.Id, StringComparer.Ordinal)).ToImmutableArray()))
            .Where(static c => !c.Because.IsEmpty)
            .ToArray();
        var advised = called.Select(static c => c.Measure).ToDictionary(static m => m.Id, StringComparer.Ordinal);
        var drafts = called
            .Select(c => Draft(c.Measure, c.Because, evaluation.Gates.GetValueOrDefault(c.Measure.Id, []), advised))
            .ToArray();
        return [.. PlanOrder.Sort(drafts).Select(static (r, i) => r with { Order = i + 1 })];
    }

    private Recommendation Draft(
        Countermeasure measure,
        ImmutableArray<Finding> because,
        ImmutableArray<GateVerdict> gates,
        Dictionary<string, Countermeasure> advised)
    {
        var status = gates.Any(static g => g.Verdict == Verdict.NotFired) ? RecommendationStatus.NotYet
            : gates.Any(static g => g.Verdict == Verdict.Undecided) ? RecommendationStatus.CheckFirst
            : RecommendationStatus.Advised;
        var confidence = because.Max(static f => f.Confidence);
        var parts = priority.PartsOf(measure, because, status, confidence);
        return new Recommendation(
            measure,
            0,
            status,
            because,
            gates,
            [.. measure.After.Where(advised.ContainsKey).Select(id => advised[id])],
            [.. measure.ConflictsWith.Where(advised.ContainsKey).Select(id => advised[id])],
            PriorityScore.Total(parts),
            parts,
            confidence,
            specifics.Of(because),
            [.. measure.Watch.SelectMany(id => indicators.Of(id, @case.Year))]);
    }
}
