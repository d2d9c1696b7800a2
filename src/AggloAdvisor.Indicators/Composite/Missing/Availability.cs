namespace AggloAdvisor.Indicators.Composite.Missing;

/// <summary>Which part of a unit's figures is known, and whether that is enough to judge it.</summary>
/// <remarks>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators; screening as in COINr.</remarks>
public static class Availability
{
    /// <summary>The part of the figures that is known.</summary>
    /// <param name="values">Figures of one unit; finite, NaN for unknown.</param>
    /// <returns>A share in [0, 1]; null without figures.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double? Share(ReadOnlySpan<double> values) => Ratio.Of(Series.Known(values).Length, values.Length);

    /// <summary>Which units know enough of their figures.</summary>
    /// <param name="rows">One row per unit; finite, NaN for unknown.</param>
    /// <param name="threshold">The part that must be known; in [0, 1].</param>
    /// <returns>Whether to keep each unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite, or the threshold is no share.</exception>
    public static bool[] Screen(ReadOnlySpan<double[]> rows, double threshold)
    {
        CheckThreshold(threshold);
        var keep = new bool[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            keep[i] = Share(rows[i]) >= threshold;
        }

        return keep;
    }

    /// <summary>Refuses a threshold that is no share.</summary>
    internal static void CheckThreshold(double threshold)
    {
        if (threshold is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold of availability lies in [0, 1].");
        }
    }
}
