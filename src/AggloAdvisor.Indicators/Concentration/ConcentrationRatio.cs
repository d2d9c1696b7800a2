namespace AggloAdvisor.Indicators.Concentration;

/// <summary>The concentration ratio CR_n: the joint share of the n largest.</summary>
/// <remarks>Source: Bain (1951), Quarterly Journal of Economics 65(3), 293. CR1 is the share of the largest alone.</remarks>
public static class ConcentrationRatio
{
    /// <summary>Joint share of the largest cells.</summary>
    /// <param name="activity">Activity per industry, region or firm; ≥ 0, NaN for unknown. Order does not matter.</param>
    /// <param name="largest">How many of the largest to add, at least 1; more than there are means all.</param>
    /// <returns>A share in (0, 1]; null when a cell is unknown or there is no activity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite, or <paramref name="largest"/> is below 1.</exception>
    public static double? Compute(ReadOnlySpan<double> activity, int largest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(largest);
        var total = Cells.Sum(activity);
        if (!(total > 0))
        {
            return null;
        }

        const int Few = 512;
        var sorted = activity.Length <= Few ? stackalloc double[activity.Length] : new double[activity.Length];
        activity.CopyTo(sorted);
        sorted.Sort();
        var sum = 0.0;
        for (var k = sorted.Length - 1; k >= Math.Max(0, sorted.Length - largest); k--)
        {
            sum += sorted[k];
        }

        return Math.Min(1, sum / total);
    }
}
