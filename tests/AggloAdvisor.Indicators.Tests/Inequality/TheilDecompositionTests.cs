using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class TheilDecompositionTests
{
    [Fact]
    public void Compute_GroupsAlikeInside_IsAllBetween()
    {
        var split = TheilDecomposition.Compute([3, 3, 1, 1], [1, 1, 1, 1], [0, 0, 1, 1])!;
        Assert.Equal(0, split.Within, 1e-12);
        Assert.Equal((0.75 * Math.Log(1.5)) + (0.25 * Math.Log(0.5)), split.Between, 1e-12);
    }

    [Fact]
    public void Compute_OneGroup_IsAllWithin()
    {
        var split = TheilDecomposition.Compute([3, 1], [1, 1], [0, 0])!;
        Assert.Equal(0, split.Between, 1e-12);
        Assert.Equal(split.Total, split.Groups[0]!.Value, 1e-12);
    }

    [Fact]
    public void Compute_GroupWithNothing_AddsNothing()
    {
        var split = TheilDecomposition.Compute([2, 2, 0], [1, 1, 2], [0, 0, 1])!;
        Assert.Null(split.Groups[1]);
        Assert.Equal(Math.Log(2), split.Total, 1e-12);
    }

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(TheilDecomposition.Compute([1, double.NaN], [1, 1], [0, 1]));
        Assert.Null(TheilDecomposition.Compute([0, 0], [1, 1], [0, 1]));
        Assert.Null(TheilDecomposition.Compute([], [], []));
        Assert.Throws<ArgumentException>(() => TheilDecomposition.Compute([1, 2], [1, 1], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TheilDecomposition.Compute([1, 2], [1, 1], [0, 2]));
    }

    [Fact]
    public void Compute_AnyGrouping_AddsUpToTheWhole() =>
        Gen.Select(Draw.Amount, Gen.Double[1, 1e5], Gen.Int[0, 3]).Array[4, 20].Where(static m => m.Sum(static x => x.Item1) > 0).Sample(static members =>
        {
            double[] amounts = [.. members.Select(static m => m.Item1)];
            double[] populations = [.. members.Select(static m => m.Item2)];
            var split = TheilDecomposition.Compute(amounts, populations, [.. members.Select(static m => m.Item3)])!;
            Assert.Equal(TheilIndex.Weighted(amounts, populations)!.Value, split.Within + split.Between, 1e-9);
            Assert.True(split.Within >= 0 && split.Between >= 0);
        });

    [Fact]
    public void Compute_PublishedIncomes_Agrees()
    {
        var reference = ReferenceCases.Get("theilT-decomposition-mathmodels");
        var values = reference.Input.Numbers("x");
        var split = TheilDecomposition.Compute(values, Ones(values.Length), Groups(reference))!;
        AssertSplit(reference, split);
        Assert.Equal(reference.Expected.Number("within_A"), split.Groups[0]!.Value, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("within_B"), split.Groups[1]!.Value, reference.Tolerance);
    }

    [Fact]
    public void Compute_PublishedGroupedIncomes_Agrees()
    {
        var reference = ReferenceCases.Get("theilT-grouped-mathmodels");
        var populations = reference.Input.Numbers("pop");
        double[] amounts = [.. reference.Input.Numbers("mean_income").Zip(populations, static (m, p) => m * p)];
        AssertSplit(reference, TheilDecomposition.Compute(amounts, populations, Groups(reference))!);
    }

    [Fact]
    public void Compute_MexicanStates_AgreesBetweenGroups()
    {
        var reference = ReferenceCases.Get("theilT-between-mexico-pysal");
        var table = reference.Table();
        var grouping = table.Column(reference.Input.GetProperty("group").GetString()!);
        double[] names = [.. grouping.Distinct()];
        int[] groups = [.. grouping.Select(g => Array.IndexOf(names, g))];
        var expected = reference.Expected.Numbers();
        string[] columns = [.. reference.Input.GetProperty("columns").EnumerateArray().Select(static c => c.GetString()!)];
        for (var i = 0; i < columns.Length; i++)
        {
            var split = TheilDecomposition.Compute(table.Column(columns[i]), Ones(groups.Length), groups)!;
            Assert.Equal(expected[i], split.Between, reference.Tolerance);
        }
    }

    private static void AssertSplit(ReferenceCase reference, TheilDecomposition split)
    {
        Assert.Equal(reference.Expected.Number("T"), split.Total, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("between"), split.Between, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("within"), split.Within, reference.Tolerance);
    }

    private static int[] Groups(ReferenceCase reference) =>
        [.. reference.Input.GetProperty("group").EnumerateArray().Select(static g => g.GetString() == "A" ? 0 : 1)];

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];
}
