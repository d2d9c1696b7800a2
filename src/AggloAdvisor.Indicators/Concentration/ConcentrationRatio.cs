namespace AggloAdvisor.Indicators.Concentration;

/// <summary>Concentration ratio: the share of the n largest.</summary>
/// <remarks>Source: standard in industrial economics, for example Bain (1951), Quarterly Journal of Economics 65(3), 293.</remarks>
public static class ConcentrationRatio
{
    /// <summary>Computes the share of the <paramref name="largest"/> largest industries.</summary>
    /// <param name="activity">Activity per industry; ≥ 0, NaN for unknown.</param>
    /// <param name="largest">How many to add up; at least 1.</param>
    /// <returns>Share, in (0, 1]; null when a value is unknown or there is no activity.</returns>
    public static double? Compute(ReadOnlySpan<double> activity, int largest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(largest, 1);
        if (Shares.Total(activity) is not { } total)
        {
            return null;
        }

        var sorted = activity.ToArray();
        Array.Sort(sorted);
        var sum = 0.0;
        for (var i = Math.Max(0, sorted.Length - largest); i < sorted.Length; i++)
        {
            sum += sorted[i];
        }

        return sum / total;
    }
}
