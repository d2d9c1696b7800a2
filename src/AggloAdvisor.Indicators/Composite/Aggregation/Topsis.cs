using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Composite.Aggregation;

/// <summary>TOPSIS: how close a unit is to the best figures of all units, and how far from the worst.</summary>
/// <remarks>
/// Columns are divided by their Euclidean length and weighted; closeness = d⁻ / (d⁺ + d⁻). Adding a unit can reverse the order of the
/// others. Source: Hwang and Yoon (1981), Multiple Attribute Decision Making.
/// </remarks>
public static class Topsis
{
    /// <summary>Closeness to the ideal.</summary>
    /// <param name="rows">One row per unit, one column per criterion; finite, NaN for unknown.</param>
    /// <param name="weights">One weight per criterion; ≥ 0, scaled to sum to 1.</param>
    /// <param name="directions">Whether less is better, per criterion.</param>
    /// <returns>Closeness in [0, 1], 1 for the best; null when a figure is unknown or all units are equal.</returns>
    /// <exception cref="ArgumentException">The rows differ in length, or weights or directions do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite, or a weight is negative.</exception>
    public static double[]? Compute(ReadOnlySpan<double[]> rows, ReadOnlySpan<double> weights, ReadOnlySpan<Direction> directions)
    {
        if (Criteria.Columns(rows) is not { } columns)
        {
            return null;
        }

        Criteria.CheckWeights(weights, columns.Length);
        Criteria.CheckDirections(directions, columns.Length);
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var toBest = new double[rows.Length];
        var toWorst = new double[rows.Length];
        for (var j = 0; j < columns.Length; j++)
        {
            var column = columns[j];
            var length = Math.Sqrt(column.Sum(static x => x * x));
            var (worst, best) = directions[j] is Direction.LowerIsBetter ? (column.Max(), column.Min()) : (column.Min(), column.Max());
            var scale = length > 0 ? weights[j] / total / length : 0;
            for (var i = 0; i < column.Length; i++)
            {
                toBest[i] += Square(scale * (column[i] - best));
                toWorst[i] += Square(scale * (column[i] - worst));
            }
        }

        var closeness = new double[rows.Length];
        for (var i = 0; i < closeness.Length; i++)
        {
            var (far, near) = (Math.Sqrt(toWorst[i]), Math.Sqrt(toBest[i]));
            if (far + near <= 0)
            {
                return null;
            }

            closeness[i] = far / (far + near);
        }

        return closeness;
    }

    private static double Square(double x) => x * x;
}
