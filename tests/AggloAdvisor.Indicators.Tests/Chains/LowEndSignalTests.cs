using AggloAdvisor.Indicators.Chains;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Chains;

public sealed class LowEndSignalTests
{
    [Fact]
    public void Compute_HalfTheValueAddedTwiceTheEnergy_IsTwo()
    {
        // v 0.15 against 0.30: 2; e 0.4 against 0.2: 2; √(2 × 2) = 2.
        Assert.Equal(2, LowEndSignal.Compute(new(100, 15, 40), new(1000, 300, 200))!.Value, 1e-12);
    }

    [Fact]
    public void Compute_MoreValueAddedMoreEnergy_MayCancelOut() =>
        Assert.Equal(1, LowEndSignal.Compute(new(100, 60, 40), new(1000, 300, 200))!.Value, 1e-12);

    [Fact]
    public void Compute_UnknownOrNothing_IsUndefined()
    {
        Assert.Null(LowEndSignal.Compute(new(100, double.NaN, 40), new(1000, 300, 200)));
        Assert.Null(LowEndSignal.Compute(new(0, 0, 0), new(1000, 300, 200)));
        Assert.Null(LowEndSignal.Compute(new(100, 0, 40), new(1000, 300, 200)));
        Assert.Null(LowEndSignal.Compute(new(100, 15, 40), new(1000, 300, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LowEndSignal.Compute(new(-1, 15, 40), new(1000, 300, 200)));
    }

    [Fact]
    public void Compute_TheReferenceItselfAtAnyScale_IsOne() =>
        Gen.Select(Gen.Double[1, 1e6], Gen.Double[1, 1e6], Gen.Double[1, 1e6], Gen.Double[0.001, 1]).Sample(static (output, valueAdded, burden, scale) =>
            Math.Abs(LowEndSignal.Compute(new(output * scale, valueAdded * scale, burden * scale), new(output, valueAdded, burden))!.Value - 1) < 1e-9);

    [Fact]
    public void Share_TwoOfThreeMembers_IsTheirOutput()
    {
        // 60 and 30 of 100 have at least 1.1.
        Assert.Equal(0.9, LowEndSignal.Share([60, 10, 30], [1.5, 1.05, 1.1])!.Value, 1e-12);
        Assert.Equal(0.9, LowEndSignal.Share([60, 10, 30, 0], [1.5, 1.05, 1.1, double.NaN])!.Value, 1e-12);
    }

    [Fact]
    public void Share_OneMemberOrUnknown_IsUndefined()
    {
        Assert.Null(LowEndSignal.Share([60, 0], [1.5, double.NaN]));
        Assert.Null(LowEndSignal.Share([60, 10], [1.5, double.NaN]));
        Assert.Null(LowEndSignal.Share([60, double.NaN], [1.5, 2]));
        Assert.Throws<ArgumentException>(() => LowEndSignal.Share([60, 10], [1.5]));
    }
}
