using AggloAdvisor.Indicators.Services;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Services;

public sealed class MarketSegmentationTests
{
    // Three places, two goods. |Δ|: ab 0.1, 0; ac 0.1, 0.3; bc 0, 0.3. Means over pairs: 0.2/3 and 0.2.
    // The rest: ab 1/30, −1/5; ac 1/30, 1/10; bc −1/15, 1/10. The variance of two numbers is half their squared difference:
    // (7/30)²/2 = 49/1800, (2/30)²/2 = 4/1800, (5/30)²/2 = 25/1800.
    private static readonly double[] Changes = [0.1, 0, 0, 0, 0, 0.3];

    [Fact]
    public void Pairs_ThreePlacesTwoGoods_AreTheVariancesOfTheRest()
    {
        var pairs = MarketSegmentation.Pairs(Changes, 3)!;
        Assert.Equal(49 / 1800.0, pairs[0], 1e-12);
        Assert.Equal(4 / 1800.0, pairs[1], 1e-12);
        Assert.Equal(25 / 1800.0, pairs[2], 1e-12);
    }

    [Fact]
    public void Compute_ThreePlacesTwoGoods_IsTheMeanOfPairs() => Assert.Equal(78 / 5400.0, MarketSegmentation.Compute(Changes, 3)!.Value, 1e-12);

    [Fact]
    public void Compute_SameChangesEverywhere_IsZero() => Assert.Equal(0, MarketSegmentation.Compute([0.1, -0.2, 0.1, -0.2, 0.1, -0.2], 3));

    [Fact]
    public void Compute_TwoPlaces_IsUndefined() => Assert.Null(MarketSegmentation.Compute([0.1, 0.2, 0.3, 0.4], 2));

    [Fact]
    public void Compute_OneGood_IsUndefined() => Assert.Null(MarketSegmentation.Compute([0.1, 0.2, 0.3], 3));

    [Fact]
    public void Compute_UnknownChange_IsUnknown() => Assert.Null(MarketSegmentation.Compute([0.1, 0, 0, double.NaN, 0, 0.3], 3));

    [Fact]
    public void Compute_InfiniteChange_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => MarketSegmentation.Compute([0.1, double.PositiveInfinity, 0, 0, 0, 0], 3));

    [Fact]
    public void Compute_UnevenRows_AreRefused() => Assert.Throws<ArgumentException>(() => MarketSegmentation.Compute([0.1, 0, 0, 0], 3));

    [Fact]
    public void Compute_ChangeOfAGoodThatAllPlacesShare_DoesNotMatter() =>
        Gen.Select(Gen.Double[-0.5, 0.5].Array[12], Gen.Double[-0.5, 0.5].Array[3]).Sample(static (changes, common) =>
        {
            var index = MarketSegmentation.Compute(changes, 4)!.Value;
            double[] shifted = [.. changes.Select((c, i) => c + common[i % 3])];
            double[] reordered = [.. changes[3..], .. changes[..3]];
            Assert.True(index >= 0);
            Assert.Equal(index, MarketSegmentation.Compute(shifted, 4)!.Value, 1e-9);
            Assert.Equal(index, MarketSegmentation.Compute(reordered, 4)!.Value, 1e-12);
        });
}
