using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Growth;

/// <summary>Sigma convergence: whether regions' levels draw together over time.</summary>
/// <remarks>
/// Dispersion is taken on natural logarithms, so that doubling everyone changes nothing in the standard deviation. The house and REAT
/// divide by n; the test compares sample variances. The coefficient of variation of logarithms depends on the unit of the figures:
/// compare it only with itself. Source: Barro and Sala-i-Martin (1992), Journal of Political Economy 100(2), 223.
/// </remarks>
public static class SigmaConvergence
{
    /// <summary>The standard deviation of logarithms in one year (divisor n).</summary>
    /// <param name="levels">One level per region, such as GDP per head; ≥ 0, NaN for unknown.</param>
    /// <returns>A value ≥ 0; null when a level is unknown or 0, or there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level is negative or infinite.</exception>
    public static double? Deviation(ReadOnlySpan<double> levels) =>
        Logarithms(levels) is { } logs ? ArrayStatistics.PopulationStandardDeviation(logs) : null;

    /// <summary>The coefficient of variation of logarithms in one year (divisor n).</summary>
    /// <returns>A value; null when a level is unknown or 0, there is none, or the mean logarithm is 0.</returns>
    /// <inheritdoc cref="Deviation"/>
    public static double? Variation(ReadOnlySpan<double> levels) =>
        Logarithms(levels) is { } logs ? Ratio.Of(ArrayStatistics.PopulationStandardDeviation(logs), ArrayStatistics.Mean(logs)) : null;

    /// <summary>Tests whether the dispersion of two years differs.</summary>
    /// <param name="first">Levels of the first year; ≥ 0, NaN for unknown.</param>
    /// <param name="last">Levels of the last year.</param>
    /// <returns>
    /// F, the variance of logarithms of the first year over that of the last (above 1: drawing together), and the two-sided p; null when
    /// a level is unknown or 0, there are fewer than two, or a year has no dispersion.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A level is negative or infinite.</exception>
    public static (double F, double P)? Test(ReadOnlySpan<double> first, ReadOnlySpan<double> last)
    {
        if (Logarithms(first) is not { Length: > 1 } before || Logarithms(last) is not { Length: > 1 } after)
        {
            return null;
        }

        var (variance, divisor) = (ArrayStatistics.Variance(before), ArrayStatistics.Variance(after));
        if (!(variance > 0) || !(divisor > 0))
        {
            return null;
        }

        var f = variance / divisor;
        var below = FisherSnedecor.CDF(before.Length - 1, after.Length - 1, f);
        return (f, Math.Min(1, 2 * Math.Min(below, 1 - below)));
    }

    private static double[]? Logarithms(ReadOnlySpan<double> levels)
    {
        if (!(Cells.Sum(levels) > 0))
        {
            return null;
        }

        var logs = new double[levels.Length];
        for (var i = 0; i < logs.Length; i++)
        {
            logs[i] = Math.Log(levels[i]);
        }

        return Array.TrueForAll(logs, double.IsFinite) ? logs : null;
    }
}
