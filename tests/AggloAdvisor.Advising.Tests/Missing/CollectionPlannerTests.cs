using AggloAdvisor.Advising.Missing;
using AggloAdvisor.Advising.Tests.WhatIf;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.Missing;

public sealed class CollectionPlannerTests
{
    [Fact]
    public void Plan_OneFigureOfARegion_IsToldWithAValueThatChangesTheMeasure()
    {
        // 3 of 12 incubators are a quarter. How many of B's 20 are specialised is lacking: with 4 or fewer it is below a quarter.
        var plan = Plan(
            WhatIfRules.Case(("a", "incubators", 12), ("a", "incubators_specialised", 3), ("b", "incubators", 20)),
            Scope.Region,
            WhatIfRules.Below("incubators_specialised_share", 0.25));

        var item = Assert.Single(plan.Figures);
        Assert.Equal(new Figure("incubators_specialised", "b", 2021), Assert.Single(item.Figures));
        Assert.Equal(1, item.Decides);
        var change = Assert.Single(item.Changes);
        Assert.Equal(("M01", null, (RecommendationStatus?)RecommendationStatus.Advised), (change.Measure.Code, change.Before, change.After));
        Assert.InRange(Assert.Single(change.With).Value, 0, 4);
        Assert.Empty(item.Perhaps);
        Assert.Empty(plan.Together);
        var open = Assert.Single(plan.Open);
        Assert.Equal(("D01", Target.Region("b")), (open.Code, open.Target));
        Assert.Equal(item.Figures.Select(static f => f.Input), open.Smallest);
    }

    [Fact]
    public void Plan_WindowBetweenThresholds_IsFoundByHalving()
    {
        // A share between 34.9 % and 35 % of 20,000 incubators: 6,981 to 6,999 of them, and no tried step lies there.
        var plan = Plan(
            WhatIfRules.Case(("a", "incubators", 20000)),
            Scope.Region,
            WhatIfRules.All(WhatIfRules.Above("incubators_specialised_share", 0.349), WhatIfRules.Below("incubators_specialised_share", 0.35)));

        Assert.InRange(Assert.Single(Assert.Single(Assert.Single(plan.Figures).Changes).With).Value, 6981, 6999);
    }

    [Fact]
    public void Plan_ThresholdBeyondTheRange_CanChangeNothing()
    {
        var plan = Plan(WhatIfRules.Case(("a", "incubators", 12)), Scope.Region, WhatIfRules.Above("incubators_specialised_share", 1));

        var item = Assert.Single(plan.Figures);
        Assert.Equal((1, 0, 0), (item.Decides, item.Changes.Length, item.Perhaps.Length));
    }

    [Fact]
    public void Plan_EveryMemberNeeded_ComesAsOneSetAndAloneAsNothing()
    {
        // Primacy is known only when every member's product is.
        var plan = Plan(WhatIfRules.Case(("a", "gdp", 100), ("b", "population", 10), ("c", "population", 10)), Scope.Case, WhatIfRules.Above("primacy_gdp", 2));

        Assert.Empty(plan.Figures);
        Assert.Equal([new Figure("gdp", "b", 2021), new Figure("gdp", "c", 2021)], plan.AloneNothing);
        var set = Assert.Single(plan.Together);
        Assert.Equal(plan.AloneNothing, set.Figures);
        Assert.Equal("M01", Assert.Single(set.Measures).Code);
    }

    [Fact]
    public void Plan_PartAndWholeLacking_AreFilledInWithoutContradiction()
    {
        var plan = Plan(WhatIfRules.Case(("a", "gdp", 100)), Scope.Region, WhatIfRules.Below("incubators_specialised_share", 0.25));

        var set = Assert.Single(plan.Together);
        var values = Assert.Single(set.Changes).With.ToDictionary(static v => v.Figure.VariableId, static v => v.Value, StringComparer.Ordinal);
        Assert.True(values["incubators_specialised"] < 0.25 * values["incubators"]);
    }

    [Fact]
    public void Plan_Register_IsListedAsATableThatMayChangeTheMeasure()
    {
        var plan = Plan(WhatIfRules.Case(("a", "gdp", 100)), Scope.Case, WhatIfRules.Is("has_joint_plan", "no"));

        var table = Assert.Single(plan.Tables);
        Assert.Equal((LackingKind.Register, "agreements", 1), (table.Input.Kind, table.Input.Name, table.Decides));
        Assert.Equal("M01", Assert.Single(table.Perhaps).Code);
        Assert.Empty(plan.Figures);
    }

    [Fact]
    public void Plan_MeasureThatIsGivenAnyway_IsNotChanged()
    {
        // A fires already, so that M01 is given whatever B's figure is; the figure decides the rule for B all the same.
        var plan = Plan(
            WhatIfRules.Case(("a", "incubators", 12), ("a", "incubators_specialised", 1), ("b", "incubators", 20)),
            Scope.Region,
            WhatIfRules.Below("incubators_specialised_share", 0.25));

        var item = Assert.Single(plan.Figures);
        Assert.Equal((1, 0, 0), (item.Decides, item.Changes.Length, item.Perhaps.Length));
    }

    [Fact]
    public void Plan_EverythingKnown_SaysThatNothingIsMissing()
    {
        var plan = Plan(WhatIfRules.Case(("a", "gdp", 100), ("b", "gdp", 50)), Scope.Case, WhatIfRules.Above("primacy_gdp", 2));

        Assert.True(plan.NothingIsMissing);
        Assert.Empty(plan.Figures);
    }

    [Fact]
    public void Plan_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        var advice = Advisor.Advise(WhatIfRules.Case(("a", "incubators", 12)), WhatIfRules.Leading(Scope.Region, WhatIfRules.Below("incubators_specialised_share", 0.25)));
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => CollectionPlanner.Plan(advice, null, stop.Token));
    }

    [Fact]
    public void FigureRange_TotalIsKnown_LeavesWhatTheOthersLeave()
    {
        var @case = WhatIfRules.Case(("a", "gdp", 100), ("b", "population", 1), (Case.WholeCaseId, "gdp", 250)) with { Regions = WhatIfRules.Case(("a", "x", 0), ("b", "x", 0)).Regions };
        var range = FigureRange.Of(@case, new Figure("gdp", "b", 2021));

        Assert.Equal((0, 150), (range.Minimum, range.Maximum));
        Assert.NotEmpty(range.Tried);
        Assert.All(range.Tried, static v => Assert.InRange(v, 0, 150));
    }

    private static CollectionPlan Plan(Case @case, Scope scope, params Condition[] conditions) =>
        CollectionPlanner.Plan(Advisor.Advise(@case, WhatIfRules.Leading(scope, conditions)), null, TestContext.Current.CancellationToken);
}
