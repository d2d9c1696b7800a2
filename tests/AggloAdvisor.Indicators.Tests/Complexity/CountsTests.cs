using AggloAdvisor.Indicators.Complexity;
using AggloAdvisor.Indicators.Relatedness;

namespace AggloAdvisor.Indicators.Tests.Complexity;

public sealed class RegionDiversityTests
{
    [Fact]
    public void Compute_PublishedNetwork_Agrees()
    {
        var reference = ReferenceCases.Get("diversity-hh2009");
        var (presence, industries) = reference.Input.Matrix("presence");
        ReferenceCases.Near(reference.Expected.Numbers(), RegionDiversity.Compute(presence, industries), reference.Tolerance);
    }

    [Fact]
    public void Compute_NothingAndUnknown_AreZeroAndUndefined() => Assert.Equal([0, null], RegionDiversity.Compute([0, 0, 1, double.NaN], 2));

    [Fact]
    public void Write_PlaceOfAnotherSize_IsRefused() => Assert.Throws<ArgumentException>(static () => RegionDiversity.Write([1, 0], 2, new double[2]));
}

public sealed class IndustryUbiquityTests
{
    [Fact]
    public void Compute_Germany_Agrees()
    {
        var reference = ReferenceCases.Get("ubiquity-germany");
        var (cells, industries) = reference.Activity();
        ReferenceCases.Near(reference.Expected.Numbers(), IndustryUbiquity.Compute(Presence.Compute(cells, industries)!, industries), reference.Tolerance);
    }

    [Fact]
    public void Compute_NothingAndUnknown_AreZeroAndUndefined() => Assert.Equal([0, null], IndustryUbiquity.Compute([0, 1, 0, double.NaN], 2));

    [Fact]
    public void Write_PlaceOfAnotherSize_IsRefused() => Assert.Throws<ArgumentException>(static () => IndustryUbiquity.Write([1, 0], 2, new double[1]));
}
