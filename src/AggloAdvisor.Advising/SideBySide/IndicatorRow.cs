using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.SideBySide;

/// <summary>The value of an indicator in one case.</summary>
/// <param name="Value">The value, of one target the lowest median of the known ones; null when unknown or not asked.</param>
/// <param name="Known">For how many targets it is known.</param>
/// <param name="Asked">For how many it was asked.</param>
/// <param name="Footing">Which values it may be compared with: those with the same number, from 1; 0 when there is no value.</param>
/// <param name="IsReported">Whether a document printed it.</param>
public sealed record IndicatorCell(double? Value, int Known, int Asked, int Footing, bool IsReported);

/// <summary>Why values on two footings cannot be compared.</summary>
/// <param name="Footing">The footing.</param>
/// <param name="Other">An earlier one.</param>
/// <param name="Reason">Why.</param>
public sealed record FootingDifference(int Footing, int Other, LocalizedText Reason);

/// <summary>One indicator in every case.</summary>
/// <param name="Definition">The indicator.</param>
/// <param name="Cells">One per case.</param>
/// <param name="Differences">Why the values cannot all be compared; empty when they can.</param>
public sealed record IndicatorRow(IndicatorDefinition Definition, ImmutableArray<IndicatorCell> Cells, ImmutableArray<FootingDifference> Differences);

/// <summary>Puts the indicators of several cases side by side.</summary>
internal static class IndicatorRows
{
    private static readonly LocalizedText _mixed = new("its values within the case rest on different figures", "案例内各数值依据不同");

    /// <summary>A row for each indicator to show that some case knows.</summary>
    public static ImmutableArray<IndicatorRow> Of(ImmutableArray<ComparedRun> runs, IReadOnlySet<string>? only)
    {
        var values = runs.Select(static r => r.Values.ToLookup(static v => v.IndicatorId, StringComparer.Ordinal)).ToArray();
        return
        [
            .. Union.Indicators(runs, only)
                .Select(d => RowOf(runs, d, [.. values.Select(v => v[d.Id].ToImmutableArray())]))
                .Where(static r => r.Cells.Any(static c => c.Value is not null)),
        ];
    }

    // Values join the first footing with whose first value they may be compared.
    private static IndicatorRow RowOf(ImmutableArray<ComparedRun> runs, IndicatorDefinition definition, ImmutableArray<ImmutableArray<IndicatorValue>> values)
    {
        var heads = new List<(ComparedRun Run, IndicatorValue Value, bool IsMixed)>();
        var cells = ImmutableArray.CreateBuilder<IndicatorCell>();
        var differences = ImmutableArray.CreateBuilder<FootingDifference>();
        foreach (var (run, asked) in runs.Zip(values))
        {
            var known = asked.Where(static v => v.Value is not null).OrderBy(static v => v.Value).ToArray();
            if (known.Length == 0)
            {
                cells.Add(new(null, 0, asked.Length, 0, false));
                continue;
            }

            var isMixed = Array.Exists(known, v => CaseFooting.Reason(run, known[0], run, v, definition) is not null);
            var reasons = heads.ConvertAll(h => isMixed || h.IsMixed ? _mixed : CaseFooting.Reason(h.Run, h.Value, run, known[0], definition));
            var footing = 1 + reasons.IndexOf(null);
            if (footing == 0)
            {
                heads.Add((run, known[0], isMixed));
                footing = heads.Count;
                differences.AddRange(reasons.Select((r, i) => new FootingDifference(footing, i + 1, r!)));
            }

            cells.Add(new(known[(known.Length - 1) / 2].Value, known.Length, asked.Length, footing, Array.Exists(known, static v => v.Origin == ValueOrigin.Reported)));
        }

        return new(definition, cells.ToImmutable(), differences.ToImmutable());
    }
}
