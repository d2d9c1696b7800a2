using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class FunctionalLeadTests
{
    [Fact]
    public void Compute_OneCore_IsItsQuotientOverTheOthersMean() =>
        Assert.Equal(1.5 - ((0.8 + 0.6) / 2), FunctionalLead.Compute([0.8, 1.5, 0.6], [false, true, false])!.Value, 1e-12);

    [Fact]
    public void Compute_AllAlike_IsZero() => Assert.Equal(0, FunctionalLead.Compute([1, 1, 1], [true, false, false])!.Value, 1e-12);

    [Fact]
    public void Compute_NobodyOrEverybodyIsTheCore_IsUndefined()
    {
        Assert.Null(FunctionalLead.Compute([1, 2], [true, true]));
        Assert.Null(FunctionalLead.Compute([1, 2], [false, false]));
        Assert.Null(FunctionalLead.Compute([1, double.NaN], [true, false]));
        Assert.Throws<ArgumentException>(() => FunctionalLead.Compute([1, 2], [true]));
    }
}
