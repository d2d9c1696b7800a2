using AggloAdvisor.Indicators.Diversity;

namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>The average location quotient of a region: its quotients weighted by its own shares.</summary>
/// <remarks>
/// Σ s_k LQ_k: the reciprocal of the Hachman index. A plain mean of the quotients would be ruled by tiny industries. Source: EconGeo,
/// which prints it as location_quotient_avg; Hachman for the reciprocal.
/// </remarks>
public static class AverageLocationQuotient
{
    /// <summary>Computes the average of one region.</summary>
    /// <param name="region">Activity per industry in the region; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">Activity per industry in the reference area; same industries, any unit.</param>
    /// <returns>
    /// A ratio ≥ 1, 1 for the reference's own mix; null when a cell is unknown, a row has no activity, or the region has an industry that
    /// the reference lacks.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> region, ReadOnlySpan<double> reference) => 1 / HachmanIndex.Compute(region, reference);
}
