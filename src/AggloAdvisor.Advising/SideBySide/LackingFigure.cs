using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.SideBySide;

/// <summary>A figure that a run lacks, for whichever members and years.</summary>
/// <param name="Kind">What sort of input it is.</param>
/// <param name="Name">Variable, table or register.</param>
/// <param name="Words">What it is called.</param>
/// <param name="Codes">Codes of the diagnoses and measures that it keeps open, in ordinal order.</param>
public sealed record LackingFigure(LackingKind Kind, string Name, LocalizedText Words, ImmutableArray<string> Codes)
{
    /// <summary>The figures that a run lacks, in the order of kinds and names; reasons why something is not defined are none.</summary>
    internal static ImmutableArray<LackingFigure> Of(Advice advice, TargetNames names) =>
    [
        .. advice.Missing
            .Where(static m => m.Input.Kind != LackingKind.Undefined)
            .GroupBy(static m => (m.Input.Kind, m.Input.Name))
            .OrderBy(static g => g.Key.Kind)
            .ThenBy(static g => g.Key.Name, StringComparer.Ordinal)
            .Select(g => new LackingFigure(
                g.Key.Kind,
                g.Key.Name,
                LackingText.Of(g.First().Input with { RegionId = null, OtherRegionId = null, Year = null }, names),
                [
                    .. g.SelectMany(static m => m.Decides).Select(id => advice.Rules.FindDiagnosis(id)!.Code)
                        .Concat(g.SelectMany(static m => m.Opens).Select(static o => o[..o.IndexOf('/', StringComparison.Ordinal)]))
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal),
                ])),
    ];
}

/// <summary>A figure that cases lack.</summary>
/// <param name="Words">What it is called.</param>
/// <param name="Cells">Per case, the codes of the diagnoses and measures that it keeps open; empty where it is not lacking.</param>
public sealed record LackingRow(LocalizedText Words, ImmutableArray<ImmutableArray<string>> Cells)
{
    /// <summary>How many cases lack it.</summary>
    public int Cases => Cells.Count(static c => !c.IsEmpty);

    /// <summary>Every code that it keeps open anywhere, in ordinal order.</summary>
    public ImmutableArray<string> Codes => [.. Cells.SelectMany(static c => c).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What cases lack: what most of them lack first, then what keeps most open.</summary>
    /// <param name="runs">The cases.</param>
    public static ImmutableArray<LackingRow> Of(ImmutableArray<ComparedRun> runs) =>
    [
        .. runs.SelectMany(static r => r.Lacking)
            .GroupBy(static l => (l.Kind, l.Name))
            .OrderBy(static g => g.Key.Kind)
            .ThenBy(static g => g.Key.Name, StringComparer.Ordinal)
            .Select(g => new LackingRow(
                g.First().Words,
                [.. runs.Select(r => r.Lacking.FirstOrDefault(l => (l.Kind, l.Name) == g.Key)?.Codes ?? [])]))
            .OrderByDescending(static r => r.Cases)
            .ThenByDescending(static r => r.Codes.Length),
    ];
}
