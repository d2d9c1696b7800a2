using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Composite.Normalisation;

/// <summary>Min-max scaling over the units at hand: the worst gets the lower bound, the best the upper.</summary>
/// <remarks>
/// The scale moves with the units and the year: to compare years, scale on stored <see cref="Goalposts"/>.
/// Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators.
/// </remarks>
public static class MinMax
{
    /// <summary>Scales a column.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="direction">Whether less is better; then the smallest figure gets the upper bound.</param>
    /// <param name="low">The worst unit's score.</param>
    /// <param name="high">The best unit's score.</param>
    /// <returns>Scores in [low, high], null where the figure is unknown; null altogether when the known figures do not differ.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double?[]? Scale(ReadOnlySpan<double> values, Direction direction = Direction.HigherIsBetter, double low = 0, double high = 1)
    {
        var known = Series.Known(values);
        if (known.Length == 0 || known.Max() == known.Min())
        {
            return null;
        }

        var (worst, best) = direction is Direction.LowerIsBetter ? (known.Max(), known.Min()) : (known.Min(), known.Max());
        return Series.Map(values, x => low + ((x - worst) / (best - worst) * (high - low)));
    }
}
