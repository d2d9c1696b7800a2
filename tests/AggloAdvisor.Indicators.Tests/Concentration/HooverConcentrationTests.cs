using AggloAdvisor.Indicators.Concentration;

namespace AggloAdvisor.Indicators.Tests.Concentration;

public sealed class HooverConcentrationTests
{
    [Fact]
    public void Compute_TwoRegions_IsHalfTheSumOfShareGaps()
    {
        // 0.75:0.25 against 0.5:0.5: ½ (0.25 + 0.25).
        Assert.Equal(0.25, HooverConcentration.Compute([60, 20], [100, 100])!.Value, 1e-12);
    }

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(HooverConcentration.Compute([60, double.NaN], [1, 1]));
        Assert.Null(HooverConcentration.Compute([0, 0], [1, 1]));
    }

    [Fact]
    public void Compute_PublishedTable_Agrees() =>
        ReferenceCases.AssertColumns(ReferenceCases.Get("hoover-conc-germany"), HooverConcentration.Compute);
}
