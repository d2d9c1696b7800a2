namespace AggloAdvisor.Indicators.Growth;

/// <summary>Classic shift-share industry by industry: the components of <see cref="ShiftShare"/> before they are added up.</summary>
/// <remarks>
/// For industry k: national E_k g, mix E_k (g_k − g), competitive E′_k − E_k (1 + g_k). REAT's <c>shifti</c> instead treats each industry as
/// if it were the whole economy, so that its "national share" E_k g_k is national and mix together.
/// Source: Dunn (1960), Papers in Regional Science 6(1), 97.
/// </remarks>
public static class ShiftShareByIndustry
{
    /// <summary>Takes every industry's growth apart against a reference area.</summary>
    /// <param name="regionStart">The region's figures per industry in the first year; ≥ 0, NaN for unknown.</param>
    /// <param name="regionEnd">The same in the last year.</param>
    /// <param name="referenceStart">The reference's figures in the first year; same industries.</param>
    /// <param name="referenceEnd">The same in the last year.</param>
    /// <param name="national">Receives each industry's gain at the reference's overall rate.</param>
    /// <param name="mix">Receives what the industry's own rate in the reference adds to that.</param>
    /// <param name="competitive">Receives what the region gained beyond that.</param>
    /// <returns>
    /// Whether it could be told; the three then add up to each industry's growth. False when a cell is unknown, a first year has no
    /// activity, or the region had an industry that the reference lacked.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static bool Write(
        ReadOnlySpan<double> regionStart,
        ReadOnlySpan<double> regionEnd,
        ReadOnlySpan<double> referenceStart,
        ReadOnlySpan<double> referenceEnd,
        Span<double> national,
        Span<double> mix,
        Span<double> competitive)
    {
        Cells.SameLength(referenceStart, referenceEnd);
        Cells.SameLength(regionStart, referenceStart);
        var start = Cells.Sum(referenceStart);
        var end = Cells.Sum(referenceEnd);
        if (!(start > 0) || double.IsNaN(end))
        {
            return false;
        }

        // The rates stand where the competitive effects will.
        for (var k = 0; k < referenceStart.Length; k++)
        {
            if (referenceStart[k] == 0 && regionStart[k] > 0)
            {
                return false;
            }

            competitive[k] = referenceStart[k] > 0 ? (referenceEnd[k] / referenceStart[k]) - 1 : 0;
        }

        return WriteFromRates(regionStart, regionEnd, (end / start) - 1, competitive, national, mix, competitive);
    }

    /// <summary>The same when the reference's growth rates are known rather than its figures.</summary>
    /// <param name="regionStart">The region's figures per industry in the first year; ≥ 0, NaN for unknown.</param>
    /// <param name="regionEnd">The same in the last year.</param>
    /// <param name="overallGrowth">The reference's growth of all industries together, such as 0.29.</param>
    /// <param name="growthByIndustry">The reference's growth per industry; at least −1.</param>
    /// <param name="national">Receives each industry's gain at the reference's overall rate.</param>
    /// <param name="mix">Receives what the industry's own rate in the reference adds to that.</param>
    /// <param name="competitive">Receives what the region gained beyond that; may be the same place as the rates.</param>
    /// <returns>Whether it could be told: false when a cell is unknown or the region had no activity in the first year.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static bool WriteFromRates(
        ReadOnlySpan<double> regionStart,
        ReadOnlySpan<double> regionEnd,
        double overallGrowth,
        ReadOnlySpan<double> growthByIndustry,
        Span<double> national,
        Span<double> mix,
        Span<double> competitive)
    {
        Cells.SameLength(regionStart, regionEnd);
        Cells.SameLength(regionStart, growthByIndustry);
        Cells.SameLength(regionStart, national);
        Cells.SameLength(regionStart, mix);
        Cells.SameLength(regionStart, competitive);
        if (!(Cells.Sum(regionStart) > 0) || double.IsNaN(Cells.Sum(regionEnd)))
        {
            return false;
        }

        for (var k = 0; k < regionStart.Length; k++)
        {
            var rate = growthByIndustry[k];
            national[k] = regionStart[k] * overallGrowth;
            mix[k] = regionStart[k] * (rate - overallGrowth);

            // Written with the end figure, so that an industry that is new in the region counts too.
            competitive[k] = regionEnd[k] - (regionStart[k] * (1 + rate));
        }

        return true;
    }
}
