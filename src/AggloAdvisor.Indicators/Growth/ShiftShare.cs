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
        var n = regionStart.Length;
        double[] national = new double[n], mix = new double[n], competitive = new double[n];
        return ShiftShareByIndustry.Write(regionStart, regionEnd, referenceStart, referenceEnd, national, mix, competitive) ? Total(national, mix, competitive) : null;
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
        var n = regionStart.Length;
        double[] national = new double[n], mix = new double[n], competitive = new double[n];
        return ShiftShareByIndustry.WriteFromRates(regionStart, regionEnd, overallGrowth, growthByIndustry, national, mix, competitive) ? Total(national, mix, competitive) : null;
    }

    private static ShiftShareResult Total(double[] national, double[] mix, double[] competitive) =>
        new(national.Sum(), mix.Sum(), competitive.Sum(), [.. competitive]);
}
