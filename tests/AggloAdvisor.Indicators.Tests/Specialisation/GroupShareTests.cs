using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class GroupShareTests
{
    [Fact]
    public void Compute_TwoOfThree_IsTheirPart() => Assert.Equal(0.3, GroupShare.Compute([1, 7, 2], [0, 2])!.Value, 1e-12);

    [Fact]
    public void Quotient_AgainstAReference_ComparesShares() =>
        Assert.Equal(0.3 / 0.2, GroupShare.Quotient([1, 7, 2], [10, 80, 10], [0, 2])!.Value, 1e-12);

    [Fact]
    public void Quotient_OneIndustry_IsItsLocationQuotient() =>
        Assert.Equal(LocationQuotient.Compute([1, 7, 2], [10, 80, 10])![1]!.Value, GroupShare.Quotient([1, 7, 2], [10, 80, 10], [1])!.Value, 1e-12);

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(GroupShare.Compute([1, double.NaN], [0]));
        Assert.Null(GroupShare.Compute([0, 0], [0]));
        Assert.Equal(0, GroupShare.Compute([1, 2], []));
        Assert.Null(GroupShare.Quotient([1, 2], [3, 0], [1]));
        Assert.Throws<ArgumentException>(() => GroupShare.Quotient([1, 2], [3], [0]));
    }
}
