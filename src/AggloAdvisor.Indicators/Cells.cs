namespace AggloAdvisor.Indicators;

/// <summary>What every measure asks of its figures: at least 0, finite, or <see cref="double.NaN"/> for unknown.</summary>
internal static class Cells
{
    /// <summary>The sum of a row; <see cref="double.NaN"/> when a cell is unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double Sum(ReadOnlySpan<double> cells)
    {
        var sum = 0.0;
        foreach (var cell in cells)
        {
            if (cell < 0 || double.IsInfinity(cell))
            {
                throw new ArgumentOutOfRangeException(nameof(cells), cell, "A figure must be at least 0 and finite, or NaN for unknown.");
            }

            sum += cell;
        }

        return sum;
    }

    /// <summary>Refuses rows of different lengths: they would not be the same industries.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void SameLength(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException($"Both rows must have the same length; they have {first.Length} and {second.Length}.", nameof(second));
        }
    }
}
