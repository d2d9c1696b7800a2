namespace AggloAdvisor.Indicators.Chains;

/// <summary>What every measure over input-output tables asks of its figures.</summary>
internal static class SquareTable
{
    /// <summary>Refuses cells that are not sectors × sectors.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static void Check(ReadOnlySpan<double> cells, int sectors, string parameter)
    {
        if (cells.Length != (long)sectors * sectors)
        {
            throw new ArgumentException("The table must be sectors × sectors.", parameter);
        }
    }
}
