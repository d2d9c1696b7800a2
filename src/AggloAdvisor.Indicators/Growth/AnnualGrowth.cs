namespace AggloAdvisor.Indicators.Growth;

/// <summary>The mean growth a year between two figures.</summary>
/// <remarks>(x′ / x)^(1/n) − 1: the constant rate that leads from the first figure to the last in n years.</remarks>
public static class AnnualGrowth
{
    /// <summary>Computes the rate.</summary>
    /// <param name="start">First figure; ≥ 0, NaN for unknown.</param>
    /// <param name="end">Last figure; same unit.</param>
    /// <param name="years">Years between them, at least 1.</param>
    /// <returns>A rate ≥ −1, such as 0.07; null when a figure is unknown or the first is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite, or there is no year between them.</exception>
    public static double? Compute(double start, double end, int years)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        return !double.IsNaN(Cells.Sum([start, end])) && start > 0 ? Math.Pow(end / start, 1.0 / years) - 1 : null;
    }
}
