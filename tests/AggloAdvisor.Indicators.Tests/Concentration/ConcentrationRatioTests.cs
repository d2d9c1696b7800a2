using AggloAdvisor.Indicators.Concentration;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Concentration;

public sealed class ConcentrationRatioTests
{
    [Fact]
    public void Compute_ThreeLargestOfFive_AddsTheirShares()
    {
        // 40 + 30 + 15 of 100.
        Assert.Equal(0.85, ConcentrationRatio.Compute([10, 40, 5, 30, 15], 3)!.Value, 1e-12);
    }

    [Fact]
    public void Compute_PatentsOfFourCities_IsTheTopCitysShare()
    {
        // 7093 / (7093 + 3674 + 2607 + 762) = 7093 / 14136 = 0.5018.
        Assert.Equal(7093.0 / 14136, ConcentrationRatio.Compute([7093, 3674, 2607, 762], 1)!.Value, 1e-12);
    }

    [Fact]
    public void Compute_MoreThanThereAre_IsOne() => Assert.Equal(1, ConcentrationRatio.Compute([2, 3], 3));

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(ConcentrationRatio.Compute([2, double.NaN], 1));
        Assert.Null(ConcentrationRatio.Compute([0, 0], 1));
        Assert.Null(ConcentrationRatio.Compute([], 1));
    }

    [Fact]
    public void Compute_NoneAsked_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => ConcentrationRatio.Compute([2, 3], 0));

    [Fact]
    public void Compute_OneMore_NeverFalls() => Draw.Row.Sample(static row =>
    {
        for (var n = 1; n < row.Length; n++)
        {
            Assert.True(ConcentrationRatio.Compute(row, n) <= ConcentrationRatio.Compute(row, n + 1));
        }
    });
}
