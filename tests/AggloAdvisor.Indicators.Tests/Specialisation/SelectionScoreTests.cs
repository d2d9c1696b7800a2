using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class SelectionScoreTests
{
    private static readonly double[][] _rows = [[3, 10], [2, 30], [1, 20]];

    [Fact]
    public void Sums_BenefitAndCost_AreTheMeanOfScaledCriteria()
    {
        // Benefit 3, 2, 1 → 1, 0.5, 0; cost 10, 30, 20 → 1, 0, 0.5.
        var sums = SelectionScore.Sums(_rows, [Direction.HigherIsBetter, Direction.LowerIsBetter]);
        Assert.Equal([1, 0.25, 0.25], sums.Select(static s => Math.Round(s, 12)));
        Assert.Equal(0.75, SelectionScore.Margin(sums), 1e-12);
    }

    [Fact]
    public void Closeness_BestInEverything_IsOne() =>
        Assert.Equal(1, SelectionScore.Closeness(_rows, [Direction.HigherIsBetter, Direction.LowerIsBetter])[0], 1e-12);

    [Fact]
    public void Stability_BestInEverything_StaysFirst() =>
        Assert.Equal(1, SelectionScore.Stability(_rows, [Direction.HigherIsBetter, Direction.LowerIsBetter]));

    [Fact]
    public void Stability_EachBestInOne_DependsOnTheWeights() =>
        Assert.InRange(SelectionScore.Stability([[1, 0], [0, 1]], [Direction.HigherIsBetter, Direction.HigherIsBetter]), 0.2, 0.8);

    [Fact]
    public void Sums_CriterionWithoutDifferences_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SelectionScore.Sums([[1, 2], [1, 3]], [Direction.HigherIsBetter, Direction.HigherIsBetter]));

    [Fact]
    public void Margin_SingleCandidate_LeadsNobody() => Assert.Equal(0, SelectionScore.Margin([0.4]));
}
