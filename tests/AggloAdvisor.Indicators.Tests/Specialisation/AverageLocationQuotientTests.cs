using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class AverageLocationQuotientTests
{
    [Fact]
    public void Compute_HandWorked_WeighsQuotientsByShares()
    {
        // Shares 0.6:0.4, quotients 1.5 and 2/3: 0.9 + 0.26667.
        Assert.Equal(0.9 + (0.8 / 3), AverageLocationQuotient.Compute([60, 40], [80, 120])!.Value, 1e-12);
    }

    [Fact]
    public void Compute_UnknownEmptyOrMissingInReference_IsUndefined()
    {
        Assert.Null(AverageLocationQuotient.Compute([1, double.NaN], [1, 1]));
        Assert.Null(AverageLocationQuotient.Compute([0, 0], [1, 1]));
        Assert.Null(AverageLocationQuotient.Compute([1, 1], [1, 0]));
    }

    [Fact]
    public void Compute_PublishedTable_Agrees() =>
        ReferenceCases.AssertRows(ReferenceCases.Get("lq-avg-germany"), AverageLocationQuotient.Compute);
}
