using AggloAdvisor.Indicators.Innovation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Innovation;

public sealed class WeightedCoverageTests
{
    // 3 + 1 of 3 + 5 + 1 + 1.
    [Fact]
    public void Compute_FourIndustries_IsTheServedWeight() => Assert.Equal(0.4, WeightedCoverage.Compute([true, false, true, false], [3, 5, 1, 1]));

    [Fact]
    public void Compute_EqualWeights_IsTheShareOfTheList() => Assert.Equal(0.25, WeightedCoverage.Compute([true, false, false, false], [2, 2, 2, 2]));

    [Fact]
    public void Compute_AllServedOrNone_IsOneOrZero()
    {
        Assert.Equal(1, WeightedCoverage.Compute([true, true], [0.1, 0.2]));
        Assert.Equal(0, WeightedCoverage.Compute([false, false], [0.1, 0.2]));
    }

    [Fact]
    public void Compute_NothingToWeigh_IsUndefined()
    {
        Assert.Null(WeightedCoverage.Compute([], []));
        Assert.Null(WeightedCoverage.Compute([true], [0]));
        Assert.Null(WeightedCoverage.Compute([true, false], [1, double.NaN]));
    }

    [Fact]
    public void Compute_Misuse_Throws()
    {
        Assert.Throws<ArgumentException>(static () => WeightedCoverage.Compute([true], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(static () => WeightedCoverage.Compute([true], [-1]));
    }

    // Bounds, scale, and that serving one more never lowers it.
    [Fact]
    public void Compute_AnyList_KeepsTheLaws() => Gen.Select(Gen.Bool.Array[1, 12], Gen.Double[0.01, 100].Array[12], Gen.Double[0.1, 10]).Sample(static (served, many, scale) =>
    {
        var weights = many[..served.Length];
        var value = WeightedCoverage.Compute(served, weights)!.Value;
        Assert.InRange(value, 0, 1);
        Assert.Equal(value, WeightedCoverage.Compute(served, [.. weights.Select(w => w * scale)])!.Value, 1e-12);
        Assert.True(WeightedCoverage.Compute([true, .. served[1..]], weights)!.Value >= value);
    });
}
