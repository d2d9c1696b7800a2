using AggloAdvisor.Indicators.Services;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Services;

public sealed class GainContributionTests
{
    // Shares of gains 0.6, 0.4; of land 0.75, 0.25; of jobs 0.25, 0.75: given 0.5 each.
    [Fact]
    public void Compute_TwoKinds_CountTheSame()
    {
        var ratios = GainContribution.Compute([60, 40], [3, 1, 100, 300])!;
        Assert.Equal(1.2, ratios[0]!.Value, 1e-12);
        Assert.Equal(0.8, ratios[1]!.Value, 1e-12);
    }

    // Nobody moved a job: land alone counts. 0.6 / 0.75 = 0.8; 0.4 / 0.25 = 1.6.
    [Fact]
    public void Compute_KindThatNobodyGave_DoesNotCount()
    {
        var ratios = GainContribution.Compute([60, 40], [3, 1, 0, 0])!;
        Assert.Equal(0.8, ratios[0]!.Value, 1e-12);
        Assert.Equal(1.6, ratios[1]!.Value, 1e-12);
    }

    [Fact]
    public void Compute_MemberThatGaveNothing_HasNoRatio() => Assert.Null(GainContribution.Compute([60, 40], [3, 0])![1]);

    [Fact]
    public void Compute_NothingGivenOrGained_IsUndefined()
    {
        Assert.Null(GainContribution.Compute([60, 40], [0, 0]));
        Assert.Null(GainContribution.Compute([60, -60], [1, 1]));
        Assert.Null(GainContribution.Compute([60, double.NaN], [1, 1]));
        Assert.Null(GainContribution.Compute([60, 40], [1, double.NaN]));
    }

    [Fact]
    public void Compute_OtherShape_IsRefused() => Assert.Throws<ArgumentException>(() => GainContribution.Compute([1, 2], [1, 2, 3]));

    [Fact]
    public void Compute_RatiosWeightedByContributions_AverageToOne() =>
        Gen.Select(Gen.Double[0.1, 100].Array[4], Gen.Double[0.1, 100].Array[4]).Sample(static (gains, given) =>
        {
            var ratios = GainContribution.Compute(gains, given)!;
            Assert.Equal(1, ratios.Zip(given, (r, g) => r!.Value * g / given.Sum()).Sum(), 1e-9);
        });
}
