namespace AggloAdvisor.Indicators.Space;

/// <summary>How two cities divide the trade between them: Reilly's ratio and Converse's breaking point.</summary>
/// <remarks>Source: Reilly (1931), The Law of Retail Gravitation; Converse (1949), Journal of Marketing 14(3), 379.</remarks>
public static class RetailGravitation
{
    /// <summary>Trade that city A draws from a place over the trade that city B draws: (P_a/P_b)^γ (D_b/D_a)^λ.</summary>
    /// <param name="populationA">Size of city A; ≥ 0, NaN for unknown.</param>
    /// <param name="populationB">Size of city B.</param>
    /// <param name="distanceA">Distance from the place to A; positive.</param>
    /// <param name="distanceB">Distance from the place to B.</param>
    /// <param name="sizeExponent">γ.</param>
    /// <param name="distanceExponent">λ.</param>
    /// <returns>A ratio ≥ 0, above 1 where A draws more; null when a figure is unknown, or B or the distance to A is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? TradeRatio(double populationA, double populationB, double distanceA, double distanceB, double sizeExponent = 1, double distanceExponent = 2) =>
        double.IsNaN(Cells.Sum([populationA, populationB, distanceA, distanceB])) || populationB == 0 || distanceA == 0
            ? null
            : Math.Pow(populationA / populationB, sizeExponent) * Math.Pow(distanceB / distanceA, distanceExponent);

    /// <summary>Distance from city A at which both draw the same: D / (1 + √(P_b/P_a)).</summary>
    /// <param name="populationA">Size of city A; ≥ 0, NaN for unknown.</param>
    /// <param name="populationB">Size of city B.</param>
    /// <param name="distance">Distance between the cities; ≥ 0.</param>
    /// <returns>A distance in [0, distance] from A, the rest being the distance from B; null when a figure is unknown or A has no size.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? BreakingPoint(double populationA, double populationB, double distance) =>
        double.IsNaN(Cells.Sum([populationA, populationB, distance])) || populationA == 0
            ? null
            : distance / (1 + Math.Sqrt(populationB / populationA));
}
