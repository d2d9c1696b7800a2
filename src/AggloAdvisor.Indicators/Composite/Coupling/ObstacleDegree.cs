namespace AggloAdvisor.Indicators.Composite.Coupling;

/// <summary>What keeps a composite down: weight times distance from the best.</summary>
/// <remarks>
/// F_j (1 − x_j), and its share in the sum. Source: the obstacle degree model of Chinese regional studies, which has no single
/// author; packages differ in whether they scale the gaps to shares.
/// </remarks>
public static class ObstacleDegree
{
    /// <summary>The gap that each part leaves in the composite: w (1 − x).</summary>
    /// <param name="scores">Scores; in [0, 1], NaN for unknown.</param>
    /// <param name="weights">Weights, scaled to sum to 1; empty means equal.</param>
    /// <returns>Gaps in [0, w]; they add up to 1 − the weighted mean. Null when a score is unknown or there is none.</returns>
    /// <exception cref="ArgumentException">Weights do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score is outside [0, 1], or a weight is negative.</exception>
    public static double[]? Gaps(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        if (scores.IsEmpty)
        {
            return null;
        }

        var share = weights.IsEmpty ? Weighting.GivenWeights.Equal(scores.Length) : Weighting.GivenWeights.Normalised(weights);
        Criteria.CheckWeights(share, scores.Length);
        var gaps = new double[scores.Length];
        var known = true;
        for (var j = 0; j < gaps.Length; j++)
        {
            if (scores[j] is < 0 or > 1)
            {
                throw new ArgumentOutOfRangeException(nameof(scores), scores[j], "A score lies in [0, 1].");
            }

            known &= !double.IsNaN(scores[j]);
            gaps[j] = share[j] * (1 - scores[j]);
        }

        return known ? gaps : null;
    }

    /// <summary>Each part's share in what is missing.</summary>
    /// <param name="scores">Scores; in [0, 1], NaN for unknown.</param>
    /// <param name="weights">Weights, scaled to sum to 1; empty means equal.</param>
    /// <returns>Shares that sum to 1; null when a score is unknown or nothing is missing.</returns>
    /// <exception cref="ArgumentException">Weights do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score is outside [0, 1], or a weight is negative.</exception>
    public static double[]? Shares(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default) =>
        Gaps(scores, weights) is { } gaps ? Criteria.Shares(gaps) : null;
}
