using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Shares of the three sectors, from whichever figures give all three.</summary>
internal static class SectorShares
{
    private static readonly string[] Tags = [IndustryTags.Primary, IndustryTags.Secondary, IndustryTags.Tertiary];
    private static readonly string[] Variables = ["value_added_primary", "value_added_secondary", "value_added_tertiary"];

    /// <summary>
    /// The share of one sector in a member: from a value-added table, else from observations of value added, else from a table of
    /// output or employment. A table serves when each of its industries belongs to one of the sectors.
    /// </summary>
    /// <param name="read">Account of the value.</param>
    /// <param name="regionId">Member.</param>
    /// <param name="sector">0 primary, 1 secondary, 2 tertiary.</param>
    public static double? Of(InputReader read, string regionId, int sector)
    {
        var table = read.Context.SectorTable(read.Year, null);
        var observed = Variables.All(v => read.Knows(regionId, v));
        return table is null || (observed && table.Measure is not ActivityMeasure.ValueAdded)
            ? FromObservations(read, regionId, sector)
            : FromTable(read, read.Context.Activity.View(table, read.Year)!, regionId, sector);
    }

    /// <summary>
    /// A member's value added or jobs by sector, primary first: from a table of that measure whose industries each belong to one of the
    /// sectors, else, for value added, from observations; lacking where there is neither.
    /// </summary>
    public static double[] Amounts(InputReader read, string regionId, ActivityMeasure measure)
    {
        if (read.Context.SectorTable(read.Year, measure) is { } table)
        {
            var view = read.Context.Activity.View(table, read.Year)!;
            read.Use(view);
            var row = read.Row(view, regionId);
            return [Sum(row, view, 0), Sum(row, view, 1), Sum(row, view, 2)];
        }

        if (measure is ActivityMeasure.ValueAdded)
        {
            return [.. Variables.Select(v => read.Amount(regionId, v))];
        }

        read.Lack(LackingKind.Activity, Catalogue.IndicatorCatalog.SectorJobsInput, regionId, read.Year);
        return [double.NaN, double.NaN, double.NaN];
    }

    /// <summary>
    /// The table to read sectors from: each of its industries belongs to one of the sectors; most members complete, value added before
    /// other measures, then the finest. Null when no table serves.
    /// </summary>
    public static ActivityTable? Choose(ActivityChoice activity, int year, ActivityMeasure? measure) => activity.Candidates
        .Where(t => (measure is null || t.Measure == measure) && t.Years.Contains(year) && HasAllSectors(t))
        .OrderByDescending(t => activity.CompleteMembers(t, year))
        .ThenBy(static t => t.Measure is not ActivityMeasure.ValueAdded)
        .ThenByDescending(ActivityChoice.Granularity)
        .FirstOrDefault();

    private static bool HasAllSectors(ActivityTable table) => table.Industries
        .Where(static i => !i.Is(IndustryTags.Residual))
        .All(static i => Tags.Count(i.Is) == 1);

    private static double? FromObservations(InputReader read, string regionId, int sector)
    {
        double[] values = [.. Variables.Select(v => read.Amount(regionId, v))];
        (read.Basis, read.Granularity) = (new("value added by sector", "三次产业增加值"), Tags.Length);
        return Ratio.Of(values[sector], Cells.Sum(values));
    }

    private static double? FromTable(InputReader read, ActivityView view, string regionId, int sector)
    {
        read.Use(view);
        (read.Basis, read.Granularity) = (LocalizedText.Of($"{view.Counted} by sector, {view.Source}", $"三次产业{view.Counted}，{view.Source}"), Tags.Length);
        read.Note = view.ResidualShare(regionId) is { } residual
            ? LocalizedText.Of(
                $"{100 * residual:0.0} % of {view.Counted} is in residual lines and belongs to no sector here",
                $"{100 * residual:0.0}%的{view.Counted}列于未分类项，此处不归入任何产业")
            : null;
        var row = read.Row(view, regionId);
        return Ratio.Of(Sum(row, view, sector), Cells.Sum(row));
    }

    private static double Sum(ReadOnlySpan<double> row, ActivityView view, int sector) => GroupShare.Sum(row, view.Tagged(Tags[sector]).AsSpan());
}
