namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>UNIDO's coefficient of structural similarity: the cosine of two regions' industry shares.</summary>
/// <remarks>Source: UNIDO (1979), World Industry since 1960. It saturates near 1 when there are few industries: do not use it on three sectors.</remarks>
public static class StructuralSimilarity
{
    /// <summary>Computes the coefficient; shares or counts give the same.</summary>
    /// <param name="region">Activity by industry; ≥ 0, NaN for unknown.</param>
    /// <param name="other">The other region's, same order.</param>
    /// <returns>Dimensionless, in [0, 1]; 1 for the same structure; null when a cell is unknown or a region is empty.</returns>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public static double? Compute(ReadOnlySpan<double> region, ReadOnlySpan<double> other)
    {
        if (region.Length != other.Length)
        {
            throw new ArgumentException("Both regions must have the same industries.", nameof(other));
        }

        if (Shares.Total(region) is null || Shares.Total(other) is null)
        {
            return null;
        }

        var (dot, a, b) = (0.0, 0.0, 0.0);
        for (var k = 0; k < region.Length; k++)
        {
            dot += region[k] * other[k];
            a += region[k] * region[k];
            b += other[k] * other[k];
        }

        return Math.Min(1, dot / Math.Sqrt(a * b));
    }
}
