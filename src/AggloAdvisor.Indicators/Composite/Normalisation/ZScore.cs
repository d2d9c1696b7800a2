using AggloAdvisor.Core.Indicators;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Composite.Normalisation;

/// <summary>Standard scores: distance from the mean in standard deviations of the sample (divisor n − 1).</summary>
/// <remarks>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators; COINr divides by n − 1 too.</remarks>
public static class ZScore
{
    /// <summary>Scales a column.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="direction">Whether less is better; then scores change their sign.</param>
    /// <param name="mean">The mean that scores shall have.</param>
    /// <param name="deviation">The standard deviation that scores shall have; positive.</param>
    /// <returns>Scores, null where the figure is unknown; null altogether when fewer than two known figures differ.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double?[]? Scale(
        ReadOnlySpan<double> values, Direction direction = Direction.HigherIsBetter, double mean = 0, double deviation = 1)
    {
        var oriented = Series.Oriented(values, direction);
        var known = Series.Known(oriented);
        if (known.Length < 2)
        {
            return null;
        }

        var (centre, spread) = (ArrayStatistics.Mean(known), ArrayStatistics.StandardDeviation(known));
        return spread > 0 ? Series.Map(oriented, x => mean + ((x - centre) / spread * deviation)) : null;
    }
}
