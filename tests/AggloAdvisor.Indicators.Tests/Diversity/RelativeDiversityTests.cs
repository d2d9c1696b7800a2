using AggloAdvisor.Indicators.Diversity;

namespace AggloAdvisor.Indicators.Tests.Diversity;

public sealed class RelativeDiversityTests
{
    [Fact]
    public void Compute_HandWorked_IsOneOverTheSumOfGaps()
    {
        // 0.6:0.4 against 0.4:0.6: 1 / 0.4.
        Assert.Equal(2.5, RelativeDiversity.Compute([60, 40], [80, 120])!.Value, 1e-12);
    }

    [Fact]
    public void Compute_NothingInCommon_IsOneHalf() => Assert.Equal(0.5, RelativeDiversity.Compute([1, 0], [0, 1])!.Value, 1e-12);

    [Fact]
    public void Compute_SameMixUnknownOrEmpty_IsUndefined()
    {
        Assert.Null(RelativeDiversity.Compute([1, 1], [1, 1]));
        Assert.Null(RelativeDiversity.Compute([1, double.NaN], [1, 1]));
        Assert.Null(RelativeDiversity.Compute([0, 0], [1, 1]));
    }

    [Fact]
    public void Compute_PublishedCity_Agrees()
    {
        var reference = ReferenceCases.Get("duranton-puga-goettingen-2008");
        var index = RelativeDiversity.Compute(reference.Input.Numbers("region"), reference.Input.Numbers("nation"));
        Assert.Equal(reference.Expected.GetDouble(), index!.Value, reference.Tolerance);
    }
}
