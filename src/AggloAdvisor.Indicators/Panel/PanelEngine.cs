using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Panel;

/// <summary>Computes every indicator that needs nothing but activity tables, for panels too large for an object per value.</summary>
/// <remarks>
/// The same measures as <see cref="IndicatorEngine"/> calls, with the same rules for what is unknown; what is lacking is not listed.
/// Left out are pairs of members (<see cref="PanelPairs"/>), indicators that read registers, observations or further tables, and the
/// selection scores, which weigh whatever criteria a case has. Leading industries are read from the table. Of a case, shares of jobs by
/// tag and the industry gradient come from the case's tables, as in the engine; of a single table, jobs are known only if it counts
/// them, and there is no gradient.
/// </remarks>
public static class PanelEngine
{
    /// <summary>Computes all columns of the table that indicators of a case rest on; null when it has none in the case's year.</summary>
    /// <param name="case">A checked case.</param>
    /// <param name="threads">Years computed at the same time; the digits do not depend on it.</param>
    /// <param name="ct">Ends the computation early.</param>
    /// <exception cref="OperationCanceledException">The computation was cancelled.</exception>
    public static IndicatorPanel? Compute(Case @case, int threads = 2, CancellationToken ct = default) =>
        PanelTables.Of(@case) is { } tables ? Compute(tables, threads, ct) : null;

    /// <summary>Computes all columns of a table.</summary>
    /// <param name="table">Figures of one measure.</param>
    /// <param name="members">Ids of the members, at least one; one that the table does not name has unknown figures.</param>
    /// <param name="benchmarkId">The table's row to compare with; null, or unknown in a year, to compare with all members together.</param>
    /// <param name="threads">Years computed at the same time; the digits do not depend on it.</param>
    /// <param name="ct">Ends the computation early.</param>
    /// <returns>One column per indicator in the order of the catalogue.</returns>
    /// <exception cref="ArgumentException">There is no member, or every industry is residual.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one thread.</exception>
    /// <exception cref="OperationCanceledException">The computation was cancelled.</exception>
    public static IndicatorPanel Compute(
        ActivityTable table,
        ImmutableArray<string> members,
        string? benchmarkId = null,
        int threads = 2,
        CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        return members.IsDefaultOrEmpty || PanelTables.Columns(table).Length == 0
            ? throw new ArgumentException("A panel needs a member and an industry that is not residual.", nameof(members))
            : Compute(new PanelTables(table, [table], null, members, [], benchmarkId), threads, ct);
    }

    private static IndicatorPanel Compute(PanelTables tables, int threads, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var (table, members) = (tables.Table, tables.Members);
        ImmutableArray<Industry> industries = [.. PanelTables.Columns(table).Select(k => table.Industries[k])];

        var ids = PanelMeasures.Rows.Select(static m => m.Id)
            .Concat(PanelMeasures.Columns.Select(static m => m.Id))
            .Concat(PanelMeasures.Spreads.Select(static m => m.Id))
            .Concat(PanelMeasures.Tagged.Select(static m => m.Id))
            .Concat(PanelMeasures.Others)
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<PanelColumn> panel =
        [
            .. IndicatorCatalog.All.Where(d => ids.Contains(d.Id) && (d.Id != "industry_gradient" || tables.OwnGradient is not null)).Select(d => new PanelColumn(d.Id, d.Scope, table.Years.Length, members.Length, industries.Length)),
        ];

        // Invariant: a year's pass writes that year's cells only, so that the threads never meet.
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct };
        var all = tables.All.Append(table).Distinct().ToDictionary(static t => t, t => tables.Years(t, options));
        var years = all[table];
        var byId = panel.ToDictionary(static c => c.IndicatorId, StringComparer.Ordinal);
        var structure = new StructurePass(byId, industries);
        var space = new SpacePass(byId);
        var tagged = new TaggedPass(byId, tables, all);
        var growth = new GrowthPass(byId, years, members.Length, industries.Length);
        Parallel.For(0, years.Length, options, y =>
        {
            structure.Write(y, years[y]);
            space.Write(y, years[y]);
            tagged.Write(y);
            growth.Write(y);
        });
        growth.AddUp();
        return new IndicatorPanel(table.Years, members, industries, panel);
    }
}
