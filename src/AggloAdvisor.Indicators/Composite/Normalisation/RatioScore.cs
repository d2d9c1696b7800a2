using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Composite.Normalisation;

/// <summary>Scores that keep ratios, or shift and stretch by given numbers.</summary>
public static class RatioScore
{
    /// <summary>The fraction of the best unit's figure: x / maximum, and minimum / x where less is better.</summary>
    /// <param name="values">One figure per unit; ≥ 0, NaN for unknown.</param>
    /// <param name="direction">Whether less is better; then every figure must be above 0.</param>
    /// <returns>Scores in [0, 1], null where the figure is unknown; null altogether without a figure above 0, or with a cost of 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    /// <remarks>COINr's n_fracmax. Source for costs: Hwang and Yoon (1981), Multiple Attribute Decision Making, linear scale transformation.</remarks>
    public static double?[]? OfMaximum(ReadOnlySpan<double> values, Direction direction = Direction.HigherIsBetter)
    {
        _ = Cells.Sum(values);
        var known = Series.Known(values);
        if (known.Length == 0 || known.Max() <= 0)
        {
            return null;
        }

        var (smallest, largest) = (known.Min(), known.Max());
        return direction is not Direction.LowerIsBetter ? Series.Map(values, x => x / largest)
            : smallest > 0 ? Series.Map(values, x => smallest / x)
            : null;
    }

    /// <summary>A linear scale with given ends that are not the data's: (x − low) / (high − low) × 100, not cut off.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="low">The figure that scores 0.</param>
    /// <param name="high">The figure that scores 100; may be smaller than <paramref name="low"/> where less is better.</param>
    /// <returns>Scores, null where the figure is unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite, or the ends are not two finite numbers.</exception>
    /// <remarks>COINr's n_scaled, after the Global Innovation Index 2020.</remarks>
    public static double?[] Linear(ReadOnlySpan<double> values, double low, double high)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || low == high)
        {
            throw new ArgumentOutOfRangeException(nameof(low), low, "The ends must be two different finite numbers.");
        }

        _ = Series.Known(values);
        return Series.Map(values, x => (x - low) / (high - low) * 100);
    }
}
