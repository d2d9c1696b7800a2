using AggloAdvisor.Indicators.Growth;

namespace AggloAdvisor.Indicators.Tests.Growth;

public sealed class GrowthContributionTests
{
    [Theory]
    [InlineData(10, 30, 100, 140, 0.5)]
    [InlineData(10, 5, 100, 120, -0.25)]
    [InlineData(10, 40, 100, 120, 1.5)]
    public void Compute_GrowingWhole_IsThePartOfTheDifference(double partFirst, double partLast, double first, double last, double expected) =>
        Assert.Equal(expected, GrowthContribution.Compute(partFirst, partLast, first, last));

    [Theory]
    [InlineData(10, 10, 100, 100)]
    [InlineData(10, 5, 100, 90)]
    [InlineData(double.NaN, 5, 100, 120)]
    [InlineData(10, 5, 100, double.NaN)]
    public void Compute_NoGrowthOrUnknown_IsUndefined(double partFirst, double partLast, double first, double last) =>
        Assert.Null(GrowthContribution.Compute(partFirst, partLast, first, last));
}
