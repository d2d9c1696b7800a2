namespace AggloAdvisor.Indicators.Growth;

/// <summary>Growth factors relative to a reference, as indices around 1.</summary>
/// <param name="Mix">Growth at the industries' rates in the reference, over the reference's growth.</param>
/// <param name="Regional">The region's growth over its growth at the industries' rates in the reference.</param>
/// <param name="Total">The region's growth over the reference's; mix times regional.</param>
public sealed record GerfinResult(double Mix, double Regional, double Total);

/// <summary>Gerfin's shift-share: the same comparison as quotients instead of differences.</summary>
/// <remarks>
/// Total (E′/E) / (N′/N) = mix × regional, the mix being Σ E_k N′_k/N_k / E / (N′/N). Above 1 is faster than the reference.
/// Source: Gerfin (1964), Kyklos 17(4), 565.
/// </remarks>
public static class GerfinShiftShare
{
    /// <summary>Compares growth with a reference area.</summary>
    /// <param name="regionStart">The region's figures per industry in the first year; ≥ 0, NaN for unknown.</param>
    /// <param name="regionEnd">The same in the last year.</param>
    /// <param name="referenceStart">The reference's figures in the first year; same industries.</param>
    /// <param name="referenceEnd">The same in the last year.</param>
    /// <returns>
    /// Three indices ≥ 0; null as for <see cref="ShiftShare.Compute"/>, and when the reference, or the region's industries in the
    /// reference, have gone.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static GerfinResult? Compute(
        ReadOnlySpan<double> regionStart,
        ReadOnlySpan<double> regionEnd,
        ReadOnlySpan<double> referenceStart,
        ReadOnlySpan<double> referenceEnd)
    {
        if (ShiftShare.Compute(regionStart, regionEnd, referenceStart, referenceEnd) is null)
        {
            return null;
        }

        var expected = 0.0;
        for (var k = 0; k < regionStart.Length; k++)
        {
            expected += regionStart[k] > 0 ? regionStart[k] * (referenceEnd[k] / referenceStart[k]) : 0;
        }

        var start = Cells.Sum(regionStart);
        var growth = Cells.Sum(regionEnd) / start;
        var reference = Cells.Sum(referenceEnd) / Cells.Sum(referenceStart);
        return reference > 0 && expected > 0 ? new(expected / start / reference, growth / (expected / start), growth / reference) : null;
    }
}
