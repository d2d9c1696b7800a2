using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Concentration;

/// <summary>The Krugman concentration index in its four conventions: how far an industry's spread over regions lies from a comparison spread.</summary>
/// <remarks>
/// <para>
/// The Krugman specialisation index with regions and industries exchanged: Σ |s_i − r_i| over regions i, with s_i the industry's
/// shares. 0 means that the industry lies where the others lie, 2 that it lies where none of them is. With w the industry's share of
/// all activity, the index including the industry is exactly (1 − w) times the index against the pooled rest.
/// </para>
/// <para>It grows with the number of regions. Source: Krugman (1991), Geography and Trade, MIT Press; REAT krugman.conc, krugman.conc2.</para>
/// </remarks>
public static class KrugmanConcentration
{
    /// <summary>Against all other industries together, pooled: the house convention.</summary>
    /// <param name="industry">The industry's activity per region; any unit, ≥ 0, NaN for unknown.</param>
    /// <param name="total">Activity of all industries per region, this one included; same unit and regions.</param>
    /// <returns>A value in [0, 2]; null when a cell is unknown, or the industry or the rest has no activity.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite, or the industry exceeds the total.</exception>
    public static double? PooledRest(ReadOnlySpan<double> industry, ReadOnlySpan<double> total) => KrugmanSpecialisation.PooledRest(industry, total);

    /// <summary>Against the mean of the other industries' shares, each counting the same however large it is.</summary>
    /// <param name="industries">Activity, industry by industry, each with the same regions in the same order; ≥ 0.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="industry">Position of the industry looked at.</param>
    /// <returns>A value in [0, 2]; null when a cell is unknown, an industry has no activity, or there is only one industry.</returns>
    /// <exception cref="ArgumentException">The cells are not a whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite, or the position does not exist.</exception>
    public static double? UnweightedRest(ReadOnlySpan<double> industries, int regions, int industry) =>
        KrugmanSpecialisation.UnweightedRest(industries, regions, industry);

    /// <summary>Against all activity, the industry itself included.</summary>
    /// <param name="industry">The industry's activity per region; ≥ 0.</param>
    /// <param name="total">Activity of all industries per region; same unit and regions.</param>
    /// <returns>A value in [0, 2); null when a cell is unknown or a row has no activity.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? IncludingSelf(ReadOnlySpan<double> industry, ReadOnlySpan<double> total) => KrugmanSpecialisation.Pairwise(industry, total);

    /// <summary>Between two industries: low values mean that they lie in the same regions.</summary>
    /// <param name="first">Activity per region in one industry; ≥ 0.</param>
    /// <param name="second">Activity per region in the other; same regions, any unit.</param>
    /// <returns>A value in [0, 2]; null when a cell is unknown or an industry has no activity.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Pairwise(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => KrugmanSpecialisation.Pairwise(first, second);
}
