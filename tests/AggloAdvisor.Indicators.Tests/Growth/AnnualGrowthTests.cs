using AggloAdvisor.Indicators.Growth;

namespace AggloAdvisor.Indicators.Tests.Growth;

public sealed class AnnualGrowthTests
{
    [Fact]
    public void Compute_TwoYearsOfTenPercent_IsTenPercent() => Assert.Equal(0.1, AnnualGrowth.Compute(100, 121, 2)!.Value, 1e-12);

    [Fact]
    public void Compute_FromNothingOrUnknown_IsUndefined()
    {
        Assert.Null(AnnualGrowth.Compute(0, 5, 3));
        Assert.Null(AnnualGrowth.Compute(double.NaN, 5, 3));
        Assert.Null(AnnualGrowth.Compute(5, double.NaN, 3));
    }

    [Fact]
    public void Compute_NoYearBetween_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => AnnualGrowth.Compute(1, 2, 0));
}
