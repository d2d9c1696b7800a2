using AggloAdvisor.Indicators.Chains;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Chains;

public sealed class InterIndustryLinkageTests
{
    [Fact]
    public void Compute_ThreeIndustries_WeighsPairsByTheirShares()
    {
        // Shares .5 .3 .2; pairs .15 .10 .06; links (.2 + .1), (.0 + .1), (.4 + .0): (.045 + .010 + .024) / .31.
        double[] a = [0.9, 0.2, 0.0, 0.1, 0.9, 0.4, 0.1, 0.0, 0.9];
        Assert.Equal(0.079 / 0.31, InterIndustryLinkage.Compute([50, 30, 20], a)!.Value, 1e-12);
    }

    [Theory]
    [InlineData(new[] { 5.0, 0 })]
    [InlineData(new[] { 0.0, 0 })]
    [InlineData(new[] { 5.0, double.NaN })]
    public void Compute_FewerThanTwoIndustriesOrUnknown_IsUndefined(double[] activity) =>
        Assert.Null(InterIndustryLinkage.Compute(activity, [0.1, 0.1, 0.1, 0.1]));

    [Fact]
    public void Compute_NotSquare_IsRefused() => Assert.Throws<ArgumentException>(static () => InterIndustryLinkage.Compute([1, 1], [0.1]));

    [Fact]
    public void Compute_AnyTable_LiesBetweenItsWeakestAndStrongestPairAndIgnoresScale() => LeontiefInverseTests.Productive.Where(static t => t.Sectors > 1).Sample(static t =>
    {
        double[] activity = [.. Enumerable.Range(1, t.Sectors).Select(static k => (double)k)];
        double[] pairs = [.. Enumerable.Range(0, t.Sectors).SelectMany(k => Enumerable.Range(0, k).Select(l => t.Coefficients[(k * t.Sectors) + l] + t.Coefficients[(l * t.Sectors) + k]))];
        var linkage = InterIndustryLinkage.Compute(activity, t.Coefficients)!.Value;

        Assert.InRange(linkage, pairs.Min() - 1e-12, pairs.Max() + 1e-12);
        Assert.Equal(linkage, InterIndustryLinkage.Compute([.. activity.Select(static x => 1e3 * x)], t.Coefficients)!.Value, 1e-12);
    });
}
