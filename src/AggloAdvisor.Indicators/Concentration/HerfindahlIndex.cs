namespace AggloAdvisor.Indicators.Concentration;

/// <summary>Herfindahl–Hirschman index: the sum of squared shares.</summary>
/// <remarks>Source: Hirschman (1964), American Economic Review 54(5), 761. Sensitive to the classification's level: compare like with like.</remarks>
public static class HerfindahlIndex
{
    /// <summary>Computes the index from counts, which need not be normalised.</summary>
    /// <param name="activity">Activity per industry; ≥ 0, NaN for unknown. Order does not matter.</param>
    /// <returns>Dimensionless, in [1/n, 1]; null when a value is unknown or there is no activity.</returns>
    public static double? Compute(ReadOnlySpan<double> activity)
    {
        if (Shares.Total(activity) is not { } total)
        {
            return null;
        }

        var sum = 0.0;
        foreach (var value in activity)
        {
            var share = value / total;
            sum += share * share;
        }

        return sum;
    }

    /// <summary>Computes the normalised index, (H − 1/n) / (1 − 1/n), which does not depend on the number of industries when all are equal.</summary>
    /// <param name="activity">Activity per industry; ≥ 0, NaN for unknown.</param>
    /// <returns>Dimensionless, in [0, 1]; null when a value is unknown, there is no activity or only one industry.</returns>
    public static double? Normalised(ReadOnlySpan<double> activity)
    {
        var floor = 1.0 / activity.Length;
        return activity.Length > 1 && Compute(activity) is { } index ? Math.Max(0, (index - floor) / (1 - floor)) : null;
    }
}
