using AggloAdvisor.Indicators.Concentration;

namespace AggloAdvisor.Indicators.Tests.Concentration;

public sealed class LocationalGiniTests
{
    [Fact]
    public void Compute_OneRegionOfFour_IsThreeQuartersAndKrugmansHalfOfIt()
    {
        Assert.Equal(0.75, LocationalGini.Compute([9, 0, 0, 0], [10, 20, 30, 40])!.Value, 1e-12);
        Assert.Equal(0.375, LocationalGini.Krugman([9, 0, 0, 0], [10, 20, 30, 40])!.Value, 1e-12);
    }

    [Fact]
    public void Compute_SpreadLikeAllActivity_IsZero() => Assert.Equal(0, LocationalGini.Compute([1, 2], [10, 20])!.Value, 1e-12);

    [Fact]
    public void AnyScaling_UnknownEmptyOrEmptyRegion_IsUndefined()
    {
        Assert.Null(LocationalGini.Compute([1, double.NaN], [10, 20]));
        Assert.Null(LocationalGini.Krugman([0, 0], [10, 20]));
        Assert.Null(LocationalGini.Krugman([1, 0], [10, 0]));
    }

    [Fact]
    public void Compute_PublishedTable_Agrees() =>
        ReferenceCases.AssertColumns(ReferenceCases.Get("gini-conc-germany"), LocationalGini.Compute);

    [Fact]
    public void Krugman_PublishedTable_Agrees() =>
        ReferenceCases.AssertColumns(ReferenceCases.Get("locgini-econgeo-doc5"), LocationalGini.Krugman);
}
