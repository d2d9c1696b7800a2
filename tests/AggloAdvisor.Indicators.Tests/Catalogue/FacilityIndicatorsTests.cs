using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class FacilityIndicatorsTests
{
    [Fact]
    public void Duplicated_LikeNearAndHalfEmpty_IsOnePair() => Assert.Equal(1, Of(load: 4, radius: 200));

    [Fact]
    public void Duplicated_TogetherOverTheLargerCapacity_IsNone()
    {
        // 6 + 6 exceed 10; 5 + 5 just fit.
        Assert.Equal(0, Of(load: 6, radius: 200));
        Assert.Equal(1, Of(load: 5, radius: 200));
    }

    [Fact]
    public void Duplicated_OutOfReach_IsNone() => Assert.Equal(0, Of(load: 4, radius: 100)); // One degree of longitude at the equator is 111 km.

    [Fact]
    public void Duplicated_OtherKind_IsNone() => Assert.Equal(0, Of(load: 4, radius: 200, second: "port"));

    [Fact]
    public void Duplicated_SameMember_NeedsNoCoordinates() =>
        Assert.Equal(1, new CaseBuilder("a").Register("facilities", true, Entry("a", "airport", 4, 50), Entry("a", "airport", 4, 50)).Compute().ForCase("duplicated_facilities").Value);

    [Fact]
    public void Duplicated_RegisterMayLeaveOut_IsUnknown() => Assert.Null(Of(load: 4, radius: 200, complete: false));

    [Fact]
    public void Duplicated_LoadUnknown_IsUnknown()
    {
        var value = new CaseBuilder("a").Register("facilities", true, "region=a; name=F; kind=port; radius=10; capacity=5").Compute().ForCase("duplicated_facilities");
        Assert.Null(value.Value);
        Assert.NotEmpty(value.Lacking);
    }

    private static double? Of(int load, int radius, string second = "airport", bool complete = true) => new CaseBuilder("a", "b")
        .Place("a", 0, 0)
        .Place("b", 0, 1)
        .Register("facilities", complete, Entry("a", "airport", load, radius), Entry("b", second, load, radius))
        .Compute()
        .ForCase("duplicated_facilities")
        .Value;

    private static string Entry(string region, string kind, int load, int radius) =>
        FormattableString.Invariant($"region={region}; name={kind} of {region}; kind={kind}; radius={radius}; capacity=10; load={load}");
}
