using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Diversity;

/// <summary>The relative diversity index of Duranton and Puga: how closely a region's mix follows that of a reference area.</summary>
/// <remarks>
/// 1 / Σ |s_k − r_k|: the reciprocal of the Krugman index against the reference. It grows without bound as the mixes come together.
/// Source: Duranton and Puga (2000), Urban Studies 37(3), 533; REAT durpug.
/// </remarks>
public static class RelativeDiversity
{
    /// <summary>Computes the index of one region.</summary>
    /// <param name="region">Activity per industry in the region; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">Activity per industry in the reference area, usually the nation; same industries.</param>
    /// <returns>A value ≥ 1/2; null when a cell is unknown, a row has no activity, or the mixes are the same.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> region, ReadOnlySpan<double> reference) =>
        KrugmanSpecialisation.Pairwise(region, reference) is { } distance and > 0 ? 1 / distance : null;
}
