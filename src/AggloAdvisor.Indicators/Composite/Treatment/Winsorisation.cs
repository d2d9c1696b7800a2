using System.Collections.Immutable;

namespace AggloAdvisor.Indicators.Composite.Treatment;

/// <summary>A column with its outliers drawn in.</summary>
/// <param name="Values">The figures; null where unknown.</param>
/// <param name="Points">How many units were drawn in.</param>
/// <param name="Passes">Whether no outliers are left.</param>
public sealed record WinsorisedColumn(ImmutableArray<double?> Values, int Points, bool Passes);

/// <summary>Draws outliers in: the extreme figure takes the value of the next, until the column's shape passes.</summary>
/// <remarks>
/// Each step works on the side to which the column is skewed; tied extremes move together. Convention of COINr: stop when
/// |skewness| &lt; 2 or kurtosis &lt; 3.5, after five points at most. Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators.
/// </remarks>
public static class Winsorisation
{
    /// <summary>How many units may be drawn in.</summary>
    public const int MaximumPoints = 5;

    /// <summary>Treats a column.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="maximumPoints">No step begins once so many units were drawn in.</param>
    /// <param name="skewnessLimit">Limit of |skewness|.</param>
    /// <param name="kurtosisLimit">Limit of the kurtosis.</param>
    /// <returns>The treated column; the same figures when it passes from the start.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static WinsorisedColumn Treat(
        ReadOnlySpan<double> values,
        int maximumPoints = MaximumPoints,
        double skewnessLimit = Shape.SkewnessLimit,
        double kurtosisLimit = Shape.KurtosisLimit)
    {
        var treated = values.ToArray();
        var moved = new bool[treated.Length];
        var points = 0;
        var passes = Shape.Passes(treated, skewnessLimit, kurtosisLimit);
        while (!passes && points < maximumPoints)
        {
            var high = Shape.Skewness(treated) >= 0;
            var known = treated.Where(static x => !double.IsNaN(x)).ToArray();
            var extreme = high ? known.Max() : known.Min();
            var others = known.Where(x => x != extreme);
            var next = high ? others.Max() : others.Min();
            for (var i = 0; i < treated.Length; i++)
            {
                if (treated[i] == extreme)
                {
                    (treated[i], moved[i]) = (next, true);
                }
            }

            points = moved.Count(static m => m);
            passes = Shape.Passes(treated, skewnessLimit, kurtosisLimit);
        }

        return new WinsorisedColumn([.. Series.Map(treated, static x => x)], points, passes);
    }
}
