using AggloAdvisor.Indicators.Growth;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Growth;

public sealed class ShiftShareTests
{
    [Fact]
    public void Compute_TwoIndustries_TakesGrowthApart()
    {
        // Reference 100:100 to 110:150: g = 0.3, g_k = 0.1, 0.5. Region 60:40 to 66:70.
        // National 100 × 0.3 = 30; mix 60 × (0.1 − 0.3) + 40 × (0.5 − 0.3) = −12 + 8 = −4;
        // competitive 66 − 60 × 1.1 = 0 and 70 − 40 × 1.5 = 10. Together 36 = 136 − 100.
        var result = ShiftShare.Compute([60, 40], [66, 70], [100, 100], [110, 150])!;
        Assert.Equal(30, result.National, 1e-12);
        Assert.Equal(-4, result.Mix, 1e-12);
        Assert.Equal(10, result.Competitive, 1e-12);
        Assert.Equal(0, result.CompetitiveByIndustry[0], 1e-12);
        Assert.Equal(10, result.CompetitiveByIndustry[1], 1e-12);
    }

    [Fact]
    public void Compute_IndustryNewInTheRegion_CountsAsCompetitive()
    {
        var result = ShiftShare.Compute([10, 0], [10, 5], [100, 100], [100, 100])!;
        Assert.Equal(5, result.CompetitiveByIndustry[1]);
    }

    [Fact]
    public void Compute_IndustryTheReferenceLacked_IsUndefined() => Assert.Null(ShiftShare.Compute([1, 1], [1, 1], [5, 0], [5, 2]));

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(ShiftShare.Compute([1, double.NaN], [1, 1], [5, 5], [5, 5]));
        Assert.Null(ShiftShare.Compute([1, 1], [1, double.NaN], [5, 5], [5, 5]));
        Assert.Null(ShiftShare.Compute([1, 1], [1, 1], [5, double.NaN], [5, 5]));
        Assert.Null(ShiftShare.Compute([0, 0], [1, 1], [5, 5], [5, 5]));
    }

    [Fact]
    public void Compute_AnyRegion_AddsUpToItsGrowth() => Draw.Table(4).Sample(static rows =>
    {
        // The reference is the region and another area together, so that it has all the region's industries.
        var referenceStart = ReferenceCases.ColumnSums([rows[0], rows[2]]);
        var referenceEnd = ReferenceCases.ColumnSums([rows[1], rows[3]]);
        var result = ShiftShare.Compute(rows[0], rows[1], referenceStart, referenceEnd)!;
        var scale = result.CompetitiveByIndustry.Sum(Math.Abs) + Math.Abs(result.National) + Math.Abs(result.Mix) + 1;
        Assert.Equal(rows[1].Sum() - rows[0].Sum(), result.National + result.Mix + result.Competitive, 1e-9 * scale);
        Assert.Equal(result.Competitive, result.CompetitiveByIndustry.Sum(), 1e-9 * scale);
    });

    [Theory]
    [InlineData("shiftshare-fk2013-A-dunn")]
    [InlineData("shiftshare-fk2013-B-dunn")]
    [InlineData("shiftshare-freiburg")]
    public void Compute_PublishedRegions_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        var result = ShiftShare.Compute(
            reference.Input.Numbers("region_t0"), reference.Input.Numbers("region_t1"), reference.Input.Numbers("nation_t0"), reference.Input.Numbers("nation_t1"))!;
        Assert.Equal(reference.Expected.Number("National share"), result.National, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("Industrial mix"), result.Mix, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("Regional share"), result.Competitive, reference.Tolerance);
    }

    [Fact]
    public void FromRates_PublishedLesson_Agrees()
    {
        var reference = ReferenceCases.Get("shiftshare-uw-krumme");
        var result = ShiftShare.FromRates(
            reference.Input.Numbers("region_t0"),
            reference.Input.Numbers("region_t1"),
            reference.Input.Number("national_growth_total"),
            reference.Input.Numbers("national_growth_by_industry"))!;
        Assert.Equal(reference.Expected.Number("national"), result.National, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("composition"), result.Mix, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("differential"), result.Competitive, reference.Tolerance);
    }
}
