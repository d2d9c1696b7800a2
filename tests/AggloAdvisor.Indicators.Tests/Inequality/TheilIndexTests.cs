using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class TheilIndexTests
{
    [Fact]
    public void Weighted_HandWorked_Agrees()
    {
        // GDP 75:25 among 50:50 persons: 0.75 ln 1.5 + 0.25 ln 0.5 = 0.30410 − 0.17329 = 0.13081.
        Assert.Equal((0.75 * Math.Log(1.5)) + (0.25 * Math.Log(0.5)), TheilIndex.Weighted([75, 25], [1, 1])!.Value, 1e-12);
    }

    [Fact]
    public void Weighted_SamePerHead_IsZero() => Assert.Equal(0, TheilIndex.Weighted([2, 6], [1, 3])!.Value, 1e-12);

    [Fact]
    public void Weighted_UnknownOrNobody_IsUndefined()
    {
        Assert.Null(TheilIndex.Weighted([1, double.NaN], [1, 1]));
        Assert.Null(TheilIndex.Weighted([1, 1], [1, 0]));
        Assert.Null(TheilIndex.Weighted([0, 0], [1, 1]));
        Assert.Null(TheilIndex.MeanLogDeviation([0, 1]));
    }

    [Fact]
    public void Unweighted_OneHasAll_IsLogN() => Assert.Equal(Math.Log(4), TheilIndex.Unweighted([0, 9, 0, 0])!.Value, 1e-12);

    [Fact]
    public void Decompose_AnyGrouping_AddsUpAndIsNeverNegative() =>
        Gen.Select(Gen.Double[0, 1e5], Gen.Double[1, 1e5], Gen.Int[0, 3]).Array[2, 20].Where(static m => m.Sum(static x => x.Item1) > 0)
            .Sample(static members =>
            {
                double[] amounts = [.. members.Select(static m => m.Item1)];
                double[] populations = [.. members.Select(static m => m.Item2)];
                var parts = TheilIndex.Decompose(amounts, populations, [.. members.Select(static m => m.Item3)])!;
                Assert.True(parts.Between >= 0 && parts.Within >= 0);
                Assert.Equal(TheilIndex.Weighted(amounts, populations)!.Value, parts.Total, 1e-9);
            });

    [Fact]
    public void MeanLogDeviation_PublishedRow_Agrees()
    {
        var reference = ReferenceCases.Get("theil-stoermann");
        Assert.Equal(reference.Expected.GetDouble(), TheilIndex.MeanLogDeviation(reference.Input.Numbers("x"))!.Value, reference.Tolerance);
    }

    [Fact]
    public void UnweightedAndDecompose_MexicanStates_Agree()
    {
        var whole = ReferenceCases.Get("theilT-mexico-pysal");
        var between = ReferenceCases.Get("theilT-between-mexico-pysal");
        var table = whole.Table();
        int[] groups = [.. table.Column("hanson98").Select(static g => (int)g)];
        string[] columns = [.. whole.Input.GetProperty("columns").EnumerateArray().Select(static c => c.GetString()!)];
        for (var i = 0; i < columns.Length; i++)
        {
            var column = table.Column(columns[i]);
            Assert.Equal(whole.Expected.Numbers()[i], TheilIndex.Unweighted(column)!.Value, whole.Tolerance);
            var parts = TheilIndex.Decompose(column, [.. column.Select(static _ => 1.0)], groups)!;
            Assert.Equal(between.Expected.Numbers()[i], parts.Between, between.Tolerance);
        }
    }

    [Fact]
    public void Decompose_PublishedGroups_Agrees()
    {
        var reference = ReferenceCases.Get("theilT-grouped-mathmodels");
        var populations = reference.Input.Numbers("pop");
        double[] amounts = [.. reference.Input.Numbers("mean_income").Zip(populations, static (m, p) => m * p)];
        int[] groups = [.. reference.Input.GetProperty("group").EnumerateArray().Select(static g => (int)g.GetString()![0])];
        var parts = TheilIndex.Decompose(amounts, populations, groups)!;
        Assert.Equal(reference.Expected.Number("T"), parts.Total, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("between"), parts.Between, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("within"), parts.Within, reference.Tolerance);
    }
}
