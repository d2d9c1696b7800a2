using AggloAdvisor.Indicators.Composite.Missing;

namespace AggloAdvisor.Indicators.Tests.Composite.Missing;

public sealed class MissingTests
{
    private const double Unknown = double.NaN;

    [Fact]
    public void Impute_HandWorked_FillsFromTheKnown()
    {
        Assert.Equal([1, 4, 4, 7], Imputation.Mean([1, Unknown, 4, 7]));
        Assert.Equal([1, 2, 2, 9], Imputation.Median([1, Unknown, 2, 9]));
        Assert.Equal([1, 2, 3, 10, 10], Imputation.GroupMean([1, Unknown, 3, 10, Unknown], ["a", "a", "a", "b", "b"]));
    }

    [Fact]
    public void Impute_NothingKnown_StaysUnknownAndIsNeverZero()
    {
        Assert.Equal([null, null], Imputation.Mean([Unknown, Unknown]));
        Assert.Equal([null], Imputation.Median([Unknown]));
        Assert.Equal([5, null], Imputation.GroupMean([5, Unknown], ["a", "b"]));
        Assert.Empty(Imputation.Mean([]));
    }

    [Fact]
    public void Impute_Misuse_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Imputation.GroupMean([1, 2], ["a"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Imputation.Mean([double.PositiveInfinity]));
    }

    [Fact]
    public void Availability_HandWorked_CountsTheKnown()
    {
        Assert.Equal(0.75, Availability.Share([1, Unknown, 0, 4]));
        Assert.Null(Availability.Share([]));
        Assert.Equal([true, false], Availability.Screen([[1, 2], [1, Unknown]], 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => Availability.Screen([[1]], 1.1));
    }
}
