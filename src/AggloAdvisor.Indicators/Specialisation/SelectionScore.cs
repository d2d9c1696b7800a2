using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Composite.Aggregation;
using AggloAdvisor.Indicators.Composite.Normalisation;
using AggloAdvisor.Indicators.Composite.Weighting;
using MathNet.Numerics.Random;

namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>Scores of candidates for leading industry over several criteria with equal weights, and how firm the first place is.</summary>
/// <remarks>
/// Source: weighted sum of Fishburn (1967) over min-max scaled criteria, and TOPSIS of Hwang and Yoon (1981); equal weights are expert
/// judgement, which is why the lead and the stability of the first are given beside.
/// </remarks>
public static class SelectionScore
{
    /// <summary>Number of draws of noisy weights.</summary>
    public const int Draws = 200;

    /// <summary>Their seed.</summary>
    public const int Seed = 2011;

    /// <summary>Mean of the criteria, each scaled by min-max over the candidates; of a cost the least is best.</summary>
    /// <param name="rows">One row per candidate, one column per criterion; finite, at least two candidates, and no column all equal.</param>
    /// <param name="directions">Per criterion, whether less is better.</param>
    /// <returns>One score in [0, 1] per candidate.</returns>
    /// <exception cref="ArgumentException">The rows or directions do not fit, or a criterion tells no candidates apart.</exception>
    public static double[] Sums(ReadOnlySpan<double[]> rows, ReadOnlySpan<Direction> directions) =>
        WeightedSum.Compute(Scaled(rows, directions), GivenWeights.Equal(directions.Length))!;

    /// <summary>TOPSIS closeness to the best figures of all candidates.</summary>
    /// <param name="rows">As for <see cref="Sums"/>.</param>
    /// <param name="directions">Per criterion, whether less is better.</param>
    /// <returns>One closeness in [0, 1] per candidate.</returns>
    /// <exception cref="ArgumentException">The rows or directions do not fit.</exception>
    public static double[] Closeness(ReadOnlySpan<double[]> rows, ReadOnlySpan<Direction> directions) =>
        Topsis.Compute(rows, GivenWeights.Equal(directions.Length), directions)!;

    /// <summary>Highest minus second highest score.</summary>
    /// <param name="scores">One score per candidate.</param>
    /// <returns>The lead, ≥ 0; 0 for a single candidate, who leads nobody.</returns>
    public static double Margin(ReadOnlySpan<double> scores)
    {
        double[] sorted = [.. scores];
        Array.Sort(sorted);
        return sorted.Length > 1 ? sorted[^1] - sorted[^2] : 0;
    }

    /// <summary>How often the first by the sum stays first, alone or with others, when each weight differs from equal by up to a quarter.</summary>
    /// <param name="rows">As for <see cref="Sums"/>.</param>
    /// <param name="directions">Per criterion, whether less is better.</param>
    /// <returns>A share of <see cref="Draws"/> seeded draws, in [0, 1].</returns>
    /// <exception cref="ArgumentException">The rows or directions do not fit, or a criterion tells no candidates apart.</exception>
    public static double Stability(ReadOnlySpan<double[]> rows, ReadOnlySpan<Direction> directions)
    {
        var scaled = Scaled(rows, directions);
        var weights = GivenWeights.Equal(directions.Length);
        var sums = WeightedSum.Compute(scaled, weights)!;
        var first = Array.IndexOf(sums, sums.Max());
        var random = new MersenneTwister(Seed);
        var noisy = new double[weights.Length];
        var stays = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            RankInterval.Disturb(weights, random, noisy);
            var own = Score(scaled[first], noisy);
            stays += Array.Exists(scaled, row => Score(row, noisy) > own) ? 0 : 1;
        }

        return stays / (double)Draws;
    }

    private static double Score(double[] row, double[] weights)
    {
        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            sum += weights[j] * row[j];
        }

        return sum;
    }

    private static double[][] Scaled(ReadOnlySpan<double[]> rows, ReadOnlySpan<Direction> directions)
    {
        double[][] all = [.. rows];
        var columns = new double[directions.Length][];
        for (var j = 0; j < columns.Length; j++)
        {
            var column = MinMax.Scale([.. all.Select(r => r[j])], directions[j])
                ?? throw new ArgumentException("A criterion in which all candidates are equal says nothing: leave it out.", nameof(rows));
            columns[j] = [.. column.Select(static x => x!.Value)];
        }

        return [.. all.Select((_, i) => columns.Select(c => c[i]).ToArray())];
    }
}
