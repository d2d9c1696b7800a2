using AggloAdvisor.Indicators.Computing;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class StructureTableTests
{
    private static readonly string[] Ten = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

    [Fact]
    public void Concentrate_HandWorked_LeavesTheGiverAtTheCommonShare()
    {
        // Industry 1: 60 of 100 in a, 50 of 100 in b, 20 of 100 in c: share 130/300 = 0.4333. b keeps 0.4333·50/0.5667 = 38.2353.
        var table = Table([60, 40], [50, 50], [20, 80]);
        var after = table.Concentrate(0, 0, [0, 1, 2], out var moved);

        Assert.Equal(11.7647, moved, 4);
        Assert.Equal(38.2353, after.Amount(1, 0), 4);
        Assert.Equal(130.0 / 300, after.Share(1, 0)!.Value, 12);
        Assert.Equal(20, after.Amount(2, 0));

        // K of a: before |0.6 − 70/200|·2 = 0.5; after |71.7647/111.7647 − 58.2353/188.2353|·2 = 0.66546.
        Assert.Equal(0.5, table.Krugman(0)!.Value, 12);
        Assert.Equal(0.66546, after.Krugman(0)!.Value, 5);
    }

    [Fact]
    public void Concentrate_NobodyAboveTheShare_ChangesNothing()
    {
        var table = Table([60, 40], [20, 80]);
        var after = table.Concentrate(0, 0, [1], out var moved);

        Assert.Equal(0, moved);
        Assert.Equal(table.Krugman(0), after.Krugman(0));
    }

    [Fact]
    public void Concentrate_OneIndustryOnly_ChangesNothing()
    {
        var table = Table([60], [20]);
        Assert.Same(table, table.Concentrate(0, 0, [1], out var moved));
        Assert.Equal(0, moved);
    }

    [Fact]
    public void Concentrate_Always_KeepsTotalsAndEndsTheOthersLead() => Gen.Double[1, 100].Array[40].Sample(cells =>
    {
        var table = Table([.. cells.Chunk(10)]);
        var after = table.Concentrate(3, 1, [0, 1, 2, 3], out var moved);

        Assert.True(moved >= 0);
        Assert.Equal(Sum(table), Sum(after), 1e-9 * Sum(table));
        Assert.InRange(after.LeadingMembers(3), 0, 1);
        for (var k = 0; k < 10; k++)
        {
            Assert.Equal(Enumerable.Range(0, 4).Sum(i => table.Amount(i, k)), Enumerable.Range(0, 4).Sum(i => after.Amount(i, k)), 1e-9);
        }
    });

    [Fact]
    public void Measures_AnyTable_AgreeWithTheIndicatorsOfTheSameFigures() => Gen.Double[1, 100].Array[40].Sample(cells =>
    {
        double[][] rows = [.. cells.Chunk(10)];
        var after = Table(rows).Concentrate(3, 1, [0, 2, 3], out _);
        double[][] moved = [.. Enumerable.Range(0, 4).Select(i => Enumerable.Range(0, 10).Select(k => after.Amount(i, k)).ToArray())];
        var values = new CaseBuilder("a", "b", "c", "d").Table("t", Ten, moved).Compute();

        Assert.Equal(values.For("krugman_specialisation", "b").Value!.Value, after.Krugman(1)!.Value, 1e-9);
        Assert.Equal(values.ForIndustry("leading_members", "4").Value, after.LeadingMembers(3));
        Assert.Equal(values.ForCase("leading_overlap").Value ?? -1, after.LeadingOverlap() ?? -1, 1e-9);
    });

    [Fact]
    public void Of_UnknownCell_IsNull() => Assert.Null(StructureTable.Of(new CaseBuilder("a", "b").Table("t", ["1", "2"], [1, double.NaN], [1, 2]).Build()));

    [Fact]
    public void Of_NoTable_IsNull() => Assert.Null(StructureTable.Of(new CaseBuilder("a").Build()));

    [Fact]
    public void Of_Benchmark_IsTheReference()
    {
        var table = StructureTable.Of(new CaseBuilder("a", "b").Benchmark("nation").Table("t", ["1", "2"], [50, 50], [50, 50], [10, 90]).Build())!;
        var after = table.Concentrate(0, 0, [1], out _);

        Assert.Equal(0.1, table.ReferenceShare(0)!.Value, 12);
        Assert.Equal(0.1, after.Share(1, 0)!.Value, 12);
        Assert.Equal(-1, table.IndexOf("3"));
    }

    private static double Sum(StructureTable table) =>
        Enumerable.Range(0, table.Members.Length).Sum(i => Enumerable.Range(0, table.Industries.Length).Sum(k => table.Amount(i, k)));

    private static StructureTable Table(params double[][] rows) =>
        StructureTable.Of(new CaseBuilder([.. Enumerable.Range(0, rows.Length).Select(static i => ((char)('a' + i)).ToString())]).Table("t", Ten[..rows[0].Length], rows).Build())!;
}
