namespace AggloAdvisor.Indicators.Composite.Aggregation;

/// <summary>The weighted sum model: Σ w x, weights as they are.</summary>
/// <remarks>Source: Fishburn (1967), Operations Research 15(3), 537.</remarks>
public static class WeightedSum
{
    /// <summary>One sum per unit.</summary>
    /// <param name="rows">One row per unit, one column per criterion, more is better; finite, NaN for unknown.</param>
    /// <param name="weights">One weight per criterion; ≥ 0, need not sum to 1.</param>
    /// <returns>Sums; null when a figure is unknown or there is none.</returns>
    /// <exception cref="ArgumentException">The rows differ in length, or weights do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite, or a weight is negative.</exception>
    public static double[]? Compute(ReadOnlySpan<double[]> rows, ReadOnlySpan<double> weights)
    {
        if (Criteria.Columns(rows) is not { } columns)
        {
            return null;
        }

        Criteria.CheckWeights(weights, columns.Length);
        var sums = new double[rows.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            for (var j = 0; j < weights.Length; j++)
            {
                sums[i] += weights[j] * rows[i][j];
            }
        }

        return sums;
    }
}
