namespace AggloAdvisor.Indicators.Inequality;

/// <summary>The mean logarithmic deviation: Theil's second index, L.</summary>
/// <remarks>
/// REAT prints it as theil(); its weighted form there divides by the number of members once more and takes the plain mean, which can
/// make it negative, and is not followed. Source: Theil (1967), Economics and Information Theory, ch. 4.
/// </remarks>
public static class MeanLogDeviation
{
    /// <summary>Members that count the same: 1/n Σ ln(x̄ / x_i).</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <returns>A value ≥ 0, 0 when all are equal; null when a value is unknown or 0, or there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Unweighted(ReadOnlySpan<double> values)
    {
        var total = Cells.Sum(values);
        if (!(total > 0))
        {
            return null;
        }

        var mean = total / values.Length;
        var sum = 0.0;
        foreach (var value in values)
        {
            if (value <= 0)
            {
                return null;
            }

            sum += Math.Log(mean / value);
        }

        return Math.Max(0, sum / values.Length);
    }

    /// <summary>Members of unlike size: Σ p_i ln(p_i / q_i), with p shares of population and q shares of the amount.</summary>
    /// <param name="amounts">What is shared, such as GDP per member; ≥ 0, NaN for unknown.</param>
    /// <param name="populations">Among how many; same order, ≥ 0.</param>
    /// <returns>A value ≥ 0; null when a figure is unknown, there is nothing to share, or a member has a population and no amount, or an amount and no population.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Weighted(ReadOnlySpan<double> amounts, ReadOnlySpan<double> populations)
    {
        for (var i = 0; i < Math.Min(amounts.Length, populations.Length); i++)
        {
            if (amounts[i] > 0 && populations[i] == 0)
            {
                return null;
            }
        }

        // L is T with amounts and populations exchanged.
        return TheilIndex.Weighted(populations, amounts);
    }
}
