using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>One year of an activity table as indicators see it: members in the case's order, residual lines left out.</summary>
internal sealed class ActivityView
{
    private readonly double[] _cells;
    private readonly double[] _total;
    private readonly double[]? _benchmark;
    private readonly FrozenDictionary<string, int> _members;
    private readonly Dictionary<string, ImmutableArray<int>> _tagged = new(StringComparer.Ordinal);

    /// <summary>Copies the year's cells; a member that the table does not name is a row of unknown cells.</summary>
    public ActivityView(Case @case, ActivityTable table, int year)
    {
        (Table, Year) = (table, year);
        int[] columns = [.. Enumerable.Range(0, table.Industries.Length).Where(k => !table.Industries[k].Is(IndustryTags.Residual))];
        Industries = [.. columns.Select(k => table.Industries[k])];
        _members = @case.Regions.Select(static (r, i) => (r.Id, i)).ToFrozenDictionary(static r => r.Id, static r => r.i, StringComparer.Ordinal);
        _cells = [.. @case.Regions.SelectMany(r => Read(r.Id, columns))];
        _total = new double[Industries.Length];
        for (var i = 0; i < _cells.Length; i++)
        {
            _total[i % Industries.Length] += _cells[i];
        }

        IncompleteMembers = [.. @case.Regions.Select(static r => r.Id).Where(id => double.IsNaN(Cells.Sum(Row(id))))];
        var benchmark = @case.Benchmark is null ? null : Read(@case.Benchmark.Id, columns);
        _benchmark = benchmark is null || Array.TrueForAll(benchmark, double.IsNaN) ? null : benchmark;
        BenchmarkId = _benchmark is null ? null : @case.Benchmark!.Id;
        ReferenceName = BenchmarkId is null
            ? Reasons.AllMembers
            : LocalizedText.Of($"against {BenchmarkId}", $"参照{@case.Benchmark!.Name}");
        Counted = MeasureWords.Of(table.Measure);
        var residual = Industries.Length < table.Industries.Length;
        Source = LocalizedText.Of($"{table.Id}{(residual ? " without residual lines" : "")}", $"{table.Name}{(residual ? "（不含未分类项）" : "")}");
        Description = LocalizedText.Of(
            $"{Counted}, {Industries.Length} {(Industries.Length == 1 ? "industry" : "industries")} of {Source}",
            $"{Counted}，{Source}，{Industries.Length}个行业");
    }

    /// <summary>The table.</summary>
    public ActivityTable Table { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Columns, in the order of the classification.</summary>
    public ImmutableArray<Industry> Industries { get; }

    /// <summary>What was counted, such as "value added".</summary>
    public LocalizedText Counted { get; }

    /// <summary>The table's id, and that residual lines are left out where it has some.</summary>
    public LocalizedText Source { get; }

    /// <summary>What was counted in how many industries, such as "employment, 20 industries of naics-sectors".</summary>
    public LocalizedText Description { get; }

    /// <summary>The benchmark, when the table has figures of it in this year.</summary>
    public string? BenchmarkId { get; }

    /// <summary>How a basis names the reference: the benchmark, or all members together.</summary>
    public LocalizedText ReferenceName { get; }

    /// <summary>How a basis names an industry: the code; in Chinese the name.</summary>
    public LocalizedText Named(int position) => new(Industries[position].Code, Industries[position].Name.Zh);

    /// <summary>Members with an unknown cell, in the case's order.</summary>
    public ImmutableArray<string> IncompleteMembers { get; }

    /// <summary>Whether the reference has no unknown cell.</summary>
    public bool IsReferenceComplete => _benchmark is null ? IncompleteMembers.IsEmpty : !Array.Exists(_benchmark, double.IsNaN);

    /// <summary>Sum of all members per industry; NaN where a member's cell is unknown.</summary>
    public ReadOnlySpan<double> Total => _total;

    /// <summary>The benchmark's row where there is one, else the members' total.</summary>
    public ReadOnlySpan<double> Reference => _benchmark ?? _total;

    /// <summary>All members' industries, row by row in the case's order; NaN marks the unknown.</summary>
    public ReadOnlySpan<double> Rows => _cells;

    /// <summary>A member's industries; NaN marks the unknown.</summary>
    public ReadOnlySpan<double> Row(string memberId) => _cells.AsSpan(_members[memberId] * Industries.Length, Industries.Length);

    /// <summary>Per industry, whether it can lead; see <see cref="LeadingIndustries.CanLead"/>.</summary>
    public bool[] CanLead => field ??= [.. Industries.Select(LeadingIndustries.CanLead)];

    /// <summary>Positions of the industries that have a tag, ascending.</summary>
    public ImmutableArray<int> Tagged(string tag)
    {
        if (!_tagged.TryGetValue(tag, out var positions))
        {
            _tagged[tag] = positions = [.. Enumerable.Range(0, Industries.Length).Where(k => Industries[k].Is(tag))];
        }

        return positions;
    }

    /// <summary>
    /// The part of a member's activity that lies in residual lines, which no index here counts; null when it has none or a cell is unknown.
    /// </summary>
    public double? ResidualShare(string memberId)
    {
        var row = Table.RegionIds.IndexOf(memberId, 0, StringComparer.Ordinal);
        if (row < 0 || Industries.Length == Table.Industries.Length)
        {
            return null;
        }

        var all = Cells.Sum(Table.Row(Table.Years.IndexOf(Year), row));
        return Ratio.Of(all - Cells.Sum(Row(memberId)), all);
    }

    private double[] Read(string regionId, int[] columns)
    {
        var cells = new double[columns.Length];
        var row = Table.RegionIds.IndexOf(regionId, 0, StringComparer.Ordinal);
        if (row < 0)
        {
            Array.Fill(cells, double.NaN);
            return cells;
        }

        var source = Table.Row(Table.Years.IndexOf(Year), row);
        for (var k = 0; k < columns.Length; k++)
        {
            cells[k] = source[columns[k]];
        }

        return cells;
    }
}
