using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Planning;

/// <summary>Turns findings into a plan: which measures, whether they can start, in which order; without specifics, nothing is worked out for the case.</summary>
internal sealed class PlanBuilder(Case @case, RuleSet rules, IndicatorTable indicators, PriorityScore priority, Specifics? specifics)
{
    /// <summary>The measures that findings call for, in the order of the plan.</summary>
    public ImmutableArray<Recommendation> Build(ImmutableArray<Finding> findings, Evaluation evaluation)
    {
        var called = Called(findings, evaluation);
        var advised = rules.Countermeasures.Where(m => called.ContainsKey(m.Id)).ToDictionary(static m => m.Id, StringComparer.Ordinal);
        var drafts = advised.Values
            .Select(m => Draft(m, [.. findings.Where(called[m.Id].Contains)], evaluation.Gates.GetValueOrDefault(m.Id, []), advised))
            .ToArray();
        return [.. PlanOrder.Sort(drafts).Select(static (r, i) => r with { Order = i + 1 })];
    }

    /// <summary>Whether a measure with such gates can be started.</summary>
    public static RecommendationStatus StatusOf(ImmutableArray<GateVerdict> gates) =>
        gates.Any(static g => g.Verdict == Verdict.NotFired && g.Gate.Effect != GateEffect.RequestUpward) ? RecommendationStatus.NotYet
        : gates.Any(static g => g.Verdict == Verdict.Undecided) ? RecommendationStatus.CheckFirst
        : RecommendationStatus.Advised;

    /// <summary>The findings behind each measure: those that name it, and those of measures whose closed gate it opens.</summary>
    private static Dictionary<string, HashSet<Finding>> Called(ImmutableArray<Finding> findings, Evaluation evaluation)
    {
        var called = new Dictionary<string, HashSet<Finding>>(StringComparer.Ordinal);
        var next = new Queue<(string Measure, Finding Because)>(findings.Where(static f => !f.IsInformation).SelectMany(static f => f.Diagnosis.Recommend.Select(id => (id, f))));
        while (next.TryDequeue(out var call))
        {
            var closed = evaluation.Gates.GetValueOrDefault(call.Measure, []).Where(static g => g.Verdict == Verdict.NotFired).ToArray();
            if (Array.Exists(closed, static g => g.Gate.Effect == GateEffect.Drop) || !(called.TryGetValue(call.Measure, out var because) ? because : called[call.Measure] = new(ReferenceEqualityComparer.Instance)).Add(call.Because))
            {
                continue;
            }

            foreach (var first in closed.SelectMany(static g => g.Gate.First))
            {
                next.Enqueue((first, call.Because));
            }
        }

        return called;
    }

    private Recommendation Draft(
        Countermeasure measure,
        ImmutableArray<Finding> because,
        ImmutableArray<GateVerdict> gates,
        Dictionary<string, Countermeasure> advised)
    {
        var upward = gates.Any(static g => g is { Gate.Effect: GateEffect.RequestUpward, Verdict: Verdict.NotFired });
        var status = StatusOf(gates);
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
            specifics?.Of(measure, because) ?? [],
            specifics?.LowCarbon(measure) ?? new(measure.LowCarbon, []),
            measure.RequestUpward || upward,
            [.. measure.Watch.SelectMany(id => indicators.Of(id, @case.Year))]);
    }
}
