using System.Collections.Immutable;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Missing;

/// <summary>What verdicts and measures can become once some indicator values are known, whatever they then are.</summary>
/// <remarks>
/// A freed value may be anything that its indicator's definition allows, or stay unknown; everything else is as it is. The answer never leaves
/// out what can happen, and holds more where two comparisons hang on the same figure or a definition states no range.
/// </remarks>
internal sealed class Reach
{
    private readonly ReachIndex _index;
    private readonly HashSet<(string Id, Target Target)> _freed;
    private readonly HashSet<DiagnosisVerdict> _touched;
    private readonly HashSet<string> _gates;
    private readonly Dictionary<DiagnosisVerdict, VerdictSet> _known = new(ReferenceEqualityComparer.Instance);

    public Reach(ReachIndex index, IEnumerable<(string Id, Target Target)> freed)
    {
        (_index, _freed) = (index, [.. freed]);
        (_touched, _gates) = index.Touched(_freed);
    }

    /// <summary>Whether any rule or gate hangs on the freed values.</summary>
    public bool TouchesAnything => _touched.Count > 0 || _gates.Count > 0;

    /// <summary>What a diagnosis can come to.</summary>
    public VerdictSet Of(DiagnosisVerdict verdict)
    {
        if (!_touched.Contains(verdict))
        {
            return VerdictSets.Of(verdict.Verdict);
        }

        if (!_known.TryGetValue(verdict, out var set))
        {
            // Diagnoses ask for each other without circles: the rule base's order is checked when it is read.
            _known[verdict] = set = Of(verdict.Trace, verdict.Target);
        }

        return set;
    }

    /// <summary>What a condition can come to for a target.</summary>
    public VerdictSet Of(TraceNode node, Target target) => node switch
    {
        AllTrace all => VerdictSets.All(all.Parts.Select(p => Of(p, target))),
        AnyTrace any => VerdictSets.Any(any.Parts.Select(p => Of(p, target))),
        NotTrace not => VerdictSets.Not(Of(not.Part, target)),
        FindingTrace finding => OfFinding(finding, target),
        ComparisonTrace comparison => OfComparison(comparison, _freed.Contains),
        _ => VerdictSets.Of(node.Verdict),
    };

    /// <summary>What a gate can come to.</summary>
    public VerdictSet Of(string measureId, GateVerdict gate) => _gates.Contains(measureId) ? Of(gate.Trace, Target.WholeCase) : VerdictSets.Of(gate.Verdict);

    /// <summary>Ids of the measures that can come, go or change their state, in the rule base's order.</summary>
    public ImmutableArray<Countermeasure> Measures()
    {
        if (!TouchesAnything)
        {
            return [];
        }

        var (certain, possible) = (Called(certainly: true), Called(certainly: false));
        return [.. _index.Measures.Where(m => CanChange(m.Id, certain.Contains(m.Id), possible.Contains(m.Id)))];
    }

    private bool CanChange(string id, bool certain, bool possible)
    {
        if (!_index.States.TryGetValue(id, out var now))
        {
            return possible;
        }

        VerdictSet[] waiting = [.. Gates(id).Where(static g => g.Gate.Effect != GateEffect.RequestUpward).Select(g => Of(id, g))];
        VerdictSet[] all = [.. Gates(id).Select(g => Of(id, g))];
        return !certain
            || (now != RecommendationStatus.NotYet && Array.Exists(waiting, static s => s.Can(VerdictSet.NotFired)))
            || (now != RecommendationStatus.CheckFirst && Array.Exists(all, static s => s.Can(VerdictSet.Undecided)) && Array.TrueForAll(waiting, static s => s != VerdictSet.NotFired))
            || (now != RecommendationStatus.Advised && Array.TrueForAll(all, static s => s != VerdictSet.Undecided) && Array.TrueForAll(waiting, static s => s.Can(VerdictSet.Fired)));
    }

    private ImmutableArray<GateVerdict> Gates(string id) => _index.Evaluation.Gates.GetValueOrDefault(id, []);

