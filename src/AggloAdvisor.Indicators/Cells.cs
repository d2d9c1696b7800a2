namespace AggloAdvisor.Indicators;

/// <summary>What every measure asks of its figures: at least 0, finite, or <see cref="double.NaN"/> for unknown.</summary>
internal static class Cells
{
    /// <summary>Rounding of sums may leave a rest just below 0; beyond this part of the total it is a mistake.</summary>
    public const double Rounding = 1e-9;

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

    /// <summary>How many rows a table has.</summary>
    /// <exception cref="ArgumentException">The cells are not a whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A row has no cell.</exception>
    public static int RowCount(ReadOnlySpan<double> cells, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        return cells.Length % width == 0 ? cells.Length / width : throw new ArgumentException("The cells must be rows of the same length.", nameof(cells));
    }

    /// <summary>Refuses a matrix that is not square.</summary>
    /// <exception cref="ArgumentException">The matrix does not have width × width cells.</exception>
    public static void Square(ReadOnlySpan<double> cells, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (cells.Length != width * width)
        {
            throw new ArgumentException("The matrix must be square.", nameof(cells));
        }
    }

    /// <summary>Cells as values: null for <see cref="double.NaN"/>.</summary>
    public static double?[] Nullable(ReadOnlySpan<double> cells)
    {
        var values = new double?[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            values[i] = double.IsNaN(cells[i]) ? null : cells[i];
        }

        return values;
    }

    /// <summary>What is left of a total without a part of it; never below 0, <see cref="double.NaN"/> when one is unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part exceeds the total.</exception>
    public static double Rest(double part, double total)
    {
        var rest = total - part;
        return rest >= -Rounding * total || double.IsNaN(rest)
            ? Math.Max(0, rest)
            : throw new ArgumentOutOfRangeException(nameof(part), part, "The region exceeds the total that should include it.");
    }

    /// <summary>A row as parts of its sum.</summary>
    /// <param name="cells">Amounts; ≥ 0, NaN for unknown.</param>
    /// <param name="destination">One share per cell; all NaN when the row has none. May be the row itself.</param>
    /// <returns>Whether the row has shares: every cell is known and their sum positive.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static bool Shares(ReadOnlySpan<double> cells, Span<double> destination)
    {
        var sum = Sum(cells);
        if (!(sum > 0))
        {
            destination.Fill(double.NaN);
            return false;
        }

        for (var k = 0; k < cells.Length; k++)
        {
            destination[k] = cells[k] / sum;
        }

        return true;
    }

    /// <summary>Refuses a position that does not exist.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0, or the count or above.</exception>
    public static void InRange(int position, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, count);
    }
}
