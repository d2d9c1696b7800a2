using AggloAdvisor.Indicators.Inequality;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class ExtremesTests
{
    [Fact]
    public void MaximumOverMinimum_PatentsOfFourCities_IsNine()
    {
        // 7093 / 762 = 9.308.
        Assert.Equal(7093.0 / 762, Extremes.MaximumOverMinimum([3674, 7093, 762, 2607])!.Value, 1e-12);
    }

    [Fact]
    public void MaximumOverMinimum_UnknownZeroOrNone_IsUndefined()
    {
        Assert.Null(Extremes.MaximumOverMinimum([1, double.NaN]));
        Assert.Null(Extremes.MaximumOverMinimum([1, 0]));
        Assert.Null(Extremes.MaximumOverMinimum([0, 0]));
        Assert.Null(Extremes.MaximumOverMinimum([]));
    }
}
