namespace AggloAdvisor.Indicators.Tests;

/// <summary>Properties that several measures share.</summary>
internal static class Laws
{
    /// <summary>A matrix equals its transpose, to the digit.</summary>
    public static void Symmetric(double[] matrix, int width)
    {
        for (var k = 0; k < width; k++)
        {
            for (var l = 0; l < k; l++)
            {
                Assert.Equal(matrix[(k * width) + l], matrix[(l * width) + k]);
            }
        }
    }

    /// <summary>A table with its rows in reverse order.</summary>
    public static double[] RowsReversed(double[] cells, int width) => [.. cells.Chunk(width).Reverse().SelectMany(static r => r)];

    /// <summary>A table with its columns in reverse order.</summary>
    public static double[] ColumnsReversed(double[] cells, int width) => [.. cells.Chunk(width).SelectMany(static r => r.Reverse())];
}
