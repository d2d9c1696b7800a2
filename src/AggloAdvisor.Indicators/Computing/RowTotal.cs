namespace AggloAdvisor.Indicators.Computing;

/// <summary>The total that shares of a row are taken of.</summary>
internal static class RowTotal
{
    /// <summary>The sum; null when a cell is unknown or nothing is there, because shares of either do not exist.</summary>
    public static double? Of(ReadOnlySpan<double> row) => Cells.Sum(row) is > 0 and var sum ? sum : null;
}
