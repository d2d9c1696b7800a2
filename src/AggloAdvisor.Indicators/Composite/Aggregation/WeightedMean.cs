using AggloAdvisor.Indicators.Composite.Missing;

namespace AggloAdvisor.Indicators.Composite.Aggregation;

/// <summary>Weighted means of scores, over the known ones where enough of them are known.</summary>
/// <remarks>
/// The arithmetic mean lets a strength make up for a weakness in full, the geometric mean less, the harmonic mean least. Weights are
/// scaled to sum to 1 over the known scores. Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators; Hardy,
/// Littlewood and Pólya (1934), Inequalities.
/// </remarks>
public static class WeightedMean
{
    /// <summary>Σ w x.</summary>
    /// <param name="scores">Scores; finite, NaN for unknown.</param>
    /// <param name="weights">One weight per score; ≥ 0.</param>
    /// <param name="threshold">The part of the scores that must be known; 1 means all.</param>
    /// <returns>A value between the smallest and the largest known score; null when too few are known or those known have no weight.</returns>
    /// <exception cref="ArgumentException">The numbers differ, or weights add up to nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score is infinite, a weight negative, or the threshold no share.</exception>
    public static double? Arithmetic(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights, double threshold = 1) =>
        Mean(scores, weights, threshold, static x => x);

    /// <summary>Π x^w.</summary>
    /// <param name="scores">Scores; > 0, NaN for unknown.</param>
    /// <param name="weights">One weight per score; ≥ 0.</param>
    /// <param name="threshold">The part of the scores that must be known.</param>
    /// <returns>As <see cref="Arithmetic"/>, and never above it.</returns>
    /// <exception cref="ArgumentException">The numbers differ, or weights add up to nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score is 0, negative or infinite, a weight negative, or the threshold no share.</exception>
    public static double? Geometric(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights, double threshold = 1)
    {
        NeedPositive(scores);
        return Mean(scores, weights, threshold, Math.Log) is { } mean ? Math.Exp(mean) : null;
    }

    /// <summary>1 / Σ (w / x).</summary>
    /// <param name="scores">Scores; > 0, NaN for unknown.</param>
    /// <param name="weights">One weight per score; ≥ 0.</param>
    /// <param name="threshold">The part of the scores that must be known.</param>
    /// <returns>As <see cref="Geometric"/>, and never above it.</returns>
    /// <exception cref="ArgumentException">The numbers differ, or weights add up to nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score is 0, negative or infinite, a weight negative, or the threshold no share.</exception>
    public static double? Harmonic(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights, double threshold = 1)
    {
        NeedPositive(scores);
        return Mean(scores, weights, threshold, static x => 1 / x) is { } mean ? 1 / mean : null;
    }

    /// <summary>(Σ w x^p)^(1/p): 1 gives the arithmetic, 0 the geometric, −1 the harmonic mean.</summary>
    /// <param name="scores">Scores; > 0, NaN for unknown.</param>
    /// <param name="weights">One weight per score; ≥ 0.</param>
    /// <param name="power">The power p; the lower, the more the weakest score decides.</param>
    /// <param name="threshold">The part of the scores that must be known.</param>
    /// <returns>As <see cref="Arithmetic"/>; it grows with the power.</returns>
    /// <exception cref="ArgumentException">The numbers differ, or weights add up to nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score is 0, negative or infinite, a weight negative, the power not finite, or the threshold no share.</exception>
    public static double? Generalised(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights, double power, double threshold = 1)
    {
        if (!double.IsFinite(power))
        {
            throw new ArgumentOutOfRangeException(nameof(power), power, "A power must be finite.");
        }

        if (power == 0)
        {
            return Geometric(scores, weights, threshold);
        }

        NeedPositive(scores);
        return Mean(scores, weights, threshold, x => Math.Pow(x, power)) is { } mean ? Math.Pow(mean, 1 / power) : null;
    }

    private static void NeedPositive(ReadOnlySpan<double> scores)
    {
        foreach (var score in scores)
        {
            if (score <= 0)
            {
                throw new ArgumentOutOfRangeException(nameof(scores), score, "Scores must be above 0: scale them to a range that leaves 0 out.");
            }
        }
    }

    private static double? Mean(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights, double threshold, Func<double, double> transform)
    {
        Criteria.CheckWeights(weights, scores.Length);
        Availability.CheckThreshold(threshold);
        if (!(Availability.Share(scores) >= threshold))
        {
            return null;
        }

        double sum = 0, weight = 0;
        for (var j = 0; j < scores.Length; j++)
        {
            if (!double.IsNaN(scores[j]))
            {
                sum += weights[j] * transform(scores[j]);
                weight += weights[j];
            }
        }

        return Ratio.Of(sum, weight);
    }
}
