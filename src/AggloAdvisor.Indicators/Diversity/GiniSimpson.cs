using AggloAdvisor.Indicators.Concentration;

namespace AggloAdvisor.Indicators.Diversity;

/// <summary>The Gini–Simpson index: the chance that two jobs drawn at random are of different industries.</summary>
/// <remarks>1 − Σ s_k²: one minus the Herfindahl index. Source: Simpson (1949), Nature 163, 688. It depends on the classification's level.</remarks>
public static class GiniSimpson
{
    /// <summary>Computes the index.</summary>
    /// <param name="activity">Activity per industry; ≥ 0, NaN for unknown. Order does not matter.</param>
    /// <returns>A value in [0, 1 − 1/n]; null when a cell is unknown or there is no activity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> activity) =>
        HerfindahlIndex.Compute(activity) is { } index ? Math.Max(0, 1 - index) : null;
}
