namespace AggloAdvisor.Indicators.Space;

/// <summary>Primacy: how far the largest stands out.</summary>
/// <remarks>Source: Jefferson (1939), Geographical Review 29(2), 226. Under the rank-size rule the first ratio is about 2 and the second about 1.</remarks>
public static class Primacy
{
    /// <summary>The largest over the second.</summary>
    /// <param name="sizes">Sizes; &gt; 0, NaN for unknown.</param>
    /// <returns>Ratio, ≥ 1; null when a size is unknown, fewer than two are given or the second is 0.</returns>
    public static double? TwoCity(ReadOnlySpan<double> sizes) => Ratio(sizes, 1);

    /// <summary>The largest over the sum of the next three.</summary>
    /// <param name="sizes">Sizes; &gt; 0, NaN for unknown.</param>
    /// <returns>Ratio, ≥ 1/3; null when a size is unknown or fewer than four are given.</returns>
    public static double? FourCity(ReadOnlySpan<double> sizes) => Ratio(sizes, 3);

    /// <summary>The largest's share of all.</summary>
    /// <returns>Share, in (0, 1]; null when a size is unknown or all are 0.</returns>
    public static double? TopShare(ReadOnlySpan<double> sizes) => Concentration.ConcentrationRatio.Compute(sizes, 1);

    private static double? Ratio(ReadOnlySpan<double> sizes, int next)
    {
        if (sizes.Length <= next || Shares.Total(sizes) is null)
        {
            return null;
        }

        var sorted = sizes.ToArray();
        Array.Sort(sorted, static (a, b) => b.CompareTo(a));
        var sum = 0.0;
        for (var i = 1; i <= next; i++)
        {
            sum += sorted[i];
        }

        return sum > 0 ? sorted[0] / sum : null;
    }
}
