using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Inequality;

/// <summary>Sigma: the standard deviation of logarithms, which convergence brings down.</summary>
/// <remarks>
/// Independent of the unit, so that years of rising prices can be compared. Divisor n: the members are all there are.
/// Source: Barro and Sala-i-Martin (1992), Journal of Political Economy 100(2), 223.
/// </remarks>
public static class SigmaDispersion
{
    /// <summary>Computes sigma.</summary>
    /// <param name="values">One value per member, such as GDP per head; ≥ 0, NaN for unknown.</param>
    /// <returns>A value ≥ 0, 0 when all are equal; null when a value is unknown or 0, or there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> values)
    {
        if (!(Cells.Sum(values) > 0))
        {
            return null;
        }

        var logarithms = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] <= 0)
            {
                return null;
            }

            logarithms[i] = Math.Log(values[i]);
        }

        return ArrayStatistics.PopulationStandardDeviation(logarithms);
    }
}
