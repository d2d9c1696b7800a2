using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Chooses the activity table that indicators of industry rest on.</summary>
/// <remarks>
/// The table in which most members have every cell in the case's year, and among equals the finest: an index needs every cell of
/// every member, so a finer table with withheld cells would leave nearly everything unknown. One table serves all years, so that
/// trends compare like with like.
/// </remarks>
internal sealed class ActivityChoice
{
    private readonly Case _case;
    private readonly Dictionary<(ActivityTable Table, int Year), ActivityView> _views = [];

    /// <summary>Chooses for a case.</summary>
    public ActivityChoice(Case @case)
    {
        _case = @case;
        Candidates = [.. @case.Activities.Where(static t => (t.Measure is ActivityMeasure.Employment or ActivityMeasure.Output or ActivityMeasure.ValueAdded) && Granularity(t) > 0)];
        Table = Candidates
            .Where(t => t.Years.Contains(@case.Year))
            .OrderByDescending(t => CompleteMembers(t, @case.Year))
            .ThenByDescending(Granularity)
            .ThenBy(static t => t.Measure)
            .FirstOrDefault();
        var finest = Candidates.Where(t => t.Years.Contains(@case.Year)).MaxBy(Granularity);
        Note = Table is not null && finest is not null && Granularity(finest) > Granularity(Table)
            ? LocalizedText.Of($"{finest.Id} is finer but has more unknown cells in the case's year", $"“{finest.Name}”行业更细，但案例年份未知单元格更多")
            : null;
    }

    /// <summary>Tables of employment, output or value added with at least one industry that is not residual.</summary>
    public IReadOnlyList<ActivityTable> Candidates { get; }

    /// <summary>The chosen table; null when none has the case's year.</summary>
    public ActivityTable? Table { get; }

    /// <summary>Why not a finer table; null when there is none.</summary>
    public LocalizedText? Note { get; }

    /// <summary>Number of industries, residual lines left out.</summary>
    public static int Granularity(ActivityTable table) => table.Industries.Count(static i => !i.Is(IndustryTags.Residual));

    /// <summary>A table in one year; null when it does not have that year.</summary>
    public ActivityView? View(ActivityTable? table, int year)
    {
        if (table?.Years.Contains(year) != true)
        {
            return null;
        }

        if (!_views.TryGetValue((table, year), out var view))
        {
            _views[(table, year)] = view = new ActivityView(_case, table, year);
        }

        return view;
    }

    /// <summary>How many members have no unknown cell in a year.</summary>
    public int CompleteMembers(ActivityTable table, int year) =>
        View(table, year) is { } view ? _case.Regions.Length - view.IncompleteMembers.Length : 0;

    /// <summary>The earliest year before <paramref name="last"/> in which every row that a comparison over time needs is complete.</summary>
    public int? FirstCompleteYear(ActivityTable table, int last)
    {
        var withBenchmark = View(table, last)?.BenchmarkId is not null;
        foreach (var year in table.Years.Where(y => y < last))
        {
            var view = View(table, year)!;
            if (view.IncompleteMembers.IsEmpty && view.IsReferenceComplete && (!withBenchmark || view.BenchmarkId is not null))
            {
                return year;
            }
        }

        return null;
    }
}
