namespace AggloAdvisor.Indicators.Diversity;

/// <summary>Hachman index: how closely a region's structure follows a reference's; the inverse of the share-weighted mean location quotient.</summary>
/// <remarks>Source: Hachman (1995), Bureau of Economic and Business Research, University of Utah.</remarks>
public static class HachmanIndex
{
    /// <summary>Computes the index.</summary>
    /// <param name="region">Activity by industry; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">The reference's, same order.</param>
    /// <returns>Dimensionless, in (0, 1]; 1 for the reference's structure; null when a cell is unknown, a total is 0, or the region has an industry that the reference lacks.</returns>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public static double? Compute(ReadOnlySpan<double> region, ReadOnlySpan<double> reference)
    {
        if (region.Length != reference.Length)
        {
            throw new ArgumentException("Region and reference must have the same industries.", nameof(reference));
        }

        if (Shares.Total(region) is not { } a || Shares.Total(reference) is not { } b)
        {
            return null;
        }

        var sum = 0.0;
        for (var k = 0; k < region.Length; k++)
        {
            if (region[k] == 0)
            {
                continue;
            }

            if (reference[k] == 0)
            {
                return null;
            }

            var share = region[k] / a;
            sum += share * share / (reference[k] / b);
        }

        return 1 / sum;
    }
}
