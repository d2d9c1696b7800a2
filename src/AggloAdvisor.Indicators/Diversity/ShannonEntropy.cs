namespace AggloAdvisor.Indicators.Diversity;

/// <summary>Shannon entropy of industry shares, with natural logarithms.</summary>
/// <remarks>Source: Shannon (1948), Bell System Technical Journal 27, 379. EconGeo uses base 2: divide by ln 2 to compare.</remarks>
public static class ShannonEntropy
{
    /// <summary>Computes the entropy.</summary>
    /// <param name="activity">Activity per industry; ≥ 0, NaN for unknown.</param>
    /// <returns>Nats, in [0, ln n]; null when a value is unknown or there is no activity.</returns>
    public static double? Compute(ReadOnlySpan<double> activity)
    {
        if (Shares.Total(activity) is not { } total)
        {
            return null;
        }

        var sum = 0.0;
        foreach (var value in activity)
        {
            if (value > 0)
            {
                var share = value / total;
                sum -= share * Math.Log(share);
            }
        }

        return Math.Max(0, sum);
    }
}
