namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>Location quotient: an industry's share in a region over its share in a reference.</summary>
/// <remarks>Source: Hoover (1936), Review of Economics and Statistics 18(4), 162. The same quantity is Balassa's revealed comparative advantage.</remarks>
public static class LocationQuotient
{
    /// <summary>Computes the quotient of one industry.</summary>
    /// <param name="regionIndustry">The industry's activity in the region; ≥ 0.</param>
    /// <param name="regionTotal">The region's total, same unit.</param>
    /// <param name="referenceIndustry">The industry's activity in the reference.</param>
    /// <param name="referenceTotal">The reference's total, same unit as its industry.</param>
    /// <returns>Dimensionless, ≥ 0; 1 for the reference's own share; null when a figure is unknown or a total or the reference's industry is 0.</returns>
    public static double? Compute(double regionIndustry, double regionTotal, double referenceIndustry, double referenceTotal) =>
        regionTotal > 0 && referenceTotal > 0 && referenceIndustry > 0 && regionIndustry >= 0
            ? regionIndustry / regionTotal / (referenceIndustry / referenceTotal)
            : null;
}
