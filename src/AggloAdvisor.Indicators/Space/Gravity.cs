namespace AggloAdvisor.Indicators.Space;

/// <summary>Gravity: how strongly two places are expected to interact.</summary>
/// <remarks>
/// R = P₁ P₂ / d^b, b usually 2. It is a model of what size and distance suggest, not a measured flow; its figure has meaning only
/// beside others of the same masses, distances and exponent. Source: Reilly (1931), The Law of Retail Gravitation; Zipf (1946),
/// American Sociological Review 11(6), 677.
/// </remarks>
public static class Gravity
{
    /// <summary>The interaction of two places.</summary>
    /// <param name="first">Mass of one place (persons, GDP, or <see cref="Mass"/>); ≥ 0, NaN for unknown.</param>
    /// <param name="second">Mass of the other; same unit.</param>
    /// <param name="distance">Distance or travel time between them; ≥ 0.</param>
    /// <param name="exponent">How fast it fades with distance.</param>
    /// <returns>A value ≥ 0; null when a figure is unknown or the distance is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Interaction(double first, double second, double distance, double exponent = 2) =>
        double.IsNaN(Cells.Sum([first, second, distance])) ? null : Ratio.Of(first * second, Math.Pow(distance, exponent));

    /// <summary>The mass of a city by people and output together: √(population × GDP).</summary>
    /// <remarks>The geometric mean is the usual mass of Chinese studies of urban links.</remarks>
    /// <param name="population">Persons; ≥ 0, NaN for unknown.</param>
    /// <param name="gdp">GDP; ≥ 0, NaN for unknown.</param>
    /// <returns>A value ≥ 0; null when a figure is unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Mass(double population, double gdp) =>
        double.IsNaN(Cells.Sum([population, gdp])) ? null : Math.Sqrt(population * gdp);
}
