using AggloAdvisor.Indicators.Specialisation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class KrugmanSpecialisationTests
{
    [Fact]
    public void PooledRest_TwoRegions_IsTheSumOfShareGaps()
    {
        // Region 60:40, total 80:120, so the rest is 20:80 = 0.2:0.8; |0.6 − 0.2| + |0.4 − 0.8| = 0.8.
        Assert.Equal(0.8, KrugmanSpecialisation.PooledRest([60, 40], [80, 120])!.Value, 1e-12);
    }

    [Fact]
    public void IncludingSelf_TwoRegions_IsSmallerByTheRegionsWeight()
    {
        // Total shares 0.4:0.6; |0.6 − 0.4| + |0.4 − 0.6| = 0.4 = (1 − 100/200) × 0.8.
        Assert.Equal(0.4, KrugmanSpecialisation.IncludingSelf([60, 40], [80, 120])!.Value, 1e-12);
    }

    [Fact]
    public void UnweightedRest_UnequalOthers_CountsEachTheSame()
    {
        // Others 1:0 (10 jobs) and 0:1 (990 jobs): mean 0.5:0.5; the region 1:0 gives |0.5| + |0.5| = 1.
        Assert.Equal(1, KrugmanSpecialisation.UnweightedRest([5, 0, 10, 0, 0, 990], 2, 0)!.Value, 1e-12);
    }

    [Fact]
    public void Pairwise_NoIndustryInCommon_IsTwo() =>
        Assert.Equal(2, KrugmanSpecialisation.Pairwise([20, 10, 70, 0, 0], [0, 0, 0, 60, 40]));

    [Fact]
    public void PooledRest_OnlyOneRegion_IsUndefined() =>
        Assert.Null(KrugmanSpecialisation.PooledRest([0.1, 0.7], [0.1, 0.7]));

    [Fact]
    public void PooledRest_OneIndustry_IsZero() => Assert.Equal(0, KrugmanSpecialisation.PooledRest([3], [10]));

    [Fact]
    public void AnyConvention_UnknownCell_IsUnknown()
    {
        Assert.Null(KrugmanSpecialisation.PooledRest([1, double.NaN], [3, 4]));
        Assert.Null(KrugmanSpecialisation.PooledRest([1, 2], [3, double.NaN]));
        Assert.Null(KrugmanSpecialisation.IncludingSelf([1, double.NaN], [3, 4]));
        Assert.Null(KrugmanSpecialisation.UnweightedRest([1, 2, 3, double.NaN], 2, 0));
    }

    [Fact]
    public void AnyConvention_NoActivity_IsUndefined()
    {
        Assert.Null(KrugmanSpecialisation.PooledRest([0, 0], [3, 4]));
        Assert.Null(KrugmanSpecialisation.Pairwise([0, 0], [3, 4]));
        Assert.Null(KrugmanSpecialisation.UnweightedRest([1, 2], 2, 0));
    }

    [Fact]
    public void PooledRest_FiguresThatCannotBe_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => KrugmanSpecialisation.PooledRest([-1, 2], [3, 4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KrugmanSpecialisation.PooledRest([1, double.PositiveInfinity], [3, 4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KrugmanSpecialisation.PooledRest([5, 2], [3, 4]));
        Assert.Throws<ArgumentException>(() => KrugmanSpecialisation.PooledRest([1], [3, 4]));
    }

    [Fact]
    public void PooledRest_AndIncludingSelf_DifferByTheRegionsWeight() => Draw.Table(2).Sample(static rows =>
    {
        var total = ReferenceCases.ColumnSums(rows);
        foreach (var row in rows)
        {
            var weight = row.Sum() / total.Sum();
            var pooled = KrugmanSpecialisation.PooledRest(row, total);

            // A region that is nearly everything leaves a rest of rounding errors.
            Assert.True(pooled is not null || weight > 1 - 1e-8);
            if (pooled is { } k && weight < 1 - 1e-6)
            {
                Assert.Equal((1 - weight) * k, KrugmanSpecialisation.IncludingSelf(row, total)!.Value, 1e-8);
                Assert.InRange(k, 0, 2);
            }
        }
    });

    [Fact]
    public void Pairwise_ScaledReorderedOrSwapped_IsTheSame() => Draw.Table(2).Sample(static rows =>
    {
        var expected = KrugmanSpecialisation.Pairwise(rows[0], rows[1])!.Value;
        double[] scaled = [.. rows[0].Select(static x => x * 7)];
        Assert.Equal(expected, KrugmanSpecialisation.Pairwise(scaled, rows[1])!.Value, 1e-9);
        Assert.Equal(expected, KrugmanSpecialisation.Pairwise(rows[1], rows[0])!.Value, 1e-9);
        Assert.Equal(expected, KrugmanSpecialisation.Pairwise([.. rows[0].Reverse()], [.. rows[1].Reverse()])!.Value, 1e-9);
    });

    [Theory]
    [InlineData("krug-pooled-rest-germany-16x17", 1)]
    [InlineData("krug-pooled-rest-nordic", 1)]
    [InlineData("krug-half-specificite-doc", 0.5)]
    public void PooledRest_PublishedTables_Agrees(string id, double factor)
    {
        var reference = ReferenceCases.Get(id);
        AssertRows(reference, reference.Input.Rows("matrix"), (row, total) => KrugmanSpecialisation.PooledRest(row, total) * factor);
    }

    [Theory]
    [InlineData("krug-pooled-rest-poland-16x53")]
    [InlineData("krug-pooled-rest-ny-62x21")]
    public void PooledRest_PublishedFiles_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        var table = reference.Table();

        // The New York case reads withheld cells as 0; the Polish file has none.
        double[][] rows = [.. reference.Input.GetProperty("regions").EnumerateArray()
            .Select(r => table.Row(r.GetString()!).Select(static x => double.IsNaN(x) ? 0 : x).ToArray())];
        AssertRows(reference, rows, static (row, total) => KrugmanSpecialisation.PooledRest(row, total));
    }

    [Theory]
    [InlineData("krug-incl-self-doc5")]
    [InlineData("krug-incl-self-econgeo-doc")]
    public void IncludingSelf_PublishedTables_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        AssertRows(reference, reference.Input.Rows("matrix"), static (row, total) => KrugmanSpecialisation.IncludingSelf(row, total));
    }

    [Fact]
    public void IncludingSelf_PublishedIdentity_Agrees()
    {
        var identity = ReferenceCases.Get("krug-identity-incl-vs-pooled");
        var rows = ReferenceCases.Get("krug-pooled-rest-germany-16x17").Input.Rows("matrix");
        AssertRows(identity, rows, static (row, total) => KrugmanSpecialisation.IncludingSelf(row, total));
    }

    [Theory]
    [InlineData("krug-others-mean-germany-16x17")]
    [InlineData("krug-others-mean-nordic-all")]
    public void UnweightedRest_PublishedTables_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        var rows = reference.Input.Rows("matrix");
        double[] cells = [.. rows.SelectMany(static r => r)];
        var expected = reference.Expected.Numbers();
        for (var i = 0; i < rows.Length; i++)
        {
            Assert.Equal(expected[i], KrugmanSpecialisation.UnweightedRest(cells, rows[0].Length, i)!.Value, reference.Tolerance);
        }
    }

    [Fact]
    public void Pairwise_PublishedMatrix_Agrees()
    {
        var reference = ReferenceCases.Get("krug-pairwise-matrix-4laender");
        var rows = reference.Input.Rows("matrix");
        var expected = reference.Expected.Rows();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                Assert.Equal(expected[i][j], KrugmanSpecialisation.Pairwise(rows[i], rows[j])!.Value, reference.Tolerance);
            }
        }
    }

    private static void AssertRows(ReferenceCase reference, double[][] rows, Func<double[], double[], double?> index)
    {
        var total = ReferenceCases.ColumnSums(rows);
        var expected = reference.Expected.Numbers();
        Assert.Equal(expected.Length, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            Assert.Equal(expected[i], index(rows[i], total)!.Value, reference.Tolerance);
        }
    }

    [Fact]
    public void UnweightedRest_PublishedRegion_Agrees()
    {
        var reference = ReferenceCases.Get("krug-others-mean-fk2013-sweden");
        var rows = reference.Input.Rows("matrix");
        Assert.Equal(reference.Expected.GetDouble(), KrugmanSpecialisation.UnweightedRest([.. rows.SelectMany(static r => r)], rows[0].Length, 0)!.Value, reference.Tolerance);
    }

    [Fact]
    public void Pairwise_PublishedDisjointMixes_Agrees()
    {
        var reference = ReferenceCases.Get("krug-pair-fk2013");
        var index = KrugmanSpecialisation.Pairwise(reference.Input.Numbers("region_i"), reference.Input.Numbers("region_j"));
        Assert.Equal(reference.Expected.GetDouble(), index!.Value, reference.Tolerance);
    }

    [Fact]
    public void FillUnweightedRest_AnyTable_GivesWhatUnweightedRestGives() => Draw.Table(2).Sample(static rows =>
    {
        double[] cells = [.. rows.SelectMany(static r => r)];
        var filled = new double[rows.Length];
        Assert.True(KrugmanSpecialisation.FillUnweightedRest(cells, rows[0].Length, filled));
        for (var i = 0; i < rows.Length; i++)
        {
            Assert.Equal(KrugmanSpecialisation.UnweightedRest(cells, rows[0].Length, i)!.Value, filled[i], 1e-9);
        }
    });

    [Fact]
    public void FillUnweightedRest_OneRegionOrUnknown_LeavesNothingButNaN()
    {
        double[] destination = [0];
        Assert.False(KrugmanSpecialisation.FillUnweightedRest([1, 2], 2, destination));
        Assert.True(double.IsNaN(destination[0]));
        double[] two = [0, 0];
        Assert.False(KrugmanSpecialisation.FillUnweightedRest([1, 2, 3, double.NaN], 2, two));
        Assert.All(two, static k => Assert.True(double.IsNaN(k)));
        Assert.Throws<ArgumentException>(() => KrugmanSpecialisation.FillUnweightedRest([1, 2, 3], 2, two));
    }
}
