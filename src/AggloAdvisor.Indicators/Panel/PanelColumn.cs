using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Panel;

/// <summary>One indicator for all years, members and industries of a panel, as one dense column.</summary>
/// <remarks>
/// Year by year, then member by member, then industry by industry, as far as the scope has them: a column of regions holds years ×
/// members values, one of industries years × industries, one of the case one value per year. A value that is not available is
/// <see cref="double.NaN"/> inside the column only; <see cref="At"/> gives null for it.
/// </remarks>
public sealed class PanelColumn
{
    private readonly int _regions, _industries;

    internal PanelColumn(string indicatorId, Scope scope, int years, int regions, int industries)
    {
        (IndicatorId, Scope) = (indicatorId, scope);
        (_regions, _industries) = scope switch
        {
            Scope.Case => (1, 1),
            Scope.Region => (regions, 1),
            Scope.Industry => (1, industries),
            Scope.RegionIndustry => (regions, industries),
            _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Pairs have no column; see PanelPairs."),
        };
        Cells = new double[(long)years * _regions * _industries];
    }

    /// <summary>Id in the catalogue.</summary>
    public string IndicatorId { get; }

    /// <summary>What the values speak about; never pairs.</summary>
    public Scope Scope { get; }

    /// <summary>All values; NaN marks those that are not available.</summary>
    public ReadOnlySpan<double> Values => Cells;

    /// <summary>The column itself, for the engine to fill.</summary>
    internal double[] Cells { get; }

    /// <summary>One value by positions, 0 where the scope has no member or no industry; null when not available.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A position does not exist.</exception>
    public double? At(int year, int region = 0, int industry = 0)
    {
        Indicators.Cells.InRange(year, Cells.Length / (_regions * _industries));
        Indicators.Cells.InRange(region, _regions);
        Indicators.Cells.InRange(industry, _industries);
        var value = Year(year)[(region * _industries) + industry];
        return double.IsNaN(value) ? null : value;
    }

    /// <summary>The values of one year; each year's pass writes its own and no other.</summary>
    internal Span<double> Year(int year) => Cells.AsSpan(year * _regions * _industries, _regions * _industries);
}
