using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Rules.Model;
using CsCheck;

namespace AggloAdvisor.Advising.Tests.Planning;

public sealed class PlanOrderTests
{
    [Fact]
    public void Sort_StagesAndPriorities_StageComesFirst()
    {
        var order = Sort(
            Samples.Recommendation("M16", PlanStage.Service, 0.9),
            Samples.Recommendation("M27", PlanStage.Industry, 0.2),
            Samples.Recommendation("M29", PlanStage.Industry, 0.8));

        Assert.Equal(["M29", "M27", "M16"], order);
    }

    [Fact]
    public void Sort_OneWaitsForALaterStage_TheOtherIsDrawnForward()
    {
        var plan = Samples.Recommendation("M06", PlanStage.Service, 0.1);
        var order = Sort(
            Samples.Recommendation("M29", PlanStage.Industry, 0.8, plan.Measure),
            Samples.Recommendation("M27", PlanStage.Industry, 0.2),
            plan);

        Assert.Equal(["M27", "M06", "M29"], order);
    }

    [Fact]
    public void Sort_MeasuresWaitForEachOther_NoneIsLost()
    {
        var a = Samples.Measure("M01", PlanStage.Precondition);
        var b = Samples.Measure("M02", PlanStage.Precondition);
        var order = Sort(
            Samples.Recommendation(a, 0.5, b),
            Samples.Recommendation(b, 0.4, a));

        Assert.Equal(["M01", "M02"], order);
    }

    [Fact]
    public void Sort_AnyInputOrder_SameResult()
    {
        var all = Enumerable.Range(1, 9)
            .Select(static i => Samples.Recommendation(FormattableString.Invariant($"M0{i}"), (PlanStage)(i % 5), i % 3 / 3.0))
            .ToArray();
        var expected = Sort(all);

        Gen.Shuffle(all).Sample(shuffled => Assert.Equal(expected, Sort(shuffled)));
    }

    [Fact]
    public void Sort_TiesInStageAndPriority_AreBrokenByCode()
    {
        var tied = new[] { "M16", "M09", "M47", "M11", "M10" }.Select(static c => Samples.Recommendation(c, PlanStage.Innovation, 0.5)).ToArray();
        Gen.Shuffle(tied).Sample(static shuffled => Assert.Equal(["M09", "M10", "M11", "M16", "M47"], Sort(shuffled)));
    }

    private static string[] Sort(params Recommendation[] recommendations) =>
        [.. PlanOrder.Sort(recommendations).Select(static r => r.Measure.Code)];
}
