using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Composite.Weighting;

/// <summary>Weights by spread: the standard deviation of each criterion, or its coefficient of variation.</summary>
/// <remarks>
/// Divisor n − 1; scaled to sum to 1, divisor n gives the same. Sources: Diakoulaki, Mavrotas and Papayannakis (1995), Computers and
/// Operations Research 22(7), 763, for the deviation; the coefficient of variation is common practice.
/// </remarks>
public static class DeviationWeights
{
    /// <summary>By the standard deviation of the figures as they are: scale them before where their units differ.</summary>
    /// <param name="rows">One row per unit, one column per criterion; finite, NaN for unknown.</param>
    /// <returns>Weights that sum to 1; null when a figure is unknown, there is one unit, or no column has spread.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double[]? Standard(ReadOnlySpan<double[]> rows) =>
        Criteria.Columns(rows) is { } columns && rows.Length > 1
            ? Criteria.Shares([.. columns.Select(ArrayStatistics.StandardDeviation)])
            : null;

    /// <summary>By the coefficient of variation, which is free of units.</summary>
    /// <param name="rows">One row per unit, one column per criterion; ≥ 0, NaN for unknown.</param>
    /// <returns>Weights that sum to 1; null when a figure is unknown, there is one unit, a column is all 0, or no column has spread.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double[]? Variation(ReadOnlySpan<double[]> rows)
    {
        if (Criteria.Columns(rows) is not { } columns || rows.Length < 2)
        {
            return null;
        }

        double?[] variation = [.. columns.Select(static c => Inequality.CoefficientOfVariation.Sample(c))];
        return Array.TrueForAll(variation, static v => v is not null) ? Criteria.Shares([.. variation.Select(static v => v!.Value)]) : null;
    }
}
