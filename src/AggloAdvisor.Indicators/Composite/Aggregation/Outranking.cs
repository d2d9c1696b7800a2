using System.Collections.Immutable;

namespace AggloAdvisor.Indicators.Composite.Aggregation;

/// <summary>Who beats whom, criterion by criterion.</summary>
/// <param name="Support">Row × column: weight of the criteria in which the row's unit is better, half for ties; 0 on the diagonal.</param>
/// <param name="Copeland">Per unit: pairs won minus pairs lost; in [−(n − 1), n − 1].</param>
/// <param name="DominantPairs">Pairs in which one unit is better in everything that has weight.</param>
/// <param name="DominantShare">Those pairs as part of all pairs.</param>
public sealed record OutrankingResult(ImmutableArray<ImmutableArray<double>> Support, ImmutableArray<int> Copeland, int DominantPairs, double DominantShare);

/// <summary>The outranking matrix and Copeland's rule: no strength makes up for a weakness, and no scaling is needed.</summary>
/// <remarks>Sources: Copeland (1951); Munda and Nardo (2009), Applied Economics 41(12), 1513, for composite indices.</remarks>
public static class Outranking
{
    /// <summary>Compares all pairs.</summary>
    /// <param name="rows">One row per unit, one column per criterion, more is better; finite, NaN for unknown.</param>
    /// <param name="weights">One weight per criterion; ≥ 0, scaled to sum to 1.</param>
    /// <returns>The comparison; null when a figure is unknown or there are fewer than two units.</returns>
    /// <exception cref="ArgumentException">The rows differ in length, or weights do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite, or a weight is negative.</exception>
    public static OutrankingResult? Compute(ReadOnlySpan<double[]> rows, ReadOnlySpan<double> weights)
    {
        if (rows.Length < 2 || Criteria.Columns(rows) is not { } columns)
        {
            return null;
        }

        Criteria.CheckWeights(weights, columns.Length);
        var n = rows.Length;
        var support = new double[n][];
        var copeland = new int[n];
        var dominant = 0;
        for (var i = 0; i < n; i++)
        {
            support[i] = new double[n];
            for (var k = 0; k < n; k++)
            {
                if (k != i)
                {
                    var (better, worse, total) = Compare(rows[i], rows[k], weights);
                    support[i][k] = (better + ((total - better - worse) / 2)) / total;
                    // Sums of weights round: a tie, and all of the weight, are told with a tolerance.
                    copeland[i] += Math.Abs(better - worse) <= 1e-12 * total ? 0 : Math.Sign(better - worse);
                    dominant += better >= total * (1 - 1e-12) ? 1 : 0;
                }
            }
        }

        return new OutrankingResult(
            [.. support.Select(static r => r.ToImmutableArray())], [.. copeland], dominant, dominant / (n * (n - 1) / 2.0));
    }

    private static (double Better, double Worse, double Total) Compare(double[] first, double[] second, ReadOnlySpan<double> weights)
    {
        double better = 0, worse = 0, total = 0;
        for (var j = 0; j < weights.Length; j++)
        {
            better += first[j] > second[j] ? weights[j] : 0;
            worse += first[j] < second[j] ? weights[j] : 0;
            total += weights[j];
        }

        return (better, worse, total);
    }
}
