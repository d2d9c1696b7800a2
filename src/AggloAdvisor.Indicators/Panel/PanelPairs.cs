using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Panel;

/// <summary>All pairs of members of one year: too many to keep for every year of a large panel, so a caller takes them year by year.</summary>
public static class PanelPairs
{
    /// <summary>Krugman's index and the structural similarity of every pair.</summary>
    /// <param name="table">Members × industries of one year, row by row; ≥ 0, NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="krugman">One value per pair, placed as <see cref="StructurePairs.Offset"/> says; NaN where a member's cell is unknown.</param>
    /// <param name="similarity">The same of the cosine.</param>
    /// <param name="threads">Stripes computed at the same time; the digits do not depend on it.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite, or there is less than one thread.</exception>
    public static void Write(ReadOnlyMemory<double> table, int industries, Memory<double> krugman, Memory<double> similarity, int threads = 2)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var regions = Cells.RowCount(table.Span, industries);
        var pairs = StructurePairs.Offset(regions, regions);
        if (krugman.Length != pairs || similarity.Length != pairs)
        {
            throw new ArgumentException("There must be one place per pair.", nameof(krugman));
        }

        var (shares, directions) = (new double[table.Length], new double[table.Length]);
        StructurePairs.WriteShares(table.Span, industries, shares);
        StructurePairs.WriteDirections(table.Span, industries, directions);

        const int Stripe = 128;
        var stripes = (regions + Stripe - 1) / Stripe;
        Parallel.For(0, stripes, new ParallelOptions { MaxDegreeOfParallelism = threads }, s =>
        {
            var first = s * Stripe;
            var count = Math.Min(Stripe, regions - first);
            var start = (int)StructurePairs.Offset(regions, first);
            var length = (int)StructurePairs.Offset(regions, first + count) - start;
            StructurePairs.Krugman(shares, industries, first, count, krugman.Span.Slice(start, length));
            StructurePairs.Cosine(directions, industries, first, count, similarity.Span.Slice(start, length));
        });
    }
}
