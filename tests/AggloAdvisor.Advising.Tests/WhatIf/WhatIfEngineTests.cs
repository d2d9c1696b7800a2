using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests.WhatIf;

public sealed class WhatIfEngineTests
{
    private static readonly Case _pair = WhatIfRules.Case(("a", "gdp", 150), ("b", "gdp", 100));

    [Fact]
    public void InFigures_OneCondition_GivesTheChangesWorkedByHand()
    {
        // Primacy is 150 / 100 = 1.5 and must exceed 2: b below 75, a quarter less; or a above 200, a third more. Four digits of the change.
        var answer = Ask(_pair, given: true, WhatIfRules.Above("primacy_gdp", 2));

        Assert.Equal(["Gross domestic product of B −25.01 × 100 million yuan (100.00 → 74.99)", "Gross domestic product of A +50.01 × 100 million yuan (150.00 → 200.01)"], answer.Changes.Select(static c => c.Text.En));
        Assert.Equal("B地区生产总值−25.01亿元（100.00→74.99）", answer.Changes[0].Text.Zh);
        Assert.Equal(0.2501, answer.Changes[0].Size, 1e-12);
    }

    [Fact]
    public void InFigures_Withdrawing_NeedsEveryFindingToGo()
    {
        // Primacy 1.5 fires both "above 1.2" and "below 1.6": the first goes at 1.2, where a is 120; the second at 1.6, where a is 160. They cannot both go.
        var both = Ask(_pair, given: false, WhatIfRules.Above("primacy_gdp", 1.2), WhatIfRules.Below("primacy_gdp", 1.6));
        Assert.Empty(both.Changes);
        Assert.NotEmpty(both.Obstacles);

        var one = Ask(_pair, given: false, WhatIfRules.Above("primacy_gdp", 1.2));
        Assert.Equal(["Gross domestic product of A −30.00 × 100 million yuan (150.00 → 120.00)", "Gross domestic product of B +25.00 × 100 million yuan (100.00 → 125.00)"], one.Changes.Select(static c => c.Text.En).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void InFigures_Counts_ChangeByWholeNumbersAndOneLessDoesNotDo()
    {
        var @case = WhatIfRules.Case(("a", "incubators", 12), ("a", "incubators_specialised", 5), ("b", "incubators", 12), ("b", "incubators_specialised", 9));
        var answer = Ask(@case, given: true, Scope.Region, WhatIfRules.Below("incubators_specialised_share", 0.25));

        // 5 of 12 must become less than a quarter: 2 of 12; with 3 it is a quarter. Or 5 of 21; with 20 it is a quarter.
        Assert.Contains("Specialised incubators of A −3 (5 → 2)", answer.Changes.Select(static c => c.Text.En));
        Assert.Contains("Technology business incubators of A +9 (12 → 21)", answer.Changes.Select(static c => c.Text.En));
        Assert.All(answer.Changes, c => Assert.NotSame(@case, c.Apply(@case)));
    }

    [Fact]
    public void InFigures_ConditionsOnDifferentFigures_AreMetOneByOne()
    {
        var @case = WhatIfRules.Case(("a", "gdp", 150), ("a", "incubators", 2), ("b", "gdp", 100), ("b", "incubators", 3));
        var answer = Ask(@case, given: true, WhatIfRules.All(WhatIfRules.Above("primacy_gdp", 2), WhatIfRules.Above("incubators", 5, Aggregate.Max)));

        var change = Assert.Single(answer.Changes);
        Assert.Equal(["observation:b/gdp", "observation:b/incubators"], change.Parts.Select(static p => p.Id));
        Assert.Equal("Technology business incubators of B +3 (3 → 6)", change.Parts[1].Text.En);
    }

    [Fact]
    public void InFigures_Declaration_NamesTheArrangement()
    {
        var answer = Ask(_pair, given: true, WhatIfRules.Is("has_joint_plan", "no"));

        Assert.Equal("The register “Agreements and coordination arrangements” says of joint plan: no (now unknown)", Assert.Single(answer.Changes).Text.En);
        Assert.Same(_pair, answer.Changes[0].Apply(_pair, 0.99));
    }

    [Fact]
    public void InRules_UnknownFigure_SaysWhichValuesWouldDo()
    {
        var answer = Ask(WhatIfRules.Case(("a", "gdp", 150), ("b", "population", 100)), given: true, WhatIfRules.Above("primacy_gdp", 2));

        Assert.True(answer.IsPossible);
        Assert.True(Assert.Single(Assert.Single(answer.Conditions).Leaves).IsUnknown);
        Assert.Contains(answer.Obstacles, static o => o.En.Contains("figures are lacking", StringComparison.Ordinal));
    }

    [Fact]
    public void InRules_ThresholdBeyondTheRange_IsImpossible()
    {
        var answer = Ask(_pair, given: true, WhatIfRules.Above("incubators_specialised_share", 1, Aggregate.Max));

        Assert.False(answer.IsPossible);
        Assert.Contains("no figures reach beyond it", Assert.Single(answer.Obstacles).En, StringComparison.Ordinal);
        Assert.StartsWith("Impossible: ", new WhatIfText(_pair).Short(answer).En, StringComparison.Ordinal);
    }

    [Fact]
    public void InRules_NoDiagnosisLeadsToIt_IsImpossible()
    {
        var advice = Advisor.Advise(_pair, WhatIfRules.Leading(Scope.Case), cancellationToken: TestContext.Current.CancellationToken);
        var answer = new WhatIfEngine(advice).InRules(new MeasureWish(advice.Rules.Countermeasures[0], true));

        Assert.False(answer.IsPossible);
        Assert.Equal("no diagnosis of the rule base leads to it", Assert.Single(answer.Obstacles).En);
        Assert.Equal(WhyNotKind.NothingLeads, Assert.Single(WhatIfTable.InRules(advice).Of(advice.Rules.Countermeasures[0]).Why).Kind);
    }

    [Fact]
    public void InFigures_NumberOfMembers_IsGiven()
    {
        var answer = Ask(_pair, given: true, WhatIfRules.Above("member_count", 5));

        Assert.True(answer.IsPossible);
        Assert.Empty(answer.Changes);
        Assert.Contains(answer.Obstacles, static o => o.En.Contains("which members", StringComparison.Ordinal));
    }

    [Fact]
    public void Apply_ProductOfAMember_KeepsTheSumOfItsSectors()
    {
        var @case = WhatIfRules.Case(
            ("a", "gdp", 100), ("a", "value_added_primary", 10), ("a", "value_added_secondary", 40), ("a", "value_added_tertiary", 50), ("b", "gdp", 100));
        var answer = Ask(@case, given: true, WhatIfRules.Above("primacy_gdp", 2));
        var changed = answer.Changes.First(static c => c.Parts[0].Id == "observation:a/gdp").Apply(@case);

        double Of(string variable) => changed.Observations.Find("a", variable, 2021)!.Value;
        Assert.Equal(49.99, Of("gdp"), 1e-9);
        Assert.Equal(Of("gdp"), Of("value_added_primary") + Of("value_added_secondary") + Of("value_added_tertiary"), 1e-9);
        Assert.Equal(0.4, Of("value_added_secondary") / Of("gdp"), 1e-12);
    }

    [Fact]
    public void InFigures_Cancelled_Stops()
    {
        var advice = Advisor.Advise(_pair, WhatIfRules.Leading(Scope.Case, WhatIfRules.Above("primacy_gdp", 2)), cancellationToken: TestContext.Current.CancellationToken);
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => new WhatIfEngine(advice).InFigures(new MeasureWish(advice.Rules.Countermeasures[0], true), source.Token));
    }

    private static WhatWouldChange Ask(Case @case, bool given, params Condition[] conditions) => Ask(@case, given, Scope.Case, conditions);

    private static WhatWouldChange Ask(Case @case, bool given, Scope scope, params Condition[] conditions)
    {
        var advice = Advisor.Advise(@case, WhatIfRules.Leading(scope, conditions), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(!given, advice.Recommendations.Length > 0);
        return new WhatIfEngine(advice).InFigures(new MeasureWish(advice.Rules.Countermeasures[0], given), TestContext.Current.CancellationToken);
    }
}