    // As the plan collects them: by findings, and by closed gates of measures that are called for.
    private HashSet<string> Called(bool certainly)
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(_index.Calling.Where(v => !_touched.Contains(v)).Concat(_touched.Where(v => Calls(v, certainly))).SelectMany(static v => v.Diagnosis.Recommend));
        while (next.TryDequeue(out var measure))
        {
            var dropped = Gates(measure).Any(g => g.Gate.Effect == GateEffect.Drop && (certainly ? Of(measure, g).Can(VerdictSet.NotFired) : Of(measure, g) == VerdictSet.NotFired));
            if (dropped || !called.Add(measure))
            {
                continue;
            }

            foreach (var first in Gates(measure).Where(g => certainly ? Of(measure, g) == VerdictSet.NotFired : Of(measure, g).Can(VerdictSet.NotFired)).SelectMany(static g => g.Gate.First))
            {
                next.Enqueue(first);
            }
        }

        return called;
    }

    private bool Calls(DiagnosisVerdict verdict, bool certainly)
    {
        if (verdict.Diagnosis.Nature == FindingNature.Auxiliary)
        {
            return false;
        }

        var informing = MeasureCalls.Informing(verdict).Select(t => Of(t, verdict.Target));
        return certainly
            ? Of(verdict) == VerdictSet.Fired && informing.All(static s => !s.Can(VerdictSet.Fired))
            : Of(verdict).Can(VerdictSet.Fired) && informing.All(static s => s != VerdictSet.Fired);
    }

    private VerdictSet OfFinding(FindingTrace finding, Target target)
    {
        VerdictSet[] within = [.. _index.Of(finding.DiagnosisId).Where(v => TargetNesting.Within(v.Target, target)).Select(Of)];
        return within.Length == 0 ? VerdictSet.Undecided : VerdictSets.Any(within);
    }

    /// <summary>What a comparison can come to when some indicator values are freed.</summary>
    public static VerdictSet OfComparison(ComparisonTrace comparison, Func<(string Id, Target Target), bool> isFreed)
    {
        bool Freed(OperandValue operand) => operand.Values.Any(v => isFreed((v.IndicatorId, v.Target)));
        var (leftFreed, rightFreed) = (Freed(comparison.Left), Freed(comparison.Right));
        if (!leftFreed && !rightFreed)
        {
            return VerdictSets.Of(comparison.Verdict);
        }

        return Range(comparison.Left, rightFreed, isFreed) is { } left && Range(comparison.Right, leftFreed, isFreed) is { } right
            ? VerdictSet.Undecided | ValueRange.Compare(left, comparison.Comparison, right)
            : VerdictSet.Undecided;
    }

    // Null where another value stays unknown.
    private static ValueRange? Range(OperandValue operand, bool otherFreed, Func<(string Id, Target Target), bool> isFreed)
    {
        switch (operand.Operand)
        {
            // Which step of a threshold holds may depend on the data's number of industries, which a freed value brings with it.
            case ParameterOperand when otherFreed && operand.Version is { ByIndustries.IsEmpty: false } version:
                return new(version.ByIndustries.Min(static s => s.Value), version.ByIndustries.Max(static s => s.Value));
            case IndicatorOperand indicator when operand.Values.Length > 0:
                var ranges = ImmutableArray.CreateBuilder<ValueRange>(operand.Values.Length);
                foreach (var value in operand.Values)
                {
                    if (isFreed((value.IndicatorId, value.Target)))
                    {
                        ranges.Add(ValueRange.Of(indicator.Indicator));
                    }
                    else if (value.Value is { } known)
                    {
                        ranges.Add(ValueRange.Of(known));
                    }
                    else
                    {
                        return null;
                    }
                }

                return ValueRange.Of(ranges.MoveToImmutable(), indicator.Aggregate);
            default:
                return operand.Value is { } number ? ValueRange.Of(number) : null;
        }
    }
}
