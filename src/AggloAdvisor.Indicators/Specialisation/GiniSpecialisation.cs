using AggloAdvisor.Indicators.Inequality;

namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>The Gini coefficient of a region's location quotients: how unevenly it is specialised.</summary>
/// <remarks>
/// 0 when every industry has the reference's weight, up to (n − 1)/n when the region has one industry only. Each industry counts the
/// same, however small: it is the Gini of quotients, not of shares. REAT calls it gini.spec.
/// Source: Farhauer and Kröll (2013), Standorttheorien, Springer Gabler; Gini (1912).
/// </remarks>
public static class GiniSpecialisation
{
    private const int Few = 512;

    /// <summary>Computes the coefficient of one region.</summary>
    /// <param name="region">Activity per industry in the region; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">Activity per industry in the reference area; same industries, any unit.</param>
    /// <returns>
    /// A value in [0, (n − 1)/n]; null when a cell is unknown, a row has no activity, or the reference lacks an industry.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> region, ReadOnlySpan<double> reference)
    {
        var quotients = region.Length <= Few ? stackalloc double[region.Length] : new double[region.Length];
        return LocationQuotient.Fill(region, reference, quotients) ? GiniCoefficient.InPlace(quotients) : null;
    }
}
