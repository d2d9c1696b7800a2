namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>Krugman index and structural similarity of every pair of many regions at once.</summary>
/// <remarks>
/// The measures of <see cref="KrugmanSpecialisation.Pairwise"/> and <see cref="StructuralSimilarity.Cosine"/> for big tables: prepare
/// the rows once, then fill the upper triangle, row by row, in stripes that several threads may share. Pairs lie as
/// (0,1), (0,2) … (0,n−1), (1,2) … ; unknown pairs are NaN.
/// </remarks>
public static class StructurePairs
{
    private const int Tile = 64;

    /// <summary>How many pairs the regions before a given one form with all later ones: the place where its own pairs begin.</summary>
    /// <param name="regions">Number of regions.</param>
    /// <param name="region">Position of a region; the number of regions for all pairs.</param>
    public static long Offset(int regions, int region) => ((long)region * regions) - ((long)region * (region + 1) / 2);

    /// <summary>Prepares rows for <see cref="Krugman"/>: each region's shares.</summary>
    /// <param name="table">Activity, region by region; ≥ 0, NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="shares">Receives as many cells; a region with an unknown cell or without activity becomes a row of NaN.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static void WriteShares(ReadOnlySpan<double> table, int industries, Span<double> shares)
    {
        Cells.SameLength(table, shares);
        for (var i = 0; i < Cells.RowCount(table, industries); i++)
        {
            var row = table.Slice(i * industries, industries);
            var sum = Cells.Sum(row);
            Scale(row, sum > 0 ? sum : double.NaN, shares.Slice(i * industries, industries));
        }
    }

    /// <summary>Prepares rows for <see cref="Cosine"/>: each region's industries at length 1.</summary>
    /// <inheritdoc cref="WriteShares"/>
    public static void WriteDirections(ReadOnlySpan<double> table, int industries, Span<double> directions)
    {
        WriteShares(table, industries, directions);
        for (var i = 0; i < directions.Length; i += industries)
        {
            // From shares rather than amounts: squares of large amounts would lose digits or overflow.
            var row = directions.Slice(i, industries);
            Scale(row, Math.Sqrt(Lanes.Sum<Product>(row, row)), row);
        }
    }

    /// <summary>Krugman index of the pairs of a stripe of regions with all later ones.</summary>
    /// <param name="shares">Rows of <see cref="WriteShares"/>, of all regions.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="first">First region of the stripe.</param>
    /// <param name="count">Number of regions of the stripe.</param>
    /// <param name="pairs">Receives the stripe's pairs in order; its length is the difference of two <see cref="Offset"/>s.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static void Krugman(ReadOnlySpan<double> shares, int industries, int first, int count, Span<double> pairs) =>
        Fill<AbsoluteDifference>(shares, industries, first, count, pairs, 2);

    /// <summary>Structural similarity of the pairs of a stripe of regions with all later ones.</summary>
    /// <param name="directions">Rows of <see cref="WriteDirections"/>, of all regions.</param>
    /// <inheritdoc cref="Krugman"/>
    public static void Cosine(ReadOnlySpan<double> directions, int industries, int first, int count, Span<double> pairs) =>
        Fill<Product>(directions, industries, first, count, pairs, 1);

    private static void Fill<TTerm>(ReadOnlySpan<double> rows, int industries, int first, int count, Span<double> pairs, double maximum)
        where TTerm : struct, ITerm
    {
        var regions = Cells.RowCount(rows, industries);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, regions - first);
        var start = Offset(regions, first);
        if (pairs.Length != Offset(regions, first + count) - start)
        {
            throw new ArgumentException("The pairs must have exactly the stripe's length.", nameof(pairs));
        }

        // A tile of later rows stays in the cache while every row of the stripe passes over it.
        for (var tile = first + 1; tile < regions; tile += Tile)
        {
            var end = Math.Min(regions, tile + Tile);
            for (var i = first; i < Math.Min(first + count, end - 1); i++)
            {
                var row = rows.Slice(i * industries, industries);
                var j = Math.Max(i + 1, tile);
                var target = pairs.Slice((int)(Offset(regions, i) - start) + j - i - 1, end - j);
                Tiled<TTerm>(row, rows.Slice(j * industries, (end - j) * industries), target, maximum);
            }
        }
    }

    private static void Tiled<TTerm>(ReadOnlySpan<double> row, ReadOnlySpan<double> others, Span<double> target, double maximum)
        where TTerm : struct, ITerm
    {
        var width = row.Length;
        var j = 0;
        for (; j + 4 <= target.Length; j += 4)
        {
            var four = others.Slice(j * width, 4 * width);
            Lanes.SumFour<TTerm>(row, four[..width], four.Slice(width, width), four.Slice(2 * width, width), four.Slice(3 * width, width), target.Slice(j, 4));
        }

        for (; j < target.Length; j++)
        {
            target[j] = Lanes.Sum<TTerm>(row, others.Slice(j * width, width));
        }

        // Rounding may pass the bound; NaN stays NaN.
        foreach (ref var value in target)
        {
            value = Math.Min(maximum, value);
        }
    }

    private static void Scale(ReadOnlySpan<double> row, double divisor, Span<double> target)
    {
        for (var k = 0; k < row.Length; k++)
        {
            target[k] = row[k] / divisor;
        }
    }
}
