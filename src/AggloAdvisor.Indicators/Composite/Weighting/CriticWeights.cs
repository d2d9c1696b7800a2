using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Composite.Normalisation;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Composite.Weighting;

/// <summary>CRITIC weights: a criterion counts by its contrast and by its conflict with the other criteria.</summary>
/// <remarks>
/// Columns are scaled by min-max with their direction; w_j ∝ sd_j × Σ_k (1 − r_jk), Pearson's r. A criterion in which all units are
/// equal tells nothing and gets weight 0. Source: Diakoulaki, Mavrotas and Papayannakis (1995), Computers and Operations Research 22(7), 763.
/// </remarks>
public static class CriticWeights
{
    /// <summary>With the population's standard deviation (divisor n).</summary>
    /// <param name="rows">One row per unit, one column per criterion; finite, NaN for unknown.</param>
    /// <param name="directions">Whether less is better, per criterion.</param>
    /// <returns>Weights that sum to 1; null when a figure is unknown, no column has spread, or no criterion conflicts with another.</returns>
    /// <exception cref="ArgumentException">The rows differ in length, or directions do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double[]? Population(ReadOnlySpan<double[]> rows, ReadOnlySpan<Direction> directions) =>
        Compute(rows, directions, ArrayStatistics.PopulationStandardDeviation);

    /// <summary>With the sample's standard deviation (divisor n − 1). Scaled to sum to 1, the weights are those of <see cref="Population"/>.</summary>
    /// <param name="rows">One row per unit, one column per criterion; finite, NaN for unknown.</param>
    /// <param name="directions">Whether less is better, per criterion.</param>
    /// <returns>As <see cref="Population"/>.</returns>
    /// <exception cref="ArgumentException">The rows differ in length, or directions do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double[]? Sample(ReadOnlySpan<double[]> rows, ReadOnlySpan<Direction> directions) =>
        Compute(rows, directions, ArrayStatistics.StandardDeviation);

    private static double[]? Compute(ReadOnlySpan<double[]> rows, ReadOnlySpan<Direction> directions, Func<double[], double> deviation)
    {
        if (Criteria.Columns(rows) is not { } columns)
        {
            return null;
        }

        Criteria.CheckDirections(directions, columns.Length);
        var scaled = new double[columns.Length][];
        for (var j = 0; j < columns.Length; j++)
        {
            scaled[j] = MinMax.Scale(columns[j], directions[j]) is { } scores ? [.. scores.Select(static s => s!.Value)] : [];
        }

        var information = new double[columns.Length];
        for (var j = 0; j < columns.Length; j++)
        {
            if (scaled[j].Length > 0)
            {
                var conflict = scaled.Where((other, k) => k != j && other.Length > 0).Sum(other => Conflict(scaled[j], other));
                information[j] = deviation(scaled[j]) * conflict;
            }
        }

        return Criteria.Shares(information);
    }

    // Two identical columns do not conflict, whatever the last digit of their correlation says.
    private static double Conflict(double[] first, double[] second) =>
        1 - Correlation.Pearson(first, second) is var conflict && conflict > 1e-12 ? conflict : 0;
}
