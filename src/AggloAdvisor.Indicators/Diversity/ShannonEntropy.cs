namespace AggloAdvisor.Indicators.Diversity;

/// <summary>Shannon's entropy of an industry mix: how evenly activity is spread.</summary>
/// <remarks>
/// H = −Σ s_k ln s_k, with 0 ln 0 = 0. The house prints natural units; divide by ln 2 for bits.
/// Source: Shannon (1948), Bell System Technical Journal 27, 379; Theil (1967) for industries.
/// </remarks>
public static class ShannonEntropy
{
    /// <summary>Entropy in natural units.</summary>
    /// <param name="activity">Activity per industry; ≥ 0, NaN for unknown. Order does not matter.</param>
    /// <returns>H in [0, ln n]; null when a cell is unknown or there is no activity.</returns>
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
            sum -= share > 0 ? share * Math.Log(share) : 0;
        }

        // A single industry gives −0.
        return Math.Max(0, sum);
    }

    /// <summary>Entropy in bits.</summary>
    /// <param name="activity">Activity per industry; ≥ 0.</param>
    /// <returns>H in [0, log₂ n]; null when a cell is unknown or there is no activity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? InBits(ReadOnlySpan<double> activity) => Compute(activity) / Math.Log(2);
}
