using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearRegression;

namespace AggloAdvisor.Indicators;

/// <summary>A line through points by ordinary least squares, y = a + b x.</summary>
/// <param name="Intercept">a.</param>
/// <param name="Slope">b.</param>
/// <param name="SlopeError">Standard error of b; null for two points.</param>
/// <param name="PValue">Two-sided chance of such a slope if there were none (Student's t, n − 2 degrees of freedom); null for two points.</param>
/// <param name="RSquared">Part of the variance of y that the line takes up, in [0, 1]; null when y does not vary.</param>
/// <param name="Points">Number of points.</param>
public sealed record LinearFit(double Intercept, double Slope, double? SlopeError, double? PValue, double? RSquared, int Points)
{
    /// <summary>Fits the line; null when there are fewer than two points, a figure is not finite, or x does not vary.</summary>
    internal static LinearFit? Of(double[] x, double[] y)
    {
        if (x.Length < 2 || !x.Concat(y).All(double.IsFinite) || x.Max() - x.Min() <= 1e-12 * x.Max(Math.Abs))
        {
            return null;
        }

        var (intercept, slope) = SimpleRegression.Fit(x, y);
        double[] fitted = [.. x.Select(v => intercept + (slope * v))];
        double? explained = y.Max() - y.Min() > 0 ? Math.Clamp(GoodnessOfFit.RSquared(fitted, y), 0, 1) : null;
        if (x.Length == 2)
        {
            return new(intercept, slope, null, null, explained, x.Length);
        }

        var mean = x.Average();
        var spread = x.Sum(v => (v - mean) * (v - mean));
        var error = GoodnessOfFit.StandardError(fitted, y, 2) / Math.Sqrt(spread);
        var chance = error > 0 ? 2 * StudentT.CDF(0, 1, x.Length - 2, -Math.Abs(slope) / error) : slope == 0 ? 1 : 0;
        return new(intercept, slope, error, chance, explained, x.Length);
    }
}
