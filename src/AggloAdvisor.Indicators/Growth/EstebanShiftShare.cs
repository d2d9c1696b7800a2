namespace AggloAdvisor.Indicators.Growth;

/// <summary>A region's growth taken apart in four, in the unit of the figures.</summary>
/// <param name="National">What it would have gained at the reference's overall rate.</param>
/// <param name="Mix">What its industries' rates in the reference add to that.</param>
/// <param name="Competitive">What it would have gained beyond those rates with the reference's industry mix.</param>
/// <param name="Allocation">What being specialised where it is fast or slow adds to that.</param>
public sealed record EstebanResult(double National, double Mix, double Competitive, double Allocation);

/// <summary>Esteban's shift-share: the competitive effect freed of the industry mix, and an allocation effect.</summary>
/// <remarks>
/// With homothetic figures H_k = E N_k / N: competitive Σ H_k (g_ik − g_k), allocation Σ (E_k − H_k)(g_ik − g_k). The two add up to the
/// classic competitive effect. Source: Esteban-Marquillas (1972), Regional and Urban Economics 2(3), 249.
/// </remarks>
public static class EstebanShiftShare
{
    /// <summary>Takes growth apart against a reference area.</summary>
    /// <param name="regionStart">The region's figures per industry in the first year; ≥ 0, NaN for unknown.</param>
    /// <param name="regionEnd">The same in the last year.</param>
    /// <param name="referenceStart">The reference's figures in the first year; same industries.</param>
    /// <param name="referenceEnd">The same in the last year.</param>
    /// <returns>
    /// The four parts, which add up to the region's growth; null as for <see cref="ShiftShare.Compute"/>, and when the region lacked an
    /// industry of the reference at the start, for its rate is then undefined.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static EstebanResult? Compute(
        ReadOnlySpan<double> regionStart,
        ReadOnlySpan<double> regionEnd,
        ReadOnlySpan<double> referenceStart,
        ReadOnlySpan<double> referenceEnd)
    {
        if (ShiftShare.Compute(regionStart, regionEnd, referenceStart, referenceEnd) is not { } classic)
        {
            return null;
        }

        var (start, reference) = (Cells.Sum(regionStart), Cells.Sum(referenceStart));
        double competitive = 0, allocation = 0;
        for (var k = 0; k < regionStart.Length; k++)
        {
            if (regionStart[k] == 0)
            {
                if (referenceStart[k] > 0 || regionEnd[k] > 0)
                {
                    return null;
                }

                continue;
            }

            var lead = classic.CompetitiveByIndustry[k] / regionStart[k];
            var homothetic = start * referenceStart[k] / reference;
            competitive += homothetic * lead;
            allocation += (regionStart[k] - homothetic) * lead;
        }

        return new(classic.National, classic.Mix, competitive, allocation);
    }
}
