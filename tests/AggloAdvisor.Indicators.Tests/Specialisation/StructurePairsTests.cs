using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class StructurePairsTests
{
    [Fact]
    public void Offset_FourRegions_CountsPairsBefore() => Assert.Equal([0, 3, 5, 6, 6], Enumerable.Range(0, 5).Select(static i => StructurePairs.Offset(4, i)));

    [Fact]
    public void Krugman_RegionWithoutFigures_IsUnknownInAllItsPairs()
    {
        var shares = new double[6];
        var pairs = new double[3];
        StructurePairs.WriteShares([60, 40, 20, 80, 0, 0], 2, shares);
        StructurePairs.Krugman(shares, 2, 0, 3, pairs);
        Assert.Equal(0.8, pairs[0], 1e-12);
        Assert.True(double.IsNaN(pairs[1]) && double.IsNaN(pairs[2]));
    }

    [Fact]
    public void Krugman_WrongStripe_IsRefused()
    {
        Assert.Throws<ArgumentException>(static () => StructurePairs.Krugman([1, 0, 1, 0], 2, 0, 2, new double[2]));
        Assert.Throws<ArgumentOutOfRangeException>(static () => StructurePairs.Krugman([1, 0, 1, 0], 2, 1, 2, new double[2]));
    }

    [Fact]
    public void Both_MoreRegionsThanATile_AgreeWithOnePairAtATimeWhateverTheStripes()
    {
        // 150 regions of 7 industries, figures from a fixed recurrence.
        const int Regions = 150, Industries = 7;
        var table = new double[Regions * Industries];
        var state = 1L;
        for (var i = 0; i < table.Length; i++)
        {
            state = state * 48271 % 2147483647;
            table[i] = state % 1000;
        }

        var (shares, directions) = (new double[table.Length], new double[table.Length]);
        StructurePairs.WriteShares(table, Industries, shares);
        StructurePairs.WriteDirections(table, Industries, directions);
        var krugman = new double[StructurePairs.Offset(Regions, Regions)];
        var cosine = new double[krugman.Length];
        var whole = new double[krugman.Length];
        StructurePairs.Krugman(shares, Industries, 0, Regions, whole);
        foreach (var (first, count) in new[] { (0, 70), (70, 79), (149, 1) })
        {
            var stripe = (int)StructurePairs.Offset(Regions, first)..(int)StructurePairs.Offset(Regions, first + count);
            StructurePairs.Krugman(shares, Industries, first, count, krugman.AsSpan(stripe));
            StructurePairs.Cosine(directions, Industries, first, count, cosine.AsSpan(stripe));
        }

        Assert.Equal(whole, krugman);
        var pair = 0;
        for (var i = 0; i < Regions; i++)
        {
            for (var j = i + 1; j < Regions; j++, pair++)
            {
                var a = table.AsSpan(i * Industries, Industries);
                var b = table.AsSpan(j * Industries, Industries);
                Assert.Equal(KrugmanSpecialisation.Pairwise(a, b)!.Value, krugman[pair], 1e-12);
                Assert.Equal(StructuralSimilarity.Cosine(a, b)!.Value, cosine[pair], 1e-12);
            }
        }
    }
}
