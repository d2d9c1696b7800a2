namespace AggloAdvisor.Indicators.Innovation;

/// <summary>Coverage: which part of a weighted list is served.</summary>
/// <remarks>Σ w_k · 1[k is served] / Σ w_k. With equal weights it is the share of the list. House convention; no published measure.</remarks>
public static class WeightedCoverage
{
    /// <summary>Computes the coverage.</summary>
    /// <param name="served">Whether each entry is served.</param>
    /// <param name="weights">Weight of each entry, in the same order; ≥ 0, NaN for unknown. They need not sum to 1.</param>
    /// <returns>A value in [0, 1]; null when a weight is unknown, all are 0, or there are no entries.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<bool> served, ReadOnlySpan<double> weights)
    {
        if (served.Length != weights.Length)
        {
            throw new ArgumentException("There are not as many weights as entries.", nameof(weights));
        }

        var all = Cells.Sum(weights);
        var part = 0.0;
        for (var k = 0; k < served.Length; k++)
        {
            part += served[k] ? weights[k] : 0;
        }

        // Sums in another order may differ in the last digit.
        return Ratio.Of(Math.Min(part, all), all);
    }
}
