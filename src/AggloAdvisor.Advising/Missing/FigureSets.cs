using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Missing;

/// <summary>Lists the smallest sets of several figures that can bring an open rule, gate or check to hold or to fail.</summary>
internal sealed class FigureSets(ReachIndex index, OpenVerdicts open, Case @case)
{
    private const int MostSets = 120;
    private const int MostFigures = 120;

    /// <summary>The sets, small ones first; those that need more than rows of <c>observations.csv</c> are left out.</summary>
    public ImmutableArray<ImmutableArray<Figure>> All()
    {
        var smallest = new SmallestSets(index);
        var conditions = open.Diagnoses.Select(static v => (v.Trace, v.Target))
            .Concat(open.Gates.Select(static g => (g.Gate.Trace, Target: Target.WholeCase)))
            .Concat(open.Checks.Select(static c => (Trace: c.Check, c.Finding.Target)));
        return
        [
            .. conditions.SelectMany(c => new[] { smallest.Of(c.Trace, c.Target, holds: true), smallest.Of(c.Trace, c.Target, holds: false) })
                .Where(static s => s is { Count: > 1 and <= MostFigures })
                .Select(s => InOrder(s!, @case).Select(l => Figure.Of(l, @case)).ToArray())
                .Where(static s => Array.TrueForAll(s, static f => f is not null))
                .Select(static s => s.Select(static f => f!).ToImmutableArray())
                .DistinctBy(static s => string.Join('\n', s))
                .OrderBy(static s => s.Length)
                .Take(MostSets),
        ];
    }

    /// <summary>Inputs by kind and name, and then in the order of the members.</summary>
    public static IEnumerable<LackingInput> InOrder(IEnumerable<LackingInput> inputs, Case @case)
    {
        var order = @case.Regions.Select(static (r, i) => (r.Id, i)).ToDictionary(static r => r.Id, static r => r.i, StringComparer.Ordinal);
        int Place(string? region) => region is null ? -1 : order.GetValueOrDefault(region, int.MaxValue);
        return inputs
            .OrderBy(static l => l.Kind)
            .ThenBy(static l => l.Name, StringComparer.Ordinal)
            .ThenBy(l => Place(l.RegionId))
            .ThenBy(static l => l.RegionId, StringComparer.Ordinal)
            .ThenBy(l => Place(l.OtherRegionId))
            .ThenBy(static l => l.Year);
    }
}
