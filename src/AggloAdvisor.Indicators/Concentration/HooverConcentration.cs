using AggloAdvisor.Indicators.Inequality;

namespace AggloAdvisor.Indicators.Concentration;

/// <summary>Hoover's coefficient of concentration: the part of an industry that would have to move for it to lie as all activity lies.</summary>
/// <remarks>
/// ½ Σ |s_i − r_i| over regions i: half of <see cref="KrugmanConcentration.IncludingSelf"/>. REAT prints it as conc() 'H i'.
/// Source: Hoover (1936), Review of Economics and Statistics 18(4), 162.
/// </remarks>
public static class HooverConcentration
{
    /// <summary>Computes the coefficient of one industry.</summary>
    /// <param name="industry">The industry's activity per region; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">Activity of all industries per region, or population, or area; same regions.</param>
    /// <returns>A value in [0, 1]; null when a cell is unknown or a row has no activity.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> industry, ReadOnlySpan<double> reference) => HooverIndex.Against(industry, reference);
}
