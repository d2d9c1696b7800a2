using AggloAdvisor.Indicators.Diversity;

namespace AggloAdvisor.Indicators.Tests.Diversity;

public sealed class GiniSimpsonTests
{
    [Fact]
    public void Compute_FourEqualIndustries_IsThreeQuarters() => Assert.Equal(0.75, GiniSimpson.Compute([2, 2, 2, 2])!.Value, 1e-12);

    [Fact]
    public void Compute_OneIndustry_IsZero() => Assert.Equal(0, GiniSimpson.Compute([5]));

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(GiniSimpson.Compute([1, double.NaN]));
        Assert.Null(GiniSimpson.Compute([0, 0]));
        Assert.Null(GiniSimpson.Compute([]));
    }

    [Fact]
    public void Compute_PublishedTable_Agrees() =>
        ReferenceCases.AssertRows(ReferenceCases.Get("simpson-germany"), static (row, _) => GiniSimpson.Compute(row));
}
