using System.Collections.Immutable;

namespace AggloAdvisor.Indicators.Growth;

/// <summary>A region's growth taken apart, in the unit of the figures.</summary>
/// <param name="National">What it would have gained at the reference's overall rate.</param>
/// <param name="Mix">What its industries' rates in the reference add to that.</param>
/// <param name="Competitive">What it gained beyond its industries' rates in the reference.</param>
/// <param name="CompetitiveByIndustry">The competitive effect of each industry; they add up to <paramref name="Competitive"/>.</param>
public sealed record ShiftShareResult(double National, double Mix, double Competitive, ImmutableArray<double> CompetitiveByIndustry);

/// <summary>Classic shift-share: growth = national effect + industry mix + competitive effect.</summary>
/// <remarks>
/// National Σ E_k g, mix Σ E_k (g_k − g), competitive Σ (E′_k − E_k (1 + g_k)), with E the region's figures at the start, E′ at the
/// end, g and g_k the reference's growth overall and by industry. It describes and does not explain; the result depends on the two
/// years and on the classification. Source: Dunn (1960), Papers in Regional Science 6(1), 97.
/// </remarks>
public static class ShiftShare
{
    /// <summary>Takes growth apart against a reference area.</summary>
    /// <param name="regionStart">The region's figures per industry in the first year; ≥ 0, NaN for unknown.</param>
    /// <param name="regionEnd">The same in the last year.</param>
    /// <param name="referenceStart">The reference's figures in the first year; same industries.</param>
    /// <param name="referenceEnd">The same in the last year.</param>
    /// <returns>
    /// The three parts, which add up to the region's growth; null when a cell is unknown, a first year has no activity, or the
    /// region had an industry that the reference lacked.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static ShiftShareResult? Compute(
        ReadOnlySpan<double> regionStart,
        ReadOnlySpan<double> regionEnd,
        ReadOnlySpan<double> referenceStart,
        ReadOnlySpan<double> referenceEnd)
    {
        Cells.SameLength(regionStart, referenceStart);
        Cells.SameLength(referenceStart, referenceEnd);
        var start = Cells.Sum(referenceStart);
        var end = Cells.Sum(referenceEnd);
        if (!(start > 0) || double.IsNaN(end))
        {
            return null;
        }

        var rates = new double[referenceStart.Length];
        for (var k = 0; k < rates.Length; k++)
        {
            if (referenceStart[k] > 0)
            {
                rates[k] = (referenceEnd[k] / referenceStart[k]) - 1;
            }
            else if (regionStart[k] > 0)
            {
                return null;
            }
        }

        return FromRates(regionStart, regionEnd, (end / start) - 1, rates);
    }

    /// <summary>Takes growth apart when the reference's growth rates are known rather than its figures.</summary>
    /// <param name="regionStart">The region's figures per industry in the first year; ≥ 0, NaN for unknown.</param>
    /// <param name="regionEnd">The same in the last year.</param>
    /// <param name="overallGrowth">The reference's growth of all industries together, such as 0.29.</param>
    /// <param name="growthByIndustry">The reference's growth per industry; at least −1.</param>
    /// <returns>The three parts; null when a cell is unknown or the region had no activity in the first year.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static ShiftShareResult? FromRates(
        ReadOnlySpan<double> regionStart,
        ReadOnlySpan<double> regionEnd,
        double overallGrowth,
        ReadOnlySpan<double> growthByIndustry)
    {
        Cells.SameLength(regionStart, regionEnd);
        Cells.SameLength(regionStart, growthByIndustry);
        var start = Cells.Sum(regionStart);
        if (!(start > 0) || double.IsNaN(Cells.Sum(regionEnd)))
        {
            return null;
        }

        double mix = 0, competitive = 0;
        var byIndustry = new double[regionStart.Length];
        for (var k = 0; k < byIndustry.Length; k++)
        {
            mix += regionStart[k] * (growthByIndustry[k] - overallGrowth);

            // Written with the end figure, so that an industry that is new in the region counts too.
            byIndustry[k] = regionEnd[k] - (regionStart[k] * (1 + growthByIndustry[k]));
            competitive += byIndustry[k];
        }

        return new ShiftShareResult(start * overallGrowth, mix, competitive, [.. byIndustry]);
    }
}
