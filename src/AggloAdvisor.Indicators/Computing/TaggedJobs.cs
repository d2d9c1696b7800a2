using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Jobs in industries with a role, beside all jobs of a table.</summary>
/// <remarks>
/// The table of employment that has such an industry, in which most members have every cell, and among equals the finest. Residual lines
/// count neither above nor below.
/// </remarks>
internal static class TaggedJobs
{
    /// <summary>Share of a member's jobs; null, and lacking, without such a table.</summary>
    public static double? Share(InputReader read, string region, string tag) =>
        View(read, tag) is { } view ? Of(read.Row(view, region), view, tag) : null;

    /// <summary>The member's share over that of the reference: the benchmark where the table has it, else all members together.</summary>
    public static double? Quotient(InputReader read, string region, string tag)
    {
        if (View(read, tag) is not { } view)
        {
            return null;
        }

        var share = Of(read.Row(view, region), view, tag);
        var reference = Of(read.Reference(view), view, tag);
        read.Basis += $" {InputReader.ReferenceName(view)}";
        return Ratio.Of(share ?? double.NaN, reference ?? double.NaN);
    }

    private static ActivityView? View(InputReader read, string tag)
    {
        var choice = read.Context.Activity;
        var table = choice.Candidates
            .Where(t => t.Measure is ActivityMeasure.Employment && t.Years.Contains(read.Year) && t.Industries.Any(i => i.Is(tag) && !i.Is(IndustryTags.Residual)))
            .OrderByDescending(t => choice.CompleteMembers(t, read.Year))
            .ThenByDescending(ActivityChoice.Granularity)
            .FirstOrDefault();
        if (table is null)
        {
            read.Basis = $"no table of employment has an industry tagged {tag}";
            read.Lack(LackingKind.Activity, Catalogue.IndicatorCatalog.ActivityInput, null, read.Year);
            return null;
        }

        var view = choice.View(table, read.Year)!;
        read.Use(view);
        read.Basis = $"employment in industries tagged {tag}: {string.Join(", ", view.Industries.Where(i => i.Is(tag)).Select(static i => i.Code))}; {view.Source}";
        return view;
    }

    private static double? Of(ReadOnlySpan<double> row, ActivityView view, string tag)
    {
        var sum = 0.0;
        for (var k = 0; k < row.Length; k++)
        {
            sum += view.Industries[k].Is(tag) ? row[k] : 0;
        }

        return Ratio.Of(sum, Cells.Sum(row));
    }
}
