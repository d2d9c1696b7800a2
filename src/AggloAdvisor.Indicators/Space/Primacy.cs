namespace AggloAdvisor.Indicators.Space;

/// <summary>Primacy: how far the largest member stands above the next.</summary>
/// <remarks>
/// Under the rank-size rule the two-city ratio is about 2 and the four-city ratio about 1.
/// Source: Jefferson (1939), Geographical Review 29(2), 226.
/// </remarks>
public static class Primacy
{
    /// <summary>Largest over second largest: x₁ / x₂.</summary>
    /// <param name="sizes">One size per member (persons, GDP); ≥ 0, NaN for unknown. Order does not matter.</param>
    /// <returns>A ratio ≥ 1; null when a size is unknown, there are fewer than two members, or the second has size 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative or infinite.</exception>
    public static double? TwoCity(ReadOnlySpan<double> sizes) => LargestOver(sizes, 1);

    /// <summary>Largest over the next three together: x₁ / (x₂ + x₃ + x₄).</summary>
    /// <param name="sizes">One size per member; ≥ 0, NaN for unknown.</param>
    /// <returns>A ratio ≥ 1/3; null when a size is unknown, there are fewer than four members, or the next three have size 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative or infinite.</exception>
    public static double? FourCity(ReadOnlySpan<double> sizes) => LargestOver(sizes, 3);

    private static double? LargestOver(ReadOnlySpan<double> sizes, int others)
    {
        if (double.IsNaN(Cells.Sum(sizes)) || sizes.Length <= others)
        {
            return null;
        }

        var sorted = sizes.ToArray();
        Array.Sort(sorted);
        var next = 0.0;
        for (var i = 1; i <= others; i++)
        {
            next += sorted[^(i + 1)];
        }

        return next > 0 ? sorted[^1] / next : null;
    }
}
