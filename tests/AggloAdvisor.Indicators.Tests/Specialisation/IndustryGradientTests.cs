using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class IndustryGradientTests
{
    [Fact]
    public void Compute_TwoIndustries_IsQuotientTimesRelativeProductivity()
    {
        // Value added 60:40 against 100:100: LQ 1.2, 0.8. Productivity 60/10 = 6 against 100/25 = 4: 1.5; 40/20 = 2 against 100/25: 0.5.
        ReferenceCases.Near([1.8, 0.4], IndustryGradient.Compute([60, 40], [10, 20], [100, 100], [25, 25])!, 1e-12);
    }

    [Fact]
    public void Compute_TheReferenceItself_IsOne() => ReferenceCases.Near([1, 1], IndustryGradient.Compute([60, 40], [10, 20], [60, 40], [10, 20])!, 1e-12);

    [Fact]
    public void Compute_NoJobs_IsUndefinedForTheIndustry() => Assert.Equal([null, 0], IndustryGradient.Compute([60, 0], [0, 20], [100, 100], [25, 25])!);

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(IndustryGradient.Compute([60, double.NaN], [10, 20], [100, 100], [25, 25]));
        Assert.Null(IndustryGradient.Compute([60, 40], [double.NaN, 20], [100, 100], [25, 25]));
        Assert.Null(IndustryGradient.Compute([0, 0], [10, 20], [100, 100], [25, 25]));
    }

    [Fact]
    public void Compute_RowsOfDifferentLength_IsRefused() =>
        Assert.Throws<ArgumentException>(static () => IndustryGradient.Compute([60, 40], [10], [100, 100], [25, 25]));
}
