using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>One activity table in one year, without its residual lines.</summary>
internal sealed class ActivityView
{
    private readonly ActivityTable _table;
    private readonly int[] _columns;
    private readonly int _year;
    private readonly double[] _total;

    private ActivityView(ActivityTable table, int yearPosition, IEnumerable<int> columns, IReadOnlyList<Region> members, Region? benchmark)
    {
        (_table, _year, _columns) = (table, yearPosition, [.. columns]);
        MemberRows = [.. members.Select(m => RowOf(table.RegionIds.IndexOf(m.Id)))];
        var position = benchmark is null ? -1 : table.RegionIds.IndexOf(benchmark.Id);
        BenchmarkRow = position < 0 ? null : RowOf(position);
        Industries = [.. _columns.Select(c => table.Industries[c])];
        _total = new double[_columns.Length];
        foreach (var row in MemberRows)
        {
            for (var k = 0; k < _total.Length; k++)
            {
                _total[k] += row[k];
            }
        }
    }

    /// <summary>The table's id.</summary>
    public string TableId => _table.Id;

    /// <summary>The table's unit.</summary>
    public string Unit => _table.Unit;

    /// <summary>Industries counted, in the table's order.</summary>
    public ImmutableArray<Industry> Industries { get; }

    /// <summary>Members' activity by industry, in the case's order; NaN for unknown.</summary>
    public ImmutableArray<double[]> MemberRows { get; }

    /// <summary>The benchmark's; null when the table has none.</summary>
    public double[]? BenchmarkRow { get; }

    /// <summary>The sum of the members; NaN where one is unknown.</summary>
    public ReadOnlySpan<double> Total => _total;

    /// <summary>The reference that location quotients use: the benchmark, else all members together.</summary>
    public double[] Reference => BenchmarkRow ?? _total;

    /// <summary>Number of industries.</summary>
    public int Granularity => _columns.Length;

    /// <summary>The calendar year.</summary>
    public int Year => _table.Years[_year];

    /// <summary>Sources of the table.</summary>
    public ImmutableArray<string> Sources => _table.SourceIds;

    /// <summary>What the numbers are, such as "employment by 21 industries".</summary>
    public string Basis
    {
        get
        {
            var residual = _table.Industries.Length - _columns.Length;
            var text = string.Create(CultureInfo.InvariantCulture, $"{MeasureName(_table.Measure)} by {Granularity} industries, {Year}");
            return residual == 0 ? text : text + ", residual lines left out";
        }
    }

    /// <summary>Whom location quotients compare with, in words.</summary>
    public string ReferenceName => BenchmarkRow is null ? "reference: all members" : "reference: benchmark";

    /// <summary>The view on the finest table that is complete in a year, else on the finest.</summary>
    public static ActivityView? Choose(Case @case, int year) => Candidates(@case, year)
        .OrderByDescending(v => v.IsComplete)
        .ThenByDescending(static v => v.Granularity)
        .FirstOrDefault();

    /// <summary>The view on the coarsest table whose industries all carry a sector's tag.</summary>
    public static ActivityView? ChooseSectors(Case @case, int year) => Candidates(@case, year)
        .Where(static v => v.Industries.All(static i => i.Is(IndustryTags.Primary) || i.Is(IndustryTags.Secondary) || i.Is(IndustryTags.Tertiary)))
        .OrderBy(static v => v.Granularity)
        .FirstOrDefault();

    /// <summary>Whether every member's row is known.</summary>
    public bool IsComplete => MemberRows.All(static r => !r.Any(double.IsNaN));

    /// <summary>The same table in the first year it gives; null when that is this year.</summary>
    public ActivityView? First(Case @case) => _year == 0 ? null : new(_table, 0, _columns, @case.Regions, @case.Benchmark);

    /// <summary>A figure made from this table; unknown cells of the given rows are named when it has no value.</summary>
    public Figure Figure(double? value, IEnumerable<(string RegionId, double[] Row)> rows, string undefined)
    {
        if (value is { } number && double.IsFinite(number))
        {
            return Computing.Figure.Known(number, Sources);
        }

        var lacking = rows
            .Where(static r => r.Row.Any(double.IsNaN))
            .Select(r => new LackingInput(LackingKind.Activity, TableId, r.RegionId, Year))
            .ToImmutableArray();
        return lacking.IsEmpty ? Computing.Figure.Undefined(undefined) : Computing.Figure.Unknown(lacking);
    }

    /// <summary>All members' rows with their ids.</summary>
    public IEnumerable<(string RegionId, double[] Row)> Rows(IReadOnlyList<Region> members) => members.Select((m, i) => (m.Id, MemberRows[i]));

    private static IEnumerable<ActivityView> Candidates(Case @case, int year) => @case.Activities
        .Where(static t => t.Measure is ActivityMeasure.Employment or ActivityMeasure.Output or ActivityMeasure.ValueAdded)
        .Where(t => t.Years.Contains(year) && @case.Regions.All(r => t.RegionIds.Contains(r.Id)))
        .Select(t => new ActivityView(
            t,
            t.Years.IndexOf(year),
            Enumerable.Range(0, t.Industries.Length).Where(k => !t.Industries[k].Is(IndustryTags.Residual)),
            @case.Regions,
            @case.Benchmark));

    private static string MeasureName(ActivityMeasure measure) => measure switch
    {
        ActivityMeasure.Employment => "employment",
        ActivityMeasure.Output => "gross output",
        ActivityMeasure.ValueAdded => "value added",
        _ => "firms",
    };

    private double[] RowOf(int region)
    {
        var row = _table.Row(_year, region);
        var result = new double[_columns.Length];
        for (var k = 0; k < result.Length; k++)
        {
            result[k] = row[_columns[k]];
        }

        return result;
    }
}
