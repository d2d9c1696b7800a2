using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class CoulterIndexTests
{
    [Fact]
    public void Compute_HandWorked_Agrees()
    {
        // 0.75:0.25 against 0.5:0.5: √(½ (0.0625 + 0.0625)) = 0.25.
        Assert.Equal(0.25, CoulterIndex.Compute([75, 25], [1, 1])!.Value, 1e-12);
    }

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(CoulterIndex.Compute([1, double.NaN], [1, 1]));
        Assert.Null(CoulterIndex.Compute([0, 0], [1, 1]));
        Assert.Null(CoulterIndex.Compute([1, 1], [0, 0]));
    }

    [Fact]
    public void Compute_AnyRows_IsBoundedByHoover() => Draw.Table(2).Sample(static rows =>
        Assert.InRange(CoulterIndex.Compute(rows[0], rows[1])!.Value, 0, HooverIndex.Against(rows[0], rows[1])!.Value + 1e-12));
}
