using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Cases;

/// <summary>What an activity table counts.</summary>
public enum ActivityMeasure
{
    /// <summary>Jobs.</summary>
    Employment,

    /// <summary>Gross output.</summary>
    Output,

    /// <summary>Value added.</summary>
    ValueAdded,

    /// <summary>Number of firms or establishments.</summary>
    Firms,

    /// <summary>Energy used.</summary>
    EnergyUse,

    /// <summary>CO₂ emitted.</summary>
    Co2Emissions,

    /// <summary>Spending on research and development.</summary>
    RdExpenditure,
}

/// <summary>Activity by region, industry and year: the figures behind specialisation and structure.</summary>
/// <remarks>
/// Held as one dense column, year by year, region by region, so that a region's industries lie side by side.
/// A cell nobody knows is <see cref="double.NaN"/> inside the column only; <see cref="this[int, int, int]"/> gives null for it.
/// Unknown is never zero.
/// </remarks>
public sealed class ActivityTable
{
    private readonly double[] _values;

    /// <summary>Builds a table from a dense column.</summary>
    /// <param name="id">Name of the table, usually its file's.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="unit">Unit of every value.</param>
    /// <param name="years">Ascending years.</param>
    /// <param name="regionIds">Rows; the benchmark, when there is one, is the last and not a member.</param>
    /// <param name="industries">Columns, in the order of the classification.</param>
    /// <param name="values">Length years × regions × industries; each ≥ 0 or NaN for unknown.</param>
    /// <param name="sourceIds">Sources of the rows, ordinal order.</param>
    /// <param name="name">Name that reports print.</param>
    /// <exception cref="ArgumentException">The column's length does not fit, or a value is negative or infinite.</exception>
    public ActivityTable(
        string id,
        LocalizedText name,
        ActivityMeasure measure,
        string unit,
        ImmutableArray<int> years,
        ImmutableArray<string> regionIds,
        ImmutableArray<Industry> industries,
        double[] values,
        ImmutableArray<string> sourceIds)
    {
        if (values.Length != years.Length * regionIds.Length * industries.Length)
        {
            throw new ArgumentException("The column must hold years × regions × industries values.", nameof(values));
        }

        if (Array.Exists(values, static v => v < 0 || double.IsInfinity(v)))
        {
            throw new ArgumentException("Values must be at least 0 and finite, or NaN for unknown.", nameof(values));
        }

        (Id, Name, Measure, Unit, Years, RegionIds, Industries, SourceIds) = (id, name, measure, unit, years, regionIds, industries, sourceIds);
        _values = values;
    }

    /// <summary>Name of the table, usually its file's.</summary>
    public string Id { get; }

    /// <summary>Name that reports print.</summary>
    public LocalizedText Name { get; }

    /// <summary>What is counted.</summary>
    public ActivityMeasure Measure { get; }

    /// <summary>Unit of every value.</summary>
    public string Unit { get; }

    /// <summary>Ascending years.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>Ids of the rows: members in the case's order, then the benchmark if it has one.</summary>
    public ImmutableArray<string> RegionIds { get; }

    /// <summary>Columns, in the order of the classification.</summary>
    public ImmutableArray<Industry> Industries { get; }

    /// <summary>Sources of the rows.</summary>
    public ImmutableArray<string> SourceIds { get; }

    /// <summary>One cell by positions; null when unknown.</summary>
    public double? this[int year, int region, int industry]
    {
        get
        {
            var value = _values[Offset(year, region) + industry];
            return double.IsNaN(value) ? null : value;
        }
    }

    /// <summary>A region's industries in one year, by positions; NaN marks the unknown.</summary>
    public ReadOnlySpan<double> Row(int year, int region) => _values.AsSpan(Offset(year, region), Industries.Length);

    /// <summary>All regions of one year, row by row; NaN marks the unknown.</summary>
    public ReadOnlySpan<double> Slice(int year) => _values.AsSpan(Offset(year, 0), RegionIds.Length * Industries.Length);

    /// <summary>Whether a region's row of one year has no unknown cell.</summary>
    public bool IsComplete(int year, int region) => !Row(year, region).ContainsAnyNaN();

    /// <summary>The table with one cell changed, by positions.</summary>
    /// <exception cref="ArgumentException">The value is negative or not finite.</exception>
    public ActivityTable With(int year, int region, int industry, double value)
    {
        // Unknown is written as no number inside; nobody changes a cell to it.
        if (double.IsNaN(value))
        {
            throw new ArgumentException("A changed cell has a value.", nameof(value));
        }

        double[] values = [.. _values];
        values[Offset(year, region) + industry] = value;
        return new(Id, Name, Measure, Unit, Years, RegionIds, Industries, values, SourceIds);
    }

    private int Offset(int year, int region) => ((year * RegionIds.Length) + region) * Industries.Length;
}

internal static class NaNSearch
{
    public static bool ContainsAnyNaN(this ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }
}
