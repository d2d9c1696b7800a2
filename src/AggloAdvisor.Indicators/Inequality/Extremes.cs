using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Inequality;

/// <summary>How far the extremes lie apart.</summary>
/// <remarks>Descriptive: it rests on two members only, so read it beside a measure that uses all.</remarks>
public static class Extremes
{
    /// <summary>The largest value over the smallest.</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <returns>A ratio ≥ 1; null when a value is unknown, there is none, or the smallest is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? MaximumOverMinimum(ReadOnlySpan<double> values)
    {
        if (!(Cells.Sum(values) > 0))
        {
            return null;
        }

        var all = values.ToArray();
        return Ratio.Of(ArrayStatistics.Maximum(all), ArrayStatistics.Minimum(all));
    }
}
