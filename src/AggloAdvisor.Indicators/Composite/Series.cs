using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Composite;

/// <summary>What the steps of a composite index ask of a column: finite figures, or <see cref="double.NaN"/> for unknown.</summary>
internal static class Series
{
    /// <summary>The known figures, in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double[] Known(ReadOnlySpan<double> values)
    {
        var known = new double[values.Length];
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsInfinity(value))
            {
                throw new ArgumentOutOfRangeException(nameof(values), value, "A figure must be finite, or NaN for unknown.");
            }

            if (!double.IsNaN(value))
            {
                known[count++] = value;
            }
        }

        return known[..count];
    }

    /// <summary>A copy in which more is always better: costs change their sign.</summary>
    public static double[] Oriented(ReadOnlySpan<double> values, Direction direction)
    {
        var oriented = values.ToArray();
        if (direction is Direction.LowerIsBetter)
        {
            for (var i = 0; i < oriented.Length; i++)
            {
                oriented[i] = -oriented[i];
            }
        }

        return oriented;
    }

    /// <summary>Applies a formula to the known figures; the unknown stay unknown.</summary>
    public static double?[] Map(ReadOnlySpan<double> values, Func<double, double> formula)
    {
        var mapped = new double?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            mapped[i] = double.IsNaN(values[i]) ? null : formula(values[i]);
        }

        return mapped;
    }
}
