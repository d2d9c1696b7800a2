namespace AggloAdvisor.Indicators.Space;

/// <summary>The rank-size rule: how steeply sizes fall with rank.</summary>
/// <remarks>
/// Lotka's form, ln(size) = a + q ln(rank) by ordinary least squares over all members. q = −1 is the rank-size rule (Zipf); steeper is
/// more primate, flatter more even. Zipf's own form regresses ln(rank) on ln(size) and gives another figure. With few members the slope
/// is rough. Source: Lotka (1925), Elements of Physical Biology, p. 306; Zipf (1949), Human Behavior and the Principle of Least Effort.
/// </remarks>
public static class RankSize
{
    /// <summary>The slope of the logarithm of size on the logarithm of rank.</summary>
    /// <param name="sizes">One size per member (persons, GDP); ≥ 0, NaN for unknown. Order does not matter.</param>
    /// <returns>A slope ≤ 0; null when a size is unknown or 0, or there are fewer than two members.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative or infinite.</exception>
    public static double? Slope(ReadOnlySpan<double> sizes)
    {
        if (double.IsNaN(Cells.Sum(sizes)))
        {
            return null;
        }

        var sorted = sizes.ToArray();
        Array.Sort(sorted, static (a, b) => b.CompareTo(a));
        var fit = LinearFit.Of([.. sorted.Select(static (_, i) => Math.Log(i + 1))], [.. sorted.Select(static s => Math.Log(s))]);
        return fit is null ? null : Math.Min(0, fit.Slope);
    }

    /// <summary>The size that the rule expects at a rank: largest / rank^q.</summary>
    /// <param name="largest">Size of the largest member; ≥ 0.</param>
    /// <param name="rank">Rank, at least 1.</param>
    /// <param name="exponent">q; 1 for the rule itself.</param>
    /// <returns>A size in the unit of the largest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative or not finite, or the rank below 1.</exception>
    public static double Expected(double largest, int rank, double exponent = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        _ = Cells.Sum([largest]);
        return largest / Math.Pow(rank, exponent);
    }
}
