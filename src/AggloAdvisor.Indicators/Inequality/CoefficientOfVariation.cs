using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Inequality;

/// <summary>Coefficient of variation: standard deviation over mean.</summary>
/// <remarks>The members are the whole population, not a sample of one: the deviation divides by n.</remarks>
public static class CoefficientOfVariation
{
    /// <summary>Computes the unweighted coefficient.</summary>
    /// <param name="values">Values with a positive mean; NaN for unknown.</param>
    /// <returns>Dimensionless, ≥ 0; null when a value is unknown, there are fewer than two or the mean is not positive.</returns>
    public static double? Compute(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2 || values.Any(double.IsNaN))
        {
            return null;
        }

        var (mean, deviation) = values.MeanStandardDeviation();
        return mean > 0 ? deviation * Math.Sqrt((values.Count - 1.0) / values.Count) / mean : null;
    }
}
