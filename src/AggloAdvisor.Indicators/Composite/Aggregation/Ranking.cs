using AggloAdvisor.Indicators.Composite.Normalisation;

namespace AggloAdvisor.Indicators.Composite.Aggregation;

/// <summary>Ranks of units by their scores.</summary>
/// <remarks>On unrounded scores: two units that print alike still have an order. Convention of COINr.</remarks>
public static class Ranking
{
    /// <summary>Rank 1 for the highest score; ties share the better rank.</summary>
    /// <param name="scores">One score per unit; finite, NaN for unknown.</param>
    /// <returns>Ranks among the known; null where the score is unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A score is infinite.</exception>
    public static int?[] Descending(ReadOnlySpan<double> scores) =>
        [.. RankScore.Rank(scores, Core.Indicators.Direction.LowerIsBetter).Select(static r => (int?)r)];
}
