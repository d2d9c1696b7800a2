using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AggloAdvisor.Indicators.Composite.Normalisation;
using MathNet.Numerics.Random;

namespace AggloAdvisor.Indicators.Composite.Aggregation;

/// <summary>The ranks that a unit takes over reasonable choices.</summary>
/// <param name="Best">Rank that it beats in 5 % of the draws only.</param>
/// <param name="Worst">Rank that it misses in 5 % of the draws only.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RankRange(int Best, int Worst);

/// <summary>How far ranks depend on choices that could as well have been made otherwise.</summary>
/// <remarks>
/// Each draw takes scores as they are or scaled by min-max over the units, an arithmetic or a geometric mean, and weights that differ
/// from the given ones by up to a quarter, each independently and with equal chance. The same seed gives the same draws. Source: Saisana,
/// Saltelli and Tarantola (2005), Journal of the Royal Statistical Society A 168(2), 307; the width of the noise is a house convention.
/// </remarks>
public static class RankInterval
{
    /// <summary>Number of draws.</summary>
    public const int Draws = 500;

    /// <summary>By which part a weight may differ from the given one.</summary>
    public const double Noise = 0.25;

    /// <summary>Scores scaled over the units start here, so that a geometric mean exists.</summary>
    private const double Floor = 0.01;

    /// <summary>Draws choices and ranks the units under each.</summary>
    /// <param name="rows">One row per unit, one column per criterion, more is better; in (0, 1], NaN for unknown.</param>
    /// <param name="weights">One weight per criterion; ≥ 0.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <returns>One range per unit, 5th to 95th percentile of its ranks; null when a score is unknown or there are fewer than two units.</returns>
    /// <exception cref="ArgumentException">The rows differ in length, or weights do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score is not in (0, 1], or a weight is negative.</exception>
    public static ImmutableArray<RankRange>? Compute(ReadOnlySpan<double[]> rows, ReadOnlySpan<double> weights, int seed)
    {
        if (rows.Length < 2 || Criteria.Columns(rows) is not { } columns)
        {
            return null;
        }

        Criteria.CheckWeights(weights, columns.Length);
        foreach (var column in columns)
        {
            if (Array.Exists(column, static x => x is not (> 0 and <= 1)))
            {
                throw new ArgumentOutOfRangeException(nameof(rows), "Scores lie in (0, 1].");
            }
        }

        // A column without spread orders nobody, however it is scaled.
        var scaled = columns.Select(static c => MinMax.Scale(c, low: Floor)?.Select(static x => x!.Value).ToArray() ?? c).ToArray();
        var ranks = new int[rows.Length][];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = new int[Draws];
        }

        var random = new MersenneTwister(seed);
        var noisy = new double[weights.Length];
        var scores = new double[rows.Length];
        for (var draw = 0; draw < Draws; draw++)
        {
            var used = random.NextDouble() < 0.5 ? columns : scaled;
            var geometric = random.NextDouble() < 0.5;
            Disturb(weights, random, noisy);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = Score(used, noisy, i, geometric);
            }

            var order = Ranking.Descending(scores);
            for (var i = 0; i < scores.Length; i++)
            {
                ranks[i][draw] = order[i]!.Value;
            }
        }

        return [.. ranks.Select(Range)];
    }

    /// <summary>Draws weights that differ from given ones by up to <see cref="Noise"/>; they need not sum to 1.</summary>
    internal static void Disturb(ReadOnlySpan<double> weights, MersenneTwister random, Span<double> noisy)
    {
        for (var j = 0; j < weights.Length; j++)
        {
            noisy[j] = weights[j] * (1 - Noise + (2 * Noise * random.NextDouble()));
        }
    }

    private static double Score(double[][] columns, double[] weights, int unit, bool geometric)
    {
        var sum = 0.0;
        for (var j = 0; j < columns.Length; j++)
        {
            sum += weights[j] * (geometric ? Math.Log(columns[j][unit]) : columns[j][unit]);
        }

        // Equal units must tie: sums of the same terms in the same order are equal to the last bit.
        return sum;
    }

    private static RankRange Range(int[] ranks)
    {
        Array.Sort(ranks);
        return new RankRange(ranks[(int)(0.05 * Draws)], ranks[(int)(0.95 * Draws) - 1]);
    }
}
