namespace AggloAdvisor.Indicators.Innovation;

/// <summary>What measures of networks ask of a matrix of ties.</summary>
internal static class NetworkTies
{
    /// <summary>How many ties each place has; null when a tie is unknown.</summary>
    /// <exception cref="ArgumentException">The matrix is not n × n.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A strength is negative or infinite.</exception>
    public static int[]? Degrees(ReadOnlySpan<double> ties, int places)
    {
        if (places < 0 || ties.Length != places * places)
        {
            throw new ArgumentException("The matrix must have as many rows and columns as there are places.", nameof(ties));
        }

        var degrees = new int[places];
        var known = true;
        for (var i = 0; i < places; i++)
        {
            var row = ties.Slice((i * places) + i + 1, places - i - 1);
            known &= !double.IsNaN(Cells.Sum(row));
            for (var j = 0; j < row.Length; j++)
            {
                if (row[j] > 0)
                {
                    degrees[i]++;
                    degrees[i + 1 + j]++;
                }
            }
        }

        return known ? degrees : null;
    }
}
