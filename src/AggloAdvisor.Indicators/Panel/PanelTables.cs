using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Panel;

/// <summary>What a panel rests on: the table in use and, where a case has more, the tables of its other columns.</summary>
/// <param name="Table">The table in use.</param>
/// <param name="All">All tables of employment, output or value added, in the case's order, the one in use among them.</param>
/// <param name="Gradient">The two tables of the industry gradient; null when no two match.</param>
/// <param name="Members">Ids of the members.</param>
/// <param name="Cores">Members that are marked as the core; none means the largest of the table in use.</param>
/// <param name="BenchmarkId">The tables' row to compare with; null without one.</param>
internal sealed record PanelTables(
    ActivityTable Table,
    ImmutableArray<ActivityTable> All,
    GradientTables? Gradient,
    ImmutableArray<string> Members,
    ImmutableArray<string> Cores,
    string? BenchmarkId)
{
    /// <summary>The tables of a case; null when it has none in its year.</summary>
    public static PanelTables? Of(Case @case)
    {
        var choice = new ActivityChoice(@case);
        return choice.Table is { } table
            ? new(
                table,
                [.. choice.Candidates],
                GradientTables.Find(choice, @case.Year),
                [.. @case.Regions.Select(static r => r.Id)],
                [.. @case.Regions.Where(static r => r.IsCore).Select(static r => r.Id)],
                @case.Benchmark?.Id)
            : null;
    }

    /// <summary>The industry gradient of the table's own classification; another one has no place among the panel's industries.</summary>
    public GradientTables? OwnGradient => Gradient is { } pair && pair.Industries.SequenceEqual(Codes(Table), StringComparer.Ordinal) ? pair : null;

    /// <summary>All years of a table.</summary>
    public PanelYear[] Years(ActivityTable table, ParallelOptions options)
    {
        var positions = table.RegionIds.Select(static (id, i) => (id, i)).ToDictionary(static r => r.id, static r => r.i, StringComparer.Ordinal);
        int[] columns = Columns(table);
        int[] rows = [.. Members.Select(m => positions.GetValueOrDefault(m, -1))];
        var benchmark = BenchmarkId is null ? -1 : positions.GetValueOrDefault(BenchmarkId, -1);
        var years = new PanelYear[table.Years.Length];
        Parallel.For(0, years.Length, options, y => years[y] = new PanelYear(table, y, rows, benchmark, columns));
        return years;
    }

    /// <summary>Positions of the industries that are not residual.</summary>
    public static int[] Columns(ActivityTable table) =>
        [.. Enumerable.Range(0, table.Industries.Length).Where(k => !table.Industries[k].Is(IndustryTags.Residual))];

    private static IEnumerable<string> Codes(ActivityTable table) => Columns(table).Select(k => table.Industries[k].Code);
}
