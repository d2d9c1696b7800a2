using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Inequality;

/// <summary>The coefficient of variation: standard deviation over mean.</summary>
/// <remarks>The members of an agglomeration are all there are, so the house divides by n; packages often divide by n − 1.</remarks>
public static class CoefficientOfVariation
{
    /// <summary>With the population's standard deviation (divisor n): the house convention.</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <returns>A value in [0, √(n − 1)]; null when a value is unknown, there is none, or all are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Population(ReadOnlySpan<double> values) =>
        Cells.Sum(values) > 0 ? Compute(values.ToArray(), ArrayStatistics.PopulationStandardDeviation) : null;

    /// <summary>With the sample's standard deviation (divisor n − 1).</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <returns>A value in [0, √n]; null when a value is unknown, there are fewer than two, or all are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Sample(ReadOnlySpan<double> values) =>
        Cells.Sum(values) > 0 && values.Length > 1 ? Compute(values.ToArray(), ArrayStatistics.StandardDeviation) : null;

    /// <summary>Freed of its upper bound: the population's coefficient over √(n − 1).</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <returns>A value in [0, 1], 1 when one member has everything; null when there are fewer than two or <see cref="Population"/> has none.</returns>
    /// <remarks>REAT divides the sample's coefficient by √(n − 1) instead, which can pass 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Normalised(ReadOnlySpan<double> values) =>
        values.Length > 1 && Population(values) is { } index ? Math.Min(1, index / Math.Sqrt(values.Length - 1)) : null;

    private static double Compute(double[] values, Func<double[], double> deviation) =>
        deviation(values) / ArrayStatistics.Mean(values);
}
