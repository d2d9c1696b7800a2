namespace AggloAdvisor.Indicators.Growth;

/// <summary>Growth of regions, or of industries, between two tables.</summary>
/// <remarks>(sum at the end / sum at the start) − 1 over a row or a column. EconGeo's growth_reg and growth_ind print percent, rounded.</remarks>
public static class RegionGrowth
{
    /// <summary>Growth of every region, all industries together.</summary>
    /// <param name="start">First table, region by region; ≥ 0, NaN for unknown.</param>
    /// <param name="end">Last table; same regions and industries.</param>
    /// <param name="industries">Number of industries.</param>
    /// <returns>One rate ≥ −1 per region; null where a cell is unknown or the region had no activity at the start.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double?[] ByRegion(ReadOnlySpan<double> start, ReadOnlySpan<double> end, int industries)
    {
        Cells.SameLength(start, end);
        var rates = new double?[Cells.RowCount(start, industries)];
        for (var i = 0; i < rates.Length; i++)
        {
            var first = Cells.Sum(start.Slice(i * industries, industries));
            rates[i] = Ratio.Of(Cells.Sum(end.Slice(i * industries, industries)), first) - 1;
        }

        return rates;
    }

    /// <summary>Growth of every industry, all regions together.</summary>
    /// <returns>One rate ≥ −1 per industry; null where a cell is unknown or the industry had no activity at the start.</returns>
    /// <inheritdoc cref="ByRegion"/>
    public static double?[] ByIndustry(ReadOnlySpan<double> start, ReadOnlySpan<double> end, int industries)
    {
        Cells.SameLength(start, end);
        var sums = new double[2 * industries];
        for (var i = 0; i < Cells.RowCount(start, industries); i++)
        {
            var first = start.Slice(i * industries, industries);
            var last = end.Slice(i * industries, industries);
            _ = Cells.Sum(first) + Cells.Sum(last);
            Lanes.AddScaled(first, 1, sums);
            Lanes.AddScaled(last, 1, sums.AsSpan(industries));
        }

        return [.. Enumerable.Range(0, industries).Select(k => Ratio.Of(sums[industries + k], sums[k]) - 1)];
    }
}
