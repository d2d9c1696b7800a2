namespace AggloAdvisor.Indicators.Inequality;

/// <summary>Theil's inequality index T.</summary>
/// <remarks>
/// "Theil" is two numbers: T weighs by amounts, L (the mean logarithmic deviation) by members. This one is T.
/// Source: Theil (1967), Economics and Information Theory, ch. 4.
/// </remarks>
public static class TheilIndex
{
    /// <summary>Theil T over members of unlike size: Σ q_i ln(q_i / p_i).</summary>
    /// <param name="amounts">What is shared, such as GDP per member; ≥ 0, NaN for unknown.</param>
    /// <param name="populations">Among how many, such as persons per member; same order, ≥ 0.</param>
    /// <returns>
    /// A value ≥ 0, 0 when all have the same per head; null when a figure is unknown, there is nothing to share, or a member has an
    /// amount and no population.
    /// </returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Weighted(ReadOnlySpan<double> amounts, ReadOnlySpan<double> populations)
    {
        Cells.SameLength(amounts, populations);
        var amount = Cells.Sum(amounts);
        var population = Cells.Sum(populations);
        if (!(amount > 0) || !(population > 0))
        {
            return null;
        }

        var sum = 0.0;
        for (var i = 0; i < amounts.Length; i++)
        {
            if (amounts[i] <= 0)
            {
                continue;
            }

            if (populations[i] <= 0)
            {
                return null;
            }

            var share = amounts[i] / amount;
            sum += share * Math.Log(share / (populations[i] / population));
        }

        return Math.Max(0, sum);
    }

    /// <summary>Theil T over members that count the same: 1/n Σ (x_i / x̄) ln(x_i / x̄).</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <returns>A value in [0, ln n]; null when a value is unknown, there is none, or all are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Unweighted(ReadOnlySpan<double> values)
    {
        var ones = new double[values.Length];
        Array.Fill(ones, 1);
        return Weighted(values, ones);
    }
}
