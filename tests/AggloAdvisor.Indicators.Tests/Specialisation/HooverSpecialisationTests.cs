using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class HooverSpecialisationTests
{
    [Fact]
    public void Compute_TwoIndustries_IsHalfTheSumOfShareGaps()
    {
        // Shares 0.6:0.4 against 0.4:0.6: ½ (0.2 + 0.2) = 0.2.
        Assert.Equal(0.2, HooverSpecialisation.Compute([60, 40], [80, 120])!.Value, 1e-12);
    }

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(HooverSpecialisation.Compute([1, double.NaN], [1, 1]));
        Assert.Null(HooverSpecialisation.Compute([0, 0], [1, 1]));
    }

    [Theory]
    [InlineData("hooverspec-germany")]
    [InlineData("hoover-spec-germany")]
    public void Compute_PublishedTable_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        ReferenceCases.AssertRows(reference, HooverSpecialisation.Compute);
    }
}
