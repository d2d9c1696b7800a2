namespace AggloAdvisor.Indicators.Inequality;

/// <summary>Williamson's index: the coefficient of variation of values per head, members weighted by population.</summary>
/// <remarks>
/// √(Σ p_i (y_i − ȳ)²) / ȳ, with p shares of population and ȳ the mean of all persons. Source: Williamson (1965), Economic Development and
/// Cultural Change 13(4), 1. REAT measures the deviations from the plain mean of the members, but divides by the weighted one:
/// <see cref="AboutPlainMean"/>, larger than or equal to Williamson's own.
/// </remarks>
public static class WilliamsonIndex
{
    /// <summary>Williamson's own: deviations from the mean of all persons.</summary>
    /// <param name="perHead">One value per head and member, such as GDP per head; ≥ 0, NaN for unknown.</param>
    /// <param name="populations">Persons per member; same order, ≥ 0.</param>
    /// <returns>A value ≥ 0; null when a figure is unknown, nobody lives there, or all values are 0.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> perHead, ReadOnlySpan<double> populations) =>
        WeightedMean(perHead, populations) is { } mean ? Deviation(perHead, populations, mean) / mean : null;

    /// <summary>REAT's: deviations from the plain mean of the members, over the mean of all persons.</summary>
    /// <param name="perHead">One value per head and member; ≥ 0, NaN for unknown.</param>
    /// <param name="populations">Persons per member; same order, ≥ 0.</param>
    /// <returns>A value ≥ 0; null when <see cref="Compute"/> has none.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? AboutPlainMean(ReadOnlySpan<double> perHead, ReadOnlySpan<double> populations) =>
        WeightedMean(perHead, populations) is { } mean ? Deviation(perHead, populations, Cells.Sum(perHead) / perHead.Length) / mean : null;

    private static double? WeightedMean(ReadOnlySpan<double> perHead, ReadOnlySpan<double> populations)
    {
        Cells.SameLength(perHead, populations);
        var known = Cells.Sum(perHead);
        var persons = Cells.Sum(populations);
        if (!(known > 0) || !(persons > 0))
        {
            return null;
        }

        var sum = 0.0;
        for (var i = 0; i < perHead.Length; i++)
        {
            sum += perHead[i] * (populations[i] / persons);
        }

        return sum > 0 ? sum : null;
    }

    private static double Deviation(ReadOnlySpan<double> perHead, ReadOnlySpan<double> populations, double centre)
    {
        var persons = Cells.Sum(populations);
        var sum = 0.0;
        for (var i = 0; i < perHead.Length; i++)
        {
            sum += (perHead[i] - centre) * (perHead[i] - centre) * (populations[i] / persons);
        }

        return Math.Sqrt(sum);
    }
}
