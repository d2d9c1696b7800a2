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
    }

    [Fact]
    public void Unweighted_OneHasAll_IsLogN() => Assert.Equal(Math.Log(4), TheilIndex.Unweighted([0, 9, 0, 0])!.Value, 1e-12);

    [Fact]
    public void Weighted_AnyMembers_IsNeverNegativeAndIgnoresOrderAndScale() =>
        Gen.Select(Gen.Double[0, 1e5], Gen.Double[1, 1e5]).Array[2, 20].Where(static m => m.Sum(static x => x.Item1) > 0)
            .Sample(static members =>
            {
                double[] amounts = [.. members.Select(static m => m.Item1)];
                double[] populations = [.. members.Select(static m => m.Item2)];
                var theil = TheilIndex.Weighted(amounts, populations)!.Value;
                Assert.True(theil >= 0);
                Assert.Equal(theil, TheilIndex.Weighted([.. amounts.Reverse().Select(static x => x * 3)], [.. populations.Reverse().Select(static x => x / 7)])!.Value, 1e-9);
            });

    [Fact]
    public void Unweighted_MexicanStates_Agrees()
    {
        var reference = ReferenceCases.Get("theilT-mexico-pysal");
        var table = reference.Table();
        string[] columns = [.. reference.Input.GetProperty("columns").EnumerateArray().Select(static c => c.GetString()!)];
        for (var i = 0; i < columns.Length; i++)
        {
            Assert.Equal(reference.Expected.Numbers()[i], TheilIndex.Unweighted(table.Column(columns[i]))!.Value, reference.Tolerance);
        }
    }

    [Fact]
    public void Weighted_PublishedGroupMeans_Agrees()
    {
        var reference = ReferenceCases.Get("theilT-grouped-mathmodels");
        var populations = reference.Input.Numbers("pop");
        double[] amounts = [.. reference.Input.Numbers("mean_income").Zip(populations, static (m, p) => m * p)];
        Assert.Equal(reference.Expected.Number("T"), TheilIndex.Weighted(amounts, populations)!.Value, reference.Tolerance);
    }
}
