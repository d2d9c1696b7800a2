using AggloAdvisor.Indicators.Specialisation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class LocationQuotientTests
{
    [Fact]
    public void Compute_TwoIndustries_IsTheRatioOfShares()
    {
        // Shares 0.6:0.4 against 0.4:0.6: 1.5 and 0.667.
        var quotients = LocationQuotient.Compute([60, 40], [80, 120]);
        Assert.Equal(1.5, quotients![0]!.Value, 1e-12);
        Assert.Equal(2.0 / 3, quotients[1]!.Value, 1e-12);
    }

    [Fact]
    public void Compute_IndustryTheReferenceLacks_IsUndefinedForItAlone()
    {
        var quotients = LocationQuotient.Compute([1, 1], [0, 4]);
        Assert.Null(quotients![0]);
        Assert.Equal(0.5, quotients[1]);
    }

    [Fact]
    public void Compute_UnknownCellOrNoActivity_IsUndefined()
    {
        Assert.Null(LocationQuotient.Compute([1, double.NaN], [2, 2]));
        Assert.Null(LocationQuotient.Compute([0, 0], [2, 2]));
        Assert.Null(LocationQuotient.Compute([1, 1], [0, 0]));
        Assert.Null(LocationQuotient.Compute(double.NaN, 2, 3, 4));
        Assert.Null(LocationQuotient.Compute(1, 2, 0, 4));
    }

    [Fact]
    public void Compute_NegativeFigure_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LocationQuotient.Compute([-1, 1], [2, 2]));

    [Fact]
    public void Compute_WeightedByTheReferencesShares_AveragesOne() => Draw.Table(2).Sample(static rows =>
    {
        // Σ r_k LQ_k = Σ s_k over the industries that the reference has, which are all: the region is part of it.
        var total = ReferenceCases.ColumnSums(rows);
        var quotients = LocationQuotient.Compute(rows[0], total)!;
        var mean = quotients.Select((q, k) => (q ?? 0) * total[k] / total.Sum()).Sum();
        Assert.Equal(1, mean, 1e-9);
    });

    [Theory]
    [InlineData("lq-econgeo-doc5")]
    [InlineData("lq-germany-16x17")]
    [InlineData("lq-yijing-2021")]
    public void Compute_PublishedTables_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        var rows = reference.Input.Rows("matrix");
        var total = ReferenceCases.ColumnSums(rows);
        var expected = reference.Expected.Rows();
        for (var i = 0; i < rows.Length; i++)
        {
            var quotients = LocationQuotient.Compute(rows[i], total)!;
            for (var k = 0; k < total.Length; k++)
            {
                Assert.Equal(expected[i][k], quotients[k]!.Value, reference.Tolerance);
            }
        }
    }

    [Fact]
    public void Compute_PublishedCell_Agrees()
    {
        var reference = ReferenceCases.Get("lq-ny-finance-linkedin");
        var input = reference.Input;
        var quotient = LocationQuotient.Compute(input.Number("e_ij"), input.Number("e_j"), input.Number("e_i"), input.Number("e"));
        Assert.Equal(reference.Expected.GetDouble(), quotient!.Value, reference.Tolerance);
    }

    [Fact]
    public void Compute_PublishedRowWithGivenTotals_Agrees()
    {
        var reference = ReferenceCases.Get("lq-goettingen-2017");
        var (region, nation) = (reference.Input.Numbers("region"), reference.Input.Numbers("nation"));
        var expected = reference.Expected.Numbers();
        for (var k = 0; k < region.Length; k++)
        {
            var quotient = LocationQuotient.Compute(
                region[k], reference.Input.Number("region_total"), nation[k], reference.Input.Number("nation_total"));
            Assert.Equal(expected[k], quotient!.Value, reference.Tolerance);
        }
    }
}
