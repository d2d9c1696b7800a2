using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Composite.Weighting;

/// <summary>Entropy weights: a criterion counts the more, the more unevenly it is spread over the units.</summary>
/// <remarks>
/// p_ij = x_ij / Σ_i x_ij, e_j = −Σ p ln p / ln n, w_j ∝ 1 − e_j. Figures are taken as they are: scale them before where their units
/// or directions differ (mathmodels uses min-max to [0.002, 0.998]). Sources: Shannon (1948); Zeleny (1982), Multiple Criteria Decision Making.
/// </remarks>
public static class EntropyWeights
{
    /// <summary>Computes the weights.</summary>
    /// <param name="rows">One row per unit, one column per criterion; ≥ 0, NaN for unknown.</param>
    /// <returns>Weights that sum to 1; null when a figure is unknown, a column is all 0, there is one unit, or all columns are even.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double[]? Compute(ReadOnlySpan<double[]> rows)
    {
        if (Criteria.Columns(rows) is not { } columns || rows.Length < 2)
        {
            return null;
        }

        var divergence = new double[columns.Length];
        for (var j = 0; j < columns.Length; j++)
        {
            var sum = Cells.Sum(columns[j]);
            if (sum <= 0)
            {
                return null;
            }

            // MathNet's Entropy counts equal values; here the figures themselves are the distribution.
            var entropy = -columns[j].Where(static x => x > 0).Sum(x => x / sum * Math.Log(x / sum)) / Math.Log(rows.Length);
            divergence[j] = Even(columns[j]) ? 0 : Math.Max(0, 1 - entropy);
        }

        return Criteria.Shares(divergence);
    }

    private static bool Even(double[] column) => ArrayStatistics.Minimum(column) == ArrayStatistics.Maximum(column);
}
