namespace AggloAdvisor.Indicators.Inequality;

/// <summary>Gini coefficient of unweighted values.</summary>
/// <remarks>Source: Gini (1912). Without the correction n / (n − 1); its largest value is 1 − 1/n.</remarks>
public static class GiniCoefficient
{
    /// <summary>Computes the coefficient.</summary>
    /// <param name="values">Values; ≥ 0, NaN for unknown. Order does not matter.</param>
    /// <returns>Dimensionless, in [0, 1 − 1/n]; null when a value is unknown or all are 0.</returns>
    public static double? Compute(ReadOnlySpan<double> values)
    {
        if (Shares.Total(values) is not { } total)
        {
            return null;
        }

        var sorted = values.ToArray();
        Array.Sort(sorted);
        var n = sorted.Length;
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            sum += ((2.0 * (i + 1)) - n - 1) * sorted[i];
        }

        return Math.Max(0, sum / (n * total));
    }
}
