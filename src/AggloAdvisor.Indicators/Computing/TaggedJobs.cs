using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Jobs in industries with a role, beside all jobs of a table.</summary>
/// <remarks>
/// The table of employment that has such an industry, in which most members have every cell, and among equals the finest. Residual lines
/// count neither above nor below.
/// </remarks>
internal sealed class TaggedJobs
{
    private readonly ActivityView _view;
    private readonly int[] _columns;
    private readonly LocalizedText _basis;

    private TaggedJobs(ActivityView view, string tag)
    {
        _view = view;
        _columns = [.. Enumerable.Range(0, view.Industries.Length).Where(k => view.Industries[k].Is(tag))];
        var list = LocalizedText.List(_columns.Select(k => view.Named(k)));
        _basis = LocalizedText.Of($"employment in industries tagged {tag}: {list}; {view.Source}", $"{Wording.Tag(tag)}就业：{list}；{view.Source}");
    }

    /// <summary>Share of a member's jobs; null, and lacking, without such a table.</summary>
    public static double? Share(InputReader read, string region, string tag) =>
        Use(read, tag) is { } jobs ? GroupShare.Compute(read.Row(jobs._view, region), jobs._columns) : null;

    /// <summary>The member's share over that of the reference: the benchmark where the table has it, else all members together.</summary>
    public static double? Quotient(InputReader read, string region, string tag)
    {
        if (Use(read, tag) is not { } jobs)
        {
            return null;
        }

        read.Basis += LocalizedText.Of($" {InputReader.ReferenceName(jobs._view)}", $"，{InputReader.ReferenceName(jobs._view)}");
        return GroupShare.Quotient(read.Row(jobs._view, region), read.Reference(jobs._view), jobs._columns);
    }

    /// <summary>Finds the table of a year; null when there is none.</summary>
    public static TaggedJobs? Find(ActivityChoice choice, string tag, int year)
    {
        var table = choice.Candidates
            .Where(t => t.Measure is ActivityMeasure.Employment && t.Years.Contains(year) && t.Industries.Any(i => i.Is(tag) && !i.Is(IndustryTags.Residual)))
            .OrderByDescending(t => choice.CompleteMembers(t, year))
            .ThenByDescending(ActivityChoice.Granularity)
            .FirstOrDefault();
        return table is null ? null : new TaggedJobs(choice.View(table, year)!, tag);
    }

    private static TaggedJobs? Use(InputReader read, string tag)
    {
        if (read.Context.JobsIn(tag, read.Year) is not { } jobs)
        {
            read.Basis = LocalizedText.Of($"no table of employment has an industry tagged {tag}", $"没有标注{Wording.Tag(tag)}的就业表");
            read.Lack(LackingKind.Activity, Catalogue.IndicatorCatalog.ActivityInput, null, read.Year);
            return null;
        }

        read.Use(jobs._view);
        read.Basis = jobs._basis;
        return jobs;
    }
}
