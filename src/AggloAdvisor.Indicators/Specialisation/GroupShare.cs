namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>The part of a region's activity in some of its industries, such as those that bear a tag.</summary>
/// <remarks>Descriptive; its quotient against a reference is the location quotient of Florence (1939) for the industries taken together.</remarks>
public static class GroupShare
{
    /// <summary>The industries together.</summary>
    /// <param name="row">Activity per industry; ≥ 0, NaN for unknown.</param>
    /// <param name="industries">Positions of the industries that count.</param>
    /// <returns>Their sum, 0 for none; NaN when one of them is unknown.</returns>
    public static double Sum(ReadOnlySpan<double> row, ReadOnlySpan<int> industries)
    {
        var sum = 0.0;
        foreach (var k in industries)
        {
            sum += row[k];
        }

        return sum;
    }

    /// <summary>Their part of all activity.</summary>
    /// <param name="row">Activity per industry; ≥ 0, NaN for unknown.</param>
    /// <param name="industries">Positions of the industries that count.</param>
    /// <returns>A share in [0, 1]; null when a cell is unknown or there is no activity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> row, ReadOnlySpan<int> industries) => Ratio.Of(Sum(row, industries), Cells.Sum(row));

    /// <summary>Their part of a region's activity over their part of the reference's.</summary>
    /// <param name="row">Activity per industry in the region; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">Activity per industry in the reference area; same industries.</param>
    /// <param name="industries">Positions of the industries that count.</param>
    /// <returns>A quotient ≥ 0; null when a cell is unknown, a row has no activity, or the reference has none of the industries.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Quotient(ReadOnlySpan<double> row, ReadOnlySpan<double> reference, ReadOnlySpan<int> industries)
    {
        Cells.SameLength(row, reference);
        return Ratio.Of(Compute(row, industries) ?? double.NaN, Compute(reference, industries) ?? double.NaN);
    }
}
