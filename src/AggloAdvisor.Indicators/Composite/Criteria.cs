using System.Globalization;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Composite;

/// <summary>What weights and aggregations ask of their tables: one row per unit, one column per criterion, all figures known.</summary>
internal static class Criteria
{
    /// <summary>The table by columns; null when it is empty or a figure is unknown.</summary>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double[][]? Columns(ReadOnlySpan<double[]> rows)
    {
        if (rows.IsEmpty || rows[0].Length == 0)
        {
            return null;
        }

        var columns = new double[rows[0].Length][];
        for (var j = 0; j < columns.Length; j++)
        {
            columns[j] = new double[rows.Length];
        }

        var known = true;
        for (var i = 0; i < rows.Length; i++)
        {
            Cells.SameLength(rows[0], rows[i]);
            known &= Series.Known(rows[i]).Length == columns.Length;
            for (var j = 0; j < columns.Length; j++)
            {
                columns[j][i] = rows[i][j];
            }
        }

        return known ? columns : null;
    }

    /// <summary>Figures as shares of their sum; null when they add up to nothing.</summary>
    public static double[]? Shares(double[] values)
    {
        var sum = values.Sum();
        return sum > 0 ? [.. values.Select(v => v / sum)] : null;
    }

    /// <summary>Refuses weights that do not fit.</summary>
    /// <exception cref="ArgumentException">Their number differs from the criteria's, or they add up to nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    public static void CheckWeights(ReadOnlySpan<double> weights, int criteria)
    {
        if (weights.Length != criteria)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {criteria} criteria and {weights.Length} weights."), nameof(weights));
        }

        var sum = 0.0;
        foreach (var weight in weights)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
            {
                throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight must be at least 0 and finite.");
            }

            sum += weight;
        }

        if (sum <= 0)
        {
            throw new ArgumentException("At least one weight must be above 0.", nameof(weights));
        }
    }

    /// <summary>Refuses directions that do not fit.</summary>
    /// <exception cref="ArgumentException">Their number differs from the criteria's.</exception>
    public static void CheckDirections(ReadOnlySpan<Direction> directions, int criteria)
    {
        if (directions.Length != criteria)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {criteria} criteria and {directions.Length} directions."), nameof(directions));
        }
    }
}
