using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Composite.Aggregation;

/// <summary>VIKOR's three measures per unit; less is better in each.</summary>
/// <param name="GroupRegret">S: weighted distance from the best figures, all criteria together.</param>
/// <param name="LargestRegret">R: the largest weighted distance of a criterion.</param>
/// <param name="Compromise">Q: both, scaled to [0, 1] over the units.</param>
public sealed record VikorResult(ImmutableArray<double> GroupRegret, ImmutableArray<double> LargestRegret, ImmutableArray<double> Compromise);

/// <summary>VIKOR: the compromise between the least regret of all criteria together and the least regret of any of them.</summary>
/// <remarks>Source: Opricovic and Tzeng (2004), European Journal of Operational Research 156(2), 445.</remarks>
public static class Vikor
{
    /// <summary>Computes the measures.</summary>
    /// <param name="rows">One row per unit, one column per criterion; finite, NaN for unknown.</param>
    /// <param name="weights">One weight per criterion; ≥ 0, scaled to sum to 1.</param>
    /// <param name="directions">Whether less is better, per criterion.</param>
    /// <param name="groupWeight">Weight v of the group's regret against the largest; in [0, 1].</param>
    /// <returns>The measures; null when a figure is unknown or all units are equal. Criteria without spread count nothing.</returns>
    /// <exception cref="ArgumentException">The rows differ in length, or weights or directions do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite, a weight is negative, or v is no share.</exception>
    public static VikorResult? Compute(
        ReadOnlySpan<double[]> rows, ReadOnlySpan<double> weights, ReadOnlySpan<Direction> directions, double groupWeight = 0.5)
    {
        if (groupWeight is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(groupWeight), groupWeight, "The group's weight lies in [0, 1].");
        }

        if (Criteria.Columns(rows) is not { } columns)
        {
            return null;
        }

        Criteria.CheckWeights(weights, columns.Length);
        Criteria.CheckDirections(directions, columns.Length);
        var scaled = Weighting.GivenWeights.Normalised(weights);
        var group = new double[rows.Length];
        var largest = new double[rows.Length];
        for (var j = 0; j < columns.Length; j++)
        {
            if (Normalisation.MinMax.Scale(columns[j], directions[j]) is not { } scores)
            {
                continue;
            }

            for (var i = 0; i < scores.Length; i++)
            {
                var regret = scaled[j] * (1 - scores[i]!.Value);
                group[i] += regret;
                largest[i] = Math.Max(largest[i], regret);
            }
        }

        if (Scale(group) is not { } s)
        {
            return null;
        }

        // Units can differ in sum and share their largest regret.
        var r = Scale(largest) ?? new double[rows.Length];
        return new VikorResult([.. group], [.. largest], [.. s.Zip(r, (a, b) => (groupWeight * a) + ((1 - groupWeight) * b))]);
    }

    private static double[]? Scale(double[] regrets) => Normalisation.MinMax.Scale(regrets) is { } scaled ? [.. scaled.Select(static x => x!.Value)] : null;
}
