using AggloAdvisor.Indicators.Complexity;

namespace AggloAdvisor.Indicators.Tests.Complexity;

public sealed class MethodOfReflectionsTests
{
    // Regions {1, 2}, {1}: diversity 2, 1; ubiquity 2, 1.
    private static readonly double[] Two = [1, 1, 1, 0];

    [Fact]
    public void Compute_TwoRegions_TakesMeansOfMeans()
    {
        // k1: regions (2 + 1)/2 and 2; industries (2 + 1)/2 and 2. k2: regions (1.5 + 2)/2 = 1.75 and 1.5; industries 1.75 and 1.5.
        var first = MethodOfReflections.Compute(Two, 2, 1)!.Value;
        Assert.Equal([1.5, 2], first.Regions);
        Assert.Equal([1.5, 2], first.Industries);
        var second = MethodOfReflections.Compute(Two, 2, 2)!.Value;
        Assert.Equal([1.75, 1.5], second.Regions);
        Assert.Equal([1.75, 1.5], second.Industries);
    }

    [Theory]
    [InlineData("reflections-hh2009-k0", 0)]
    [InlineData("reflections-hh2009-k1", 1)]
    public void Compute_PublishedNetwork_Agrees(string id, int steps)
    {
        var reference = ReferenceCases.Get(id);
        var (presence, industries) = reference.Input.Matrix("presence");
        ReferenceCases.Near(reference.Expected.Numbers(), MethodOfReflections.Compute(presence, industries, steps)!.Value.Regions, reference.Tolerance);
    }

    [Fact]
    public void Rescaled_PublishedNetworkAtStepThree_Agrees()
    {
        var reference = ReferenceCases.Get("reflections-hh2009-k3");
        var (presence, industries) = reference.Input.Matrix("presence");
        var regions = MethodOfReflections.Compute(presence, industries, 3)!.Value.Regions;
        ReferenceCases.Near(reference.Expected.Numbers(), MethodOfReflections.Rescaled(regions), reference.Tolerance);
    }

    [Fact]
    public void Compute_RegionOrIndustryWithoutTies_HasNoMean()
    {
        var (regions, industries) = MethodOfReflections.Compute([1, 0, 0, 0], 2, 3)!.Value;
        Assert.Equal([1, null], regions);
        Assert.Equal([1, null], industries);
    }

    [Fact]
    public void Compute_UnknownCell_IsUndefined() => Assert.Null(MethodOfReflections.Compute([1, double.NaN], 2, 1));

    [Fact]
    public void Rescaled_AllAlike_HasNoScale() => Assert.Equal([null, null], MethodOfReflections.Rescaled([2, 2]));
}
