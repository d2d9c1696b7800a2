using AggloAdvisor.Indicators.Space;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Space;

public sealed class RankSizeTests
{
    [Fact]
    public void Slope_RankSizeRule_IsMinusOne() => Assert.Equal(-1, RankSize.Slope([60, 20, 30, 15, 12])!.Value, 1e-12);

    [Fact]
    public void Slope_AllAlike_IsZero() => Assert.Equal(0, RankSize.Slope([7, 7, 7])!.Value, 1e-12);

    [Fact]
    public void Slope_UnknownZeroOrSingle_IsUndefined()
    {
        Assert.Null(RankSize.Slope([1, double.NaN]));
        Assert.Null(RankSize.Slope([1, 0]));
        Assert.Null(RankSize.Slope([1]));
        Assert.Null(RankSize.Slope([]));
    }

    [Theory]
    [InlineData("ranksize-pop-2022-zhongyuan")]
    [InlineData("ranksize-pop-2022-wuhan")]
    [InlineData("ranksize-pop-2022-bth")]
    [InlineData("ranksize-pop-2022-yrd")]
    [InlineData("ranksize-gdp-2022-bth")]
    [InlineData("ranksize-gdp-2022-prd")]
    [InlineData("ranksize-gdp-2022-zhongyuan")]
    public void Slope_PublishedAgglomerations_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        var sizes = reference.Input.Numbers("sizes");
        Assert.Equal(reference.Expected.Number("slope"), RankSize.Slope(sizes)!.Value, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("primacy2"), Primacy.TwoCity(sizes)!.Value, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("primacy4"), Primacy.FourCity(sizes)!.Value, reference.Tolerance);
    }

    [Fact]
    public void Expected_PublishedLesson_Agrees()
    {
        var reference = ReferenceCases.Get("ranksize-rule-fiveable");
        var sizes = reference.Input.Numbers("ranks").Select(r => (double?)RankSize.Expected(reference.Input.Number("largest"), (int)r));
        ReferenceCases.Near(reference.Expected.Numbers(), sizes, reference.Tolerance);
    }

    [Fact]
    public void Expected_NoRank_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(static () => RankSize.Expected(10, 0));

    [Fact]
    public void Slope_AnySizes_IsNeverPositiveAndIgnoresUnitAndOrder() => Gen.Double[0.01, 1e6].Array[2, 20].Sample(static sizes =>
    {
        var slope = RankSize.Slope(sizes)!.Value;
        Assert.True(slope <= 0);
        Assert.Equal(slope, RankSize.Slope([.. sizes.Reverse().Select(static s => 1000 * s)])!.Value, 1e-9);
    });
}
