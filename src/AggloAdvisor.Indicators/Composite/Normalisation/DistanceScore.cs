using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Composite.Normalisation;

/// <summary>Scores by distance: 0 for the worst unit, 1 at a target, at a reference unit, or at the best unit.</summary>
/// <remarks>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators.</remarks>
public static class DistanceScore
{
    /// <summary>The way from the worst unit to a target that is done.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="target">The figure that scores 1.</param>
    /// <param name="direction">Whether less is better.</param>
    /// <param name="cap">Whether units beyond the target score 1 rather than more.</param>
    /// <returns>Scores of at least 0, null where the figure is unknown; null altogether when the target is not better than the worst unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite, or the target is not finite.</exception>
    public static double?[]? ToTarget(ReadOnlySpan<double> values, double target, Direction direction = Direction.HigherIsBetter, bool cap = false)
    {
        if (!double.IsFinite(target))
        {
            throw new ArgumentOutOfRangeException(nameof(target), target, "A target must be finite.");
        }

        var known = Series.Known(values);
        if (known.Length == 0)
        {
            return null;
        }

        var worst = direction is Direction.LowerIsBetter ? known.Max() : known.Min();
        if (direction is Direction.LowerIsBetter ? target >= worst : target <= worst)
        {
            return null;
        }

        return Series.Map(values, x =>
        {
            var done = (x - worst) / (target - worst);
            return cap ? Math.Min(1, done) : done;
        });
    }

    /// <summary>The way from the worst unit to a reference unit that is done.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="reference">Position of the reference unit.</param>
    /// <param name="direction">Whether less is better.</param>
    /// <param name="cap">Whether units beyond the reference score 1 rather than more.</param>
    /// <returns>As <see cref="ToTarget"/>; null too when the reference's figure is unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite, or there is no such unit.</exception>
    public static double?[]? ToReference(ReadOnlySpan<double> values, int reference, Direction direction = Direction.HigherIsBetter, bool cap = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(reference);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(reference, values.Length);
        return double.IsNaN(values[reference]) ? null : ToTarget(values, values[reference], direction, cap);
    }

    /// <summary>The way from the worst unit to the best that is done.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="direction">Whether less is better.</param>
    /// <returns>Scores in [0, 1]: the same as <see cref="MinMax"/>, under the name that COINr gives it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double?[]? ToMaximum(ReadOnlySpan<double> values, Direction direction = Direction.HigherIsBetter) => MinMax.Scale(values, direction);
}
