namespace AggloAdvisor.Indicators.Inequality;

/// <summary>The Gini coefficient: half the mean difference between members, relative to the mean.</summary>
/// <remarks>
/// 0 when all are equal, (n − 1)/n when one member has everything. Source: Gini (1912), Variabilità e mutabilità;
/// computed from sorted values as in Sen (1973), On Economic Inequality, p. 31.
/// </remarks>
public static class GiniCoefficient
{
    /// <summary>Each member counts the same.</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown. Order does not matter.</param>
    /// <returns>A value in [0, (n − 1)/n]; null when a value is unknown, there is none, or all are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> values)
    {
        const int Few = 512;
        var sorted = values.Length <= Few ? stackalloc double[values.Length] : new double[values.Length];
        values.CopyTo(sorted);
        return InPlace(sorted);
    }

    /// <summary>As <see cref="Compute"/>, leaving the values sorted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    internal static double? InPlace(Span<double> values)
    {
        var total = Cells.Sum(values);
        if (!(total > 0))
        {
            return null;
        }

        values.Sort();
        var n = values.Length;
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            sum += ((2.0 * (i + 1)) - n - 1) * values[i];
        }

        return Math.Max(0, sum / (n * total));
    }

    /// <summary>The coefficient freed of its upper bound: n/(n − 1) times <see cref="Compute"/>.</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <returns>A value in [0, 1]; null when a value is unknown, there are fewer than two, or all are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Normalised(ReadOnlySpan<double> values) =>
        values.Length > 1 ? Compute(values) * values.Length / (values.Length - 1) : null;

    /// <summary>Each value stands for as many equal members as its weight says.</summary>
    /// <param name="values">One value per group, such as GDP per head; ≥ 0, NaN for unknown. Order does not matter.</param>
    /// <param name="weights">Members of each group, such as persons; same length, ≥ 0.</param>
    /// <returns>A value in [0, 1); null when a figure is unknown or there is nothing to share.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Weighted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Cells.SameLength(values, weights);
        var known = Cells.Sum(values);
        var members = Cells.Sum(weights);
        if (double.IsNaN(known) || !(members > 0))
        {
            return null;
        }

        var sorted = values.ToArray();
        var counts = weights.ToArray();
        Array.Sort(sorted, counts);

        // Twice the area under the Lorenz curve, trapezium by trapezium.
        double below = 0, area = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var amount = sorted[i] * counts[i];
            area += counts[i] * ((2 * below) + amount);
            below += amount;
        }

        return below > 0 ? Math.Max(0, 1 - (area / (members * below))) : null;
    }

    /// <summary>The weighted coefficient times n/(n − 1), n the number of groups: how REAT frees <see cref="Weighted"/> of its bound.</summary>
    /// <param name="values">One value per group; ≥ 0, NaN for unknown.</param>
    /// <param name="weights">Members of each group; same length, ≥ 0.</param>
    /// <returns>A value ≥ 0; null when <see cref="Weighted"/> has none or there are fewer than two groups.</returns>
    /// <remarks>The bound of a weighted coefficient depends on the weights, so this may pass 1 where the richest group is small.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? WeightedNormalised(ReadOnlySpan<double> values, ReadOnlySpan<double> weights) =>
        values.Length > 1 ? Weighted(values, weights) * values.Length / (values.Length - 1) : null;
}
