using System.Collections.Immutable;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Missing;

/// <summary>Lists the registers, tables and declarations that are lacking. They hold many cells, so that no value is tried: what they may change follows from the rules and the ranges alone.</summary>
internal sealed class MissingTables(Case @case, OpenVerdicts open, ReachIndex index, ImmutableArray<IndicatorValue> unknown)
{
    /// <summary>The tables, those that may change most recommendations first.</summary>
    public ImmutableArray<TableToFill> All()
    {
        var lacking = open.Diagnoses.Select(static v => v.Trace).Concat(open.Gates.Select(static g => g.Gate.Trace)).Select(static t => Unadvised.Lacking(t).ToHashSet()).ToArray();
        return
        [
            .. open.Lacking.Where(l => l.Kind != LackingKind.Undefined && Figure.Of(l, @case) is null)
                .GroupBy(static l => (l.Kind, l.Name, l.Year))
                .Select(g => new TableToFill(One([.. g]), PerhapsOf([.. g]), lacking.Count(l => l.Overlaps(g))))
                .OrderByDescending(static t => t.Perhaps.Length)
                .ThenByDescending(static t => t.Decides)
                .ThenBy(static t => t.Input.Kind)
                .ThenBy(static t => t.Input.Name, StringComparer.Ordinal)
                .ThenBy(static t => t.Input.Year),
        ];
    }

    // Lacking for several places, it is one table with several rows.
    private static LackingInput One(ImmutableArray<LackingInput> inputs) => inputs.Length == 1 ? inputs[0] : inputs[0] with { RegionId = null, OtherRegionId = null };

    private ImmutableArray<Rules.Model.Countermeasure> PerhapsOf(HashSet<LackingInput> inputs) =>
        new Reach(index, unknown.Where(v => v.Lacking.All(inputs.Contains)).Select(static v => (v.IndicatorId, v.Target))).Measures();
}
