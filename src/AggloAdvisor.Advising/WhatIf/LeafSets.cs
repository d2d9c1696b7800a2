using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Finds the sets of comparisons that would have to come out otherwise for a wish: the nearest first.</summary>
/// <remarks>
/// What holds stays as it is, so a set names only what has to change. Sets that nothing can bring about are left out: a threshold beyond an
/// indicator's range, or the same comparison asked to hold and to fail. Only the nearest are kept at each step, so that work stays bounded.
/// </remarks>
internal sealed class LeafSets(RuleSet rules, Evaluation evaluation)
{
    private const int Most = 12;
    private static readonly ImmutableArray<LeafSet> _nothingToDo = [new([])];

    private HashSet<string>? _called;

    /// <summary>Whether a comparison was met that lies beyond its indicator's range.</summary>
    public bool MetBeyondRange { get; private set; }

    /// <summary>The sets for a wish; empty when nothing can bring it about.</summary>
    public ImmutableArray<LeafSet> For(Wish wish) => wish switch
    {
        FindingWish finding => evaluation.Diagnoses.FirstOrDefault(v => v.Diagnosis.Id == finding.DiagnosisId && v.Target == finding.Target) is { } verdict
            ? Of(verdict.Trace, finding.DiagnosisId, finding.Target, finding.Fires)
            : [],
        GateWish gate => gate.Find(evaluation) is { } open ? Of(open.Trace, gate.Measure.Id, Target.WholeCase, true) : [],
        MeasureWish { Given: true } given => Nearest(Callers(given.Measure, []).SelectMany(static s => s)),
        MeasureWish withdrawn => Withdrawing(withdrawn.Measure),
        _ => [],
    };

    // By a finding that calls for the measure, or by a closed gate of another that does.
    private IEnumerable<ImmutableArray<LeafSet>> Callers(Countermeasure measure, ImmutableHashSet<string> path)
    {
        var gates = evaluation.Gates.GetValueOrDefault(measure.Id, [])
            .Where(static g => g is { Gate.Effect: GateEffect.Drop, Verdict: Verdict.NotFired })
            .Select(g => Of(g.Trace, measure.Id, Target.WholeCase, true));
        var open = Together(gates);
        foreach (var verdict in MeasureCalls.Leading(evaluation, measure))
        {
            var uninforming = MeasureCalls.Informing(verdict)
                .Where(static t => t.Verdict == Verdict.Fired)
                .Select(t => Of(t, verdict.Diagnosis.Id, verdict.Target, false));
            yield return Together([Of(verdict.Trace, verdict.Diagnosis.Id, verdict.Target, true), Together(uninforming), open]);
        }

        path = path.Add(measure.Id);
        foreach (var other in rules.Countermeasures.Where(m => !path.Contains(m.Id)))
        {
            foreach (var gate in evaluation.Gates.GetValueOrDefault(other.Id, []).Where(g => g.Gate.First.Contains(measure.Id, StringComparer.Ordinal)))
            {
                var called = (_called ??= MeasureCalls.Of(evaluation)).Contains(other.Id) ? _nothingToDo : Nearest(Callers(other, path).SelectMany(static s => s));
                yield return Together([called, Of(gate.Trace, other.Id, Target.WholeCase, false), open]);
            }
        }
    }

    private ImmutableArray<LeafSet> Withdrawing(Countermeasure measure)
    {
        var findings = MeasureCalls.Leading(evaluation, measure).Where(MeasureCalls.Calls).Select(v => Nearest(
        [
            .. Of(v.Trace, v.Diagnosis.Id, v.Target, false),
            .. MeasureCalls.Informing(v).SelectMany(t => Of(t, v.Diagnosis.Id, v.Target, true)),
        ]));
        var gates = evaluation.Gates.GetValueOrDefault(measure.Id, []).Where(static g => g.Gate.Effect == GateEffect.Drop).SelectMany(g => Of(g.Trace, measure.Id, Target.WholeCase, false));
        return Nearest([.. Together(findings), .. gates]);
    }

    private ImmutableArray<LeafSet> Of(TraceNode node, string owner, Target target, bool holds)
    {
        if (node.Verdict == (holds ? Verdict.Fired : Verdict.NotFired))
        {
            return _nothingToDo;
        }

        return node switch
        {
            AllTrace all => holds ? Together(all.Parts.Select(p => Of(p, owner, target, true))) : Nearest(all.Parts.SelectMany(p => Of(p, owner, target, false))),
            AnyTrace any => holds ? Nearest(any.Parts.SelectMany(p => Of(p, owner, target, true))) : Together(any.Parts.Select(p => Of(p, owner, target, false))),
            NotTrace not => Of(not.Part, owner, target, !holds),
            FindingTrace finding => OfFinding(finding, target, holds),
            ComparisonTrace comparison => Single(new Leaf(owner, target, comparison, holds)),
            _ => [],
        };
    }

    private ImmutableArray<LeafSet> Single(Leaf leaf)
    {
        MetBeyondRange |= leaf.IsBeyondRange;
        return leaf.IsBeyondRange ? [] : [new([leaf])];
    }

    private ImmutableArray<LeafSet> OfFinding(FindingTrace finding, Target target, bool holds)
    {
        var verdicts = evaluation.Diagnoses
            .Where(v => v.Diagnosis.Id == finding.DiagnosisId && TargetNesting.Within(v.Target, target))
            .Select(v => Of(v.Trace, v.Diagnosis.Id, v.Target, holds))
            .ToArray();
        return verdicts.Length == 0 ? [] : holds ? Nearest(verdicts.SelectMany(static s => s)) : Together(verdicts);
    }

    // Most of what would have to hold holds already: with that nothing needs be joined.
    private static ImmutableArray<LeafSet> Together(IEnumerable<ImmutableArray<LeafSet>> all) =>
        all.Aggregate(_nothingToDo, static (sets, next) => next == _nothingToDo ? sets : sets == _nothingToDo ? next : Nearest(sets.SelectMany(s => next.Select(n => Join(s, n))).OfType<LeafSet>()));

    private static LeafSet? Join(LeafSet a, LeafSet b)
    {
        var joined = a.Leaves.Concat(b.Leaves).DistinctBy(static l => l.Key).ToImmutableArray();
        var contradicts = joined.Select(static l => (l.Key.Text, l.Key.Target)).Distinct().Count() < joined.Length;
        return contradicts ? null : new(joined);
    }

    // The sort is stable: among equals the order of the rules decides.
    private static ImmutableArray<LeafSet> Nearest(IEnumerable<LeafSet> sets) => [.. sets.OrderBy(static s => s.Distance).DistinctBy(static s => s.Key).Take(Most)];
}
