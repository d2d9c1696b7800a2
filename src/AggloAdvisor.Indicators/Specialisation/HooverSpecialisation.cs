using AggloAdvisor.Indicators.Inequality;

namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>Hoover's coefficient of specialisation: the part of a region's activity that would have to change industry to match a reference.</summary>
/// <remarks>
/// ½ Σ |s_k − r_k|, with the region itself in the reference: half of <see cref="KrugmanSpecialisation.IncludingSelf"/>.
/// EconGeo calls it spec_coeff. It grows with the number of industries: compare only values of the same classification.
/// Source: Hoover (1936), Review of Economics and Statistics 18(4), 162; Isard (1960), Methods of Regional Analysis.
/// </remarks>
public static class HooverSpecialisation
{
    /// <summary>Computes the coefficient of one region.</summary>
    /// <param name="region">Activity per industry in the region; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">Activity per industry in the reference area, usually all regions together; same industries.</param>
    /// <returns>A value in [0, 1]; null when a cell is unknown or a row has no activity.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> region, ReadOnlySpan<double> reference) => HooverIndex.Against(region, reference);
}
