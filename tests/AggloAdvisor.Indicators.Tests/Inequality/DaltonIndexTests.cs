using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class DaltonIndexTests
{
    [Fact]
    public void Compute_HandWorked_Agrees()
    {
        // 2 and 8: ln 5 over ½ (ln 2 + ln 8) = ln 4.
        Assert.Equal(Math.Log(5) / Math.Log(4), DaltonIndex.Compute([2, 8])!.Value, 1e-12);
    }

    [Fact]
    public void Compute_UnknownNothingOrSmallValues_IsUndefined()
    {
        Assert.Null(DaltonIndex.Compute([2, double.NaN]));
        Assert.Null(DaltonIndex.Compute([2, 0]));
        Assert.Null(DaltonIndex.Compute([]));
        Assert.Null(DaltonIndex.Compute([0.1, 0.2]));
    }

    [Fact]
    public void Compute_AnyRow_IsAtLeastOneAndIgnoresOrder() => Gen.Double[2, 1e5].Array[1, 20].Sample(static row =>
    {
        var index = DaltonIndex.Compute(row)!.Value;
        Assert.True(index >= 1 - 1e-12);
        Assert.Equal(index, DaltonIndex.Compute([.. row.Reverse()])!.Value, 1e-9);
    });
}
