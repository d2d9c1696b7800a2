using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Missing;

/// <summary>Finds the fewest inputs that can bring an open condition to a verdict: one failing part of "all", one holding part of "any", every part otherwise.</summary>
internal sealed class SmallestSets(ReachIndex index)
{
    private readonly Dictionary<(DiagnosisVerdict Verdict, bool Holds), ImmutableHashSet<LackingInput>?> _known = [];

    /// <summary>The fewest inputs that can decide a condition either way; null when no input can, as where an index is not defined for the data.</summary>
    public ImmutableHashSet<LackingInput>? Either(TraceNode node, Target target) => Fewer(Of(node, target, holds: true), Of(node, target, holds: false));

    /// <summary>The fewest inputs that can bring a condition to hold, or to fail.</summary>
    public ImmutableHashSet<LackingInput>? Of(TraceNode node, Target target, bool holds)
    {
        if (node.Verdict != Verdict.Undecided)
        {
            return node.Verdict == Verdict.Fired == holds ? [] : null;
        }

        return node switch
        {
            AllTrace all => holds ? Union(all.Parts.Select(p => Of(p, target, true))) : Fewest(all.Parts.Select(p => Of(p, target, false))),
            AnyTrace any => holds ? Fewest(any.Parts.Select(p => Of(p, target, true))) : Union(any.Parts.Select(p => Of(p, target, false))),
            NotTrace not => Of(not.Part, target, !holds),
            FindingTrace finding => OfFinding(finding, target, holds),
            ComparisonTrace comparison => OfComparison(comparison, holds),
            _ => null,
        };
    }

    private ImmutableHashSet<LackingInput>? OfFinding(FindingTrace finding, Target target, bool holds)
    {
        var within = index.Of(finding.DiagnosisId).Where(v => TargetNesting.Within(v.Target, target)).ToArray();
        return within.Length == 0 ? null : holds ? Fewest(within.Select(v => Known(v, true))) : Union(within.Select(v => Known(v, false)));
    }

    private ImmutableHashSet<LackingInput>? Known(DiagnosisVerdict verdict, bool holds)
    {
        if (!_known.TryGetValue((verdict, holds), out var set))
        {
            _known[(verdict, holds)] = set = Of(verdict.Trace, verdict.Target, holds);
        }

        return set;
    }

    private static ImmutableHashSet<LackingInput>? OfComparison(ComparisonTrace comparison, bool holds)
    {
        var lacking = comparison.Left.Lacking.Concat(comparison.Right.Lacking).ToImmutableHashSet();
        var unknown = comparison.Left.Values.Concat(comparison.Right.Values).Where(static v => v.Value is null).Select(static v => (v.IndicatorId, v.Target)).ToHashSet();
        return lacking.Any(static l => l.Kind == LackingKind.Undefined) || lacking.IsEmpty
            || !Reach.OfComparison(comparison, unknown.Contains).Can(holds ? VerdictSet.Fired : VerdictSet.NotFired)
            ? null
            : lacking;
    }

    private static ImmutableHashSet<LackingInput>? Union(IEnumerable<ImmutableHashSet<LackingInput>?> sets)
    {
        var all = ImmutableHashSet.CreateBuilder<LackingInput>();
        foreach (var set in sets)
        {
            if (set is null)
            {
                return null;
            }

            all.UnionWith(set);
        }

        return all.ToImmutable();
    }

    private static ImmutableHashSet<LackingInput>? Fewest(IEnumerable<ImmutableHashSet<LackingInput>?> sets) => sets.Aggregate((ImmutableHashSet<LackingInput>?)null, Fewer);

    private static ImmutableHashSet<LackingInput>? Fewer(ImmutableHashSet<LackingInput>? a, ImmutableHashSet<LackingInput>? b) =>
        a is null ? b : b is null || a.Count <= b.Count ? a : b;
}
