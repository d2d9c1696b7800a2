using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Concentration;

/// <summary>The Gini coefficient of an industry's location quotients over regions, in its two scalings.</summary>
/// <remarks>
/// 0 when the industry lies as all activity lies. Each region counts the same, however small.
/// Source: Krugman (1991), Geography and Trade, MIT Press; Farhauer and Kröll (2013), Standorttheorien, Springer Gabler.
/// </remarks>
public static class LocationalGini
{
    /// <summary>Scaled as Gini coefficients are: REAT's gini.conc.</summary>
    /// <param name="industry">The industry's activity per region; ≥ 0, NaN for unknown.</param>
    /// <param name="total">Activity of all industries per region; same regions.</param>
    /// <returns>A value in [0, (n − 1)/n]; null when a cell is unknown, a row has no activity, or a region has no activity at all.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> industry, ReadOnlySpan<double> total) => GiniSpecialisation.Compute(industry, total);

    /// <summary>Scaled as Krugman did, to at most one half: EconGeo's locational_gini.</summary>
    /// <param name="industry">The industry's activity per region; ≥ 0, NaN for unknown.</param>
    /// <param name="total">Activity of all industries per region; same regions.</param>
    /// <returns>A value in [0, (n − 1)/2n]; null when <see cref="Compute"/> has none.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Krugman(ReadOnlySpan<double> industry, ReadOnlySpan<double> total) => Compute(industry, total) / 2;
}
