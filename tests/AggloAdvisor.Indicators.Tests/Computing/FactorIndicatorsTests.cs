using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class FactorIndicatorsTests
{
    [Fact]
    public void PriceGradient_AllMembersKnown_IsHighestOverLowest()
    {
        var table = new CaseBuilder("a", "b", "c").Observe("industrial_land_price", [600, 200, 300]).Compute();

        Assert.Equal(3, table.ForCase("land_price_gradient").Value);
        Assert.Equal("a over b", table.ForCase("land_price_gradient").Basis?.En);
        Assert.Equal(1.5, table.ForPair("land_price_ratio", "b", "c").Value);
        Assert.Equal("c over b", table.ForPair("land_price_ratio", "b", "c").Basis?.En);
    }

    [Fact]
    public void PriceGradient_OneMemberUnknown_IsNamed()
    {
        var table = new CaseBuilder("a", "b").Observe("average_wage", [80_000, double.NaN]).Compute();

        Assert.Equal([new LackingInput(LackingKind.Observation, "average_wage", "b", 2021)], table.ForCase("wage_gradient").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Observation, "average_wage", "b", 2021)], table.ForPair("wage_ratio", "a", "b").Lacking);
    }

    [Fact]
    public void PriceGradient_OneMember_IsUndefined() =>
        Assert.Equal("there is only one member", Assert.Single(new CaseBuilder("a").Observe("electricity_price", [0.6]).Compute().ForCase("electricity_price_gradient").Lacking).Name);

    [Fact]
    public void GdpPerHeadRatio_TwoMembers_IsTheRicherOverThePoorer()
    {
        // 100/10 and 60/20: 10 over 3.
        var value = new CaseBuilder("a", "b").Observe("gdp", [60, 100]).Observe("population", [20, 10]).Compute().ForPair("gdp_per_head_ratio", "a", "b");

        Assert.Equal(10.0 / 3, value.Value!.Value, 1e-12);
        Assert.Equal("b over a", value.Basis?.En);
    }

    [Fact]
    public void ValueAddedJobsRatio_TwoMembers_IsShareOverShare()
    {
        // a: 75 % of GDP, 50 % of jobs.
        var table = new CaseBuilder("a", "b").Observe("gdp", [75, 25]).Observe("employment", [100, 100]).Compute();

        Assert.Equal(1.5, table.For("value_added_jobs_ratio", "a").Value!.Value, 1e-12);
        Assert.Equal(0.5, table.For("value_added_jobs_ratio", "b").Value!.Value, 1e-12);
    }

    [Fact]
    public void ValueAddedJobsRatio_OneMemberWithoutJobs_IsUnknownForAll()
    {
        var table = new CaseBuilder("a", "b").Observe("gdp", [75, 25]).Observe("employment", [100, double.NaN]).Compute();

        Assert.Equal([new LackingInput(LackingKind.Observation, "employment", "b", 2021)], table.For("value_added_jobs_ratio", "a").Lacking);
    }

    [Fact]
    public void DirtyShare_UnknownCell_IsNamed()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["steel:dirty", "tea"], [double.NaN, 80], [5, 5]).Compute();

        Assert.Equal([new LackingInput(LackingKind.Activity, "t", "a", 2021)], table.For("dirty_share", "a").Lacking);
        Assert.Equal(0.5, table.For("dirty_share", "b").Value);
    }

    [Fact]
    public void ProfitRate_Loss_IsNegativeAndTheSpreadIsTheDifference()
    {
        var table = new CaseBuilder("a", "b").Observe("profits", [-5, 10]).Observe("operating_revenue", [100, 100]).Compute();

        Assert.Equal(-0.05, table.For("profit_rate", "a").Value!.Value, 1e-12);
        Assert.Equal(0.15, table.ForCase("profit_rate_spread").Value!.Value, 1e-12);
        Assert.Equal("b over a", table.ForCase("profit_rate_spread").Basis?.En);
    }

    [Fact]
    public void Intensities_Figures_AreInTheirUnits()
    {
        // 50 (10,000 tce) = 500,000 tce for 100 (100 million yuan) = 1,000,000 × 10,000 yuan; 300 t for 100; 20 (10,000 t) for the same.
        var table = new CaseBuilder("a")
            .Observe("a", "energy_use", 50).Observe("a", "gdp", 100).Observe("a", "so2_emissions", 300).Observe("a", "industrial_wastewater", 20).Compute();

        Assert.Equal(0.5, table.For("energy_per_gdp", "a").Value!.Value, 1e-12);
        Assert.Equal(0.5, table.ForCase("energy_per_gdp_case").Value!.Value, 1e-12);
        Assert.Equal(3, table.For("so2_per_gdp", "a").Value!.Value, 1e-12);
        Assert.Equal(0.2, table.For("wastewater_per_gdp", "a").Value!.Value, 1e-12);
    }

    [Fact]
    public void DirtyShare_TaggedIndustries_AndTheirPartOfGrowth()
    {
        // Steel 20 → 50 of 100 → 140: 50/140 of the level, 30/40 of the growth.
        var table = new CaseBuilder("a").Panel("t", ["steel:dirty", "tea"], new Dictionary<int, double[][]> { [2018] = [[20, 80]], [2021] = [[50, 90]] }).Compute();

        Assert.Equal(50.0 / 140, table.For("dirty_share", "a").Value!.Value, 1e-12);
        Assert.Equal(0.75, table.For("dirty_growth_share", "a").Value!.Value, 1e-12);
        Assert.EndsWith("dirty: steel; 2018 to 2021", table.For("dirty_growth_share", "a").Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void DirtyShare_NothingTagged_IsUndefinedNotZero()
    {
        var value = new CaseBuilder("a").Table("t", ["steel", "tea"], [50, 90]).Compute().For("dirty_share", "a");

        Assert.Equal("no industry of t is tagged 'dirty'", Assert.Single(value.Lacking).Name);
    }

    [Fact]
    public void DirtyGrowthShare_OneYearOrDecline_HasNoValue()
    {
        var one = new CaseBuilder("a").Table("t", ["steel:dirty", "tea"], [50, 90]).Compute();
        var decline = new CaseBuilder("a").Panel("t", ["steel:dirty", "tea"], new Dictionary<int, double[][]> { [2018] = [[60, 90]], [2021] = [[50, 90]] }).Compute();

        Assert.Equal([new LackingInput(LackingKind.Activity, "t", "a")], one.For("dirty_growth_share", "a").Lacking);
        Assert.Equal("the total of a did not grow from 2018 to 2021", Assert.Single(decline.For("dirty_growth_share", "a").Lacking).Name);
    }
}
