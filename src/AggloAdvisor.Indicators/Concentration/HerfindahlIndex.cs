namespace AggloAdvisor.Indicators.Concentration;

/// <summary>The Herfindahl–Hirschman index: the sum of squared shares.</summary>
/// <remarks>
/// Source: Hirschman (1964), American Economic Review 54(5), 761. It depends on the classification's level: compare like with like.
/// </remarks>
public static class HerfindahlIndex
{
    /// <summary>Sum of squared shares.</summary>
    /// <param name="activity">Activity per industry, need not be normalised; ≥ 0, NaN for unknown. Order does not matter.</param>
    /// <returns>HHI in [1/n, 1]; null when a cell is unknown or there is no activity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> activity)
    {
        var total = Cells.Sum(activity);
        if (!(total > 0))
        {
            return null;
        }

        var sum = 0.0;
        foreach (var cell in activity)
        {
            var share = cell / total;
            sum += share * share;
        }

        return sum;
    }

    /// <summary>The index freed of its lower bound: (HHI − 1/n) / (1 − 1/n).</summary>
    /// <param name="activity">Activity per industry; ≥ 0. Industries without activity count in n.</param>
    /// <returns>A value in [0, 1]; null when a cell is unknown, there is no activity, or only one industry.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Normalised(ReadOnlySpan<double> activity)
    {
        var floor = 1.0 / activity.Length;
        return Compute(activity) is { } index && activity.Length > 1 ? Math.Clamp((index - floor) / (1 - floor), 0, 1) : null;
    }

    /// <summary>How many equal industries would give the same index: 1 / HHI.</summary>
    /// <param name="activity">Activity per industry; ≥ 0.</param>
    /// <returns>A value in [1, n]; null when a cell is unknown or there is no activity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? EquivalentNumber(ReadOnlySpan<double> activity) => 1 / Compute(activity);
}
