namespace AggloAdvisor.Indicators.Space;

/// <summary>Huff's model: how a place's demand divides among centres.</summary>
/// <remarks>
/// Share of centre j = S_j^γ d_j^−λ / Σ over centres. REAT writes the exponent of distance with its sign (λ = −2).
/// Source: Huff (1963), Land Economics 39(1), 81.
/// </remarks>
public static class HuffShares
{
    /// <summary>The shares of all centres seen from one place.</summary>
    /// <param name="sizes">Attraction of each centre (floor space, jobs); ≥ 0, NaN for unknown.</param>
    /// <param name="distances">Distance or travel time to each centre; positive.</param>
    /// <param name="sizeExponent">γ, how much size attracts.</param>
    /// <param name="distanceExponent">λ, how fast attraction fades with distance; positive.</param>
    /// <returns>One share per centre, adding up to 1; null when a figure is unknown, a distance is 0 or nothing attracts.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double[]? Compute(ReadOnlySpan<double> sizes, ReadOnlySpan<double> distances, double sizeExponent = 1, double distanceExponent = 2)
    {
        Cells.SameLength(sizes, distances);
        if (double.IsNaN(Cells.Sum(sizes)) || double.IsNaN(Cells.Sum(distances)) || distances.Contains(0))
        {
            return null;
        }

        var shares = new double[sizes.Length];
        for (var j = 0; j < shares.Length; j++)
        {
            shares[j] = Math.Pow(sizes[j], sizeExponent) * Math.Pow(distances[j], -distanceExponent);
        }

        var total = Cells.Sum(shares);
        for (var j = 0; j < shares.Length; j++)
        {
            shares[j] /= total;
        }

        return total > 0 ? shares : null;
    }
}
