using System.Collections.Concurrent;
using AggloAdvisor.Advising.Missing;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Advising.Tests.WhatIf;

namespace AggloAdvisor.Advising.Tests.Missing;

/// <summary>The shipped rules on the shipped cases, each held against whole runs: what is said to change changes, and what is not said to does not.</summary>
public sealed class CollectionOfSamplesTests
{
    private const int RunsOfASample = 60;
    private static readonly ConcurrentDictionary<string, (Advice Advice, CollectionPlan Plan)> _plans = new(StringComparer.Ordinal);

    public static TheoryData<string> Samples => WhatIfOfSamplesTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Plan_EveryChangeClaimed_ComesInAWholeRunWithItsValues(string sample)
    {
        var (advice, plan) = PlanOf(sample);
        foreach (var fill in plan.Figures.Concat(plan.Together).SelectMany(static c => c.Changes).GroupBy(static c => string.Join(';', c.With)))
        {
            var states = StatesOf(Filled(advice, fill.First().With));
            foreach (var change in fill)
            {
                Assert.NotEqual(change.Before, change.After);
                Assert.Equal(change.Before, StateOf(advice, change.Measure.Code));
                Assert.Equal(change.After, states.TryGetValue(change.Measure.Code, out var state) ? state : null);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Plan_RandomValuesOfOneFigure_ChangeNothingThatIsNotSaid(string sample)
    {
        var (advice, plan) = PlanOf(sample);
        var before = StatesOf(advice);
        var said = plan.Figures.ToDictionary(static c => c.Figures[0], static c => c.Measures.Concat(c.Perhaps).Select(static m => m.Code).ToHashSet(StringComparer.Ordinal));
        var figures = plan.Figures.Select(static c => c.Figures[0]).Concat(plan.AloneNothing).ToArray();
        var random = new Random(20);
        for (var i = 0; i < Math.Min(RunsOfASample, figures.Length * 4); i++)
        {
            var figure = figures[random.Next(figures.Length)];
            var range = FigureRange.Of(advice.Case, figure);
            if (range.Tried.IsEmpty)
            {
                continue;
            }

            var value = Math.Clamp(range.Rounded(range.Tried[random.Next(range.Tried.Length)] * Math.Exp(random.NextDouble() - 0.5)), range.Minimum, range.Maximum);
            var after = StatesOf(Filled(advice, [new FilledFigure(figure, value)]));
            var changed = before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(m => !before.TryGetValue(m, out var old) || !after.TryGetValue(m, out var @new) || old != @new);
            Assert.Subset(said.GetValueOrDefault(figure, []), changed.ToHashSet(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("yijing-jingen")]
    [InlineData("henan")]
    [InlineData("capital-region")]
    public void Plan_Sample_RanksByRecommendationsAndNamesWhatEachRuleLacks(string sample)
    {
        var (advice, plan) = PlanOf(sample);

        Assert.NotEmpty(plan.Figures);
        Assert.Equal(plan.Figures.Select(static c => c.Measures.Length).OrderDescending(), plan.Figures.Select(static c => c.Measures.Length));
        Assert.Equal(plan.Together.Select(static c => c.Measures.Length).OrderDescending(), plan.Together.Select(static c => c.Measures.Length));
        Assert.All(plan.Together, static c => Assert.True(c.Figures.Length > 1));
        Assert.Equal(
            advice.Undecided.Length + advice.Evaluation.Gates.Values.Sum(static g => g.Count(static x => x.Verdict == Rules.Evaluation.Verdict.Undecided)),
            plan.Open.Length);
        Assert.All(plan.Open, static o => Assert.Subset(o.Lacking.ToHashSet(), o.Smallest.ToHashSet()));
    }

    [Fact]
    public void Plan_Enshi_TheGapsWorkedByHand()
    {
        // Of Enshi's CO2 the rule D07 and gate "carbon" of M28 hang; of its urban population alone early urbanisation, D23, which calls for M40 and M41.
        var (_, plan) = PlanOf("yijing-jingen");

        Assert.Equal(["M25"], Of(plan, new Figure("co2_emissions", "enshi", 2021)));
        Assert.Equal(["M40", "M41"], Of(plan, new Figure("urban_population", "enshi", 2021)));
        Assert.Contains(new Figure("loans", "enshi", 2021), plan.AloneNothing);
    }

    [Fact]
    public void Plan_TwiceTheSame_GivesTheSameBytes() => Assert.Equal(Bytes(), Bytes());

    private static byte[] Bytes()
    {
        var (advice, plan) = Make("xiang-shi-sui");
        using var stream = new MemoryStream();
        CollectionJson.Write(advice, plan, stream);
        return stream.ToArray();
    }

    private static IEnumerable<string> Of(CollectionPlan plan, Figure figure) => plan.Figures.Single(c => c.Figures[0] == figure).Measures.Select(static m => m.Code);

    private static (Advice Advice, CollectionPlan Plan) PlanOf(string sample) => _plans.GetOrAdd(sample, static s => Make(s));

    private static (Advice Advice, CollectionPlan Plan) Make(string sample)
    {
        var advice = WhatIfOfSamplesTests.Advise(sample);
        return (advice, CollectionPlanner.Plan(advice, null, TestContext.Current.CancellationToken));
    }

    private static Advice Filled(Advice advice, IEnumerable<FilledFigure> values) => WhatIfOfSamplesTests.Advise(Figure.Fill(advice.Case, values), advice.AsOf);

    private static Dictionary<string, RecommendationStatus> StatesOf(Advice advice) => advice.Recommendations.ToDictionary(static r => r.Measure.Code, static r => r.Status, StringComparer.Ordinal);

    private static RecommendationStatus? StateOf(Advice advice, string code) => StatesOf(advice).TryGetValue(code, out var state) ? state : null;
}
