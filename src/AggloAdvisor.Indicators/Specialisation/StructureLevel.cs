namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>How far an economy has moved from farming over industry to services.</summary>
/// <remarks>
/// The order of the sectors is taken for progress, which it need not be: a place of petty trade scores above one of modern industry.
/// Source: Xu and Jiang (2015), Journal of Quantitative and Technical Economics (数量经济技术经济研究) 32(3), for the weighted level (as others cite it; not checked against the paper);
/// Gan, Zheng and Yu (2011), Economic Research Journal (经济研究) 46(5), 4, for the ratio.
/// </remarks>
public static class StructureLevel
{
    /// <summary>Overall level: 1 × primary + 2 × secondary + 3 × tertiary share.</summary>
    /// <param name="primary">Value added of the primary sector; ≥ 0, NaN for unknown.</param>
    /// <param name="secondary">Value added of the secondary sector; same unit.</param>
    /// <param name="tertiary">Value added of the tertiary sector; same unit.</param>
    /// <returns>A value in [1, 3]; null when a figure is unknown or there is no value added.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Overall(double primary, double secondary, double tertiary)
    {
        var total = Cells.Sum([primary, secondary, tertiary]);

        // 3x over x may round to just above 3.
        return total > 0 ? Math.Clamp((primary + (2 * secondary) + (3 * tertiary)) / total, 1, 3) : null;
    }

    /// <summary>Services over industry.</summary>
    /// <param name="secondary">Value added of the secondary sector; ≥ 0, NaN for unknown.</param>
    /// <param name="tertiary">Value added of the tertiary sector; same unit.</param>
    /// <returns>A ratio ≥ 0; null when a figure is unknown or there is no secondary sector.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? TertiaryOverSecondary(double secondary, double tertiary) =>
        double.IsNaN(Cells.Sum([secondary, tertiary])) ? null : Ratio.Of(tertiary, secondary);
}
