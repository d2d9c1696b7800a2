using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Space;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class SpaceIndicatorsTests
{
    /// <summary>One degree of longitude on the equator, in units of 100 km.</summary>
    private static readonly double Degree = GreatCircle.Kilometres(0, 0, 0, 1) / 100;

    [Fact]
    public void Compute_RankSize_IsMinusOneUnderTheRule()
    {
        var table = new CaseBuilder("a", "b", "c").Observe("gdp", [30, 60, 20]).Observe("population", [5, 5, 5]).Compute();
        Assert.Equal(-1, table.ForCase("rank_size_slope_gdp").Value!.Value, 1e-12);
        Assert.Equal(0, table.ForCase("rank_size_slope_population").Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_RankSizeOfTwoMembers_IsNoSlope()
    {
        var value = new CaseBuilder("a", "b").Observe("gdp", [30, 60]).Compute().ForCase("rank_size_slope_gdp");
        Assert.Equal([new LackingInput(LackingKind.Undefined, "a slope needs at least three members")], value.Lacking);
    }

    [Fact]
    public void Compute_Sigma_FallsWhereMembersDrawTogether()
    {
        // GDP per head 1 and e² (times a constant): deviation of logarithms 1 in 2017; 1 and e: 0.5 in 2021. −0.5 over 4 years.
        var table = new CaseBuilder("a", "b")
            .Observe("gdp", [1, Math.E]).Observe("gdp", [1, Math.E * Math.E], 2017).Observe("a", "gdp", 1, 2019)
            .Observe("population", [1, 1]).Observe("population", [1, 1], 2017)
            .Compute();

        Assert.Equal(0.5, table.ForCase("sigma_gdp_per_head").Value!.Value, 1e-12);
        Assert.Equal(1, table.ForCase("sigma_gdp_per_head", 2017).Value!.Value, 1e-12);
        Assert.Equal(-0.125, table.ForCase("sigma_trend_gdp_per_head").Value!.Value, 1e-12);
        Assert.Equal("2 years from 2017 to 2021", table.ForCase("sigma_trend_gdp_per_head").Basis?.En);
    }

    [Fact]
    public void Compute_Beta_IsTheSlopeOfYearlyGrowthOnTheFirstLevel()
    {
        // ln y of 0, 1, 3 in 2016; growth over 5 years 0.1 − 0.02 ln y a year.
        double[] logs = [0, 1, 3];
        var table = new CaseBuilder("a", "b", "c")
            .Observe("gdp", [.. logs.Select(static l => Math.Exp(l + (5 * (0.1 - (0.02 * l)))))])
            .Observe("gdp", [.. logs.Select(Math.Exp)], 2016)
            .Observe("population", [1, 1, 1]).Observe("population", [1, 1, 1], 2016)
            .Compute();

        Assert.Equal(-0.02, table.ForCase("beta_gdp_per_head").Value!.Value, 1e-9);

        // Speed −ln(1 − 0.02 × 5)/5 = 0.0211 a year; ln 2 / 0.0211 = 32.9.
        Assert.Equal("3 members, 2016 to 2021, p = 0.000, half of the gap closed in 33 years at this speed", table.ForCase("beta_gdp_per_head").Basis?.En);
    }

    [Fact]
    public void Compute_ConvergenceOfOneYear_LacksAnEarlierOne()
    {
        var table = new CaseBuilder("a", "b", "c").Observe("gdp", [1, 2, 3]).Observe("population", [1, 1, 1]).Compute();
        LackingInput[] earlier = [new(LackingKind.Observation, "gdp"), new(LackingKind.Observation, "population")];
        Assert.Equal(earlier, table.ForCase("beta_gdp_per_head").Lacking);
        Assert.Equal(earlier, table.ForCase("sigma_trend_gdp_per_head").Lacking);
    }

    [Fact]
    public void Compute_GrowthByDistance_FallsWithEveryHundredKilometres()
    {
        // Growth in one year 20 %, 10 %, 0 % at 1, 2, 3 degrees from the core.
        var table = Line().Observe("gdp", [100, 12, 11, 10]).Observe("gdp", [90, 10, 10, 10], 2020).Compute();
        Assert.Equal(-0.1 / Degree, table.ForCase("growth_distance_slope").Value!.Value, 1e-9);
        Assert.Equal("3 members around core, 2020 to 2021, p = 0.000", table.ForCase("growth_distance_slope").Basis?.En);
    }

    [Fact]
    public void Compute_NamedCore_GoesBeforeTheLargest()
    {
        var table = Line().Core("c").Observe("gdp", [100, 12, 11, 10]).Observe("gdp", [90, 10, 10, 10], 2020).Observe("population", [1, 1, 1, 1]).Compute();
        Assert.StartsWith("3 members around c", table.ForCase("growth_distance_slope").Basis?.En, StringComparison.Ordinal);
        Assert.Equal("core: c", table.ForCase("gravity_core_share").Basis?.En);
    }

    [Fact]
    public void Compute_Gravity_IsMassesOverSquaredDistance()
    {
        // Masses √(4 × 9) = 6 and √(1 × 4) = 2 in 10,000 persons and 100 million yuan, one degree apart.
        var table = new CaseBuilder("a", "b", "c")
            .Place("a", 0, 0).Place("b", 0, 1).Place("c", 0, 2)
            .Observe("population", [4, 1, 1]).Observe("gdp", [9, 4, 4])
            .Compute();

        var ab = 12 / (1e4 * Degree * Degree);
        Assert.Equal(ab, table.ForPair("gravity_pair", "a", "b").Value!.Value, 1e-12);
        Assert.Equal("111 km as the crow flies", table.ForPair("gravity_pair", "a", "b").Basis?.En);

        // Links in units of 1 / degree²: ab 12, ac 12/4 = 3, bc 4. Core a: 15 of 19; b 12 of 16; c 3 of 7.
        Assert.Equal(15.0 / 19, table.ForCase("gravity_core_share").Value!.Value, 1e-9);
        Assert.Equal(12.0 / 16, table.For("gravity_link_to_core", "b").Value!.Value, 1e-9);
        Assert.Equal(3.0 / 7, table.For("gravity_link_to_core", "c").Value!.Value, 1e-9);
        Assert.Equal([new LackingInput(LackingKind.Undefined, "it is the core itself")], table.For("gravity_link_to_core", "a").Lacking);
        Assert.Null(table.For("gravity_link_to_core", "a").Basis?.En);
    }

    [Fact]
    public void Compute_WithoutCoordinates_NamesWhoseAreLacking()
    {
        var table = new CaseBuilder("a", "b", "c").Place("a", 0, 0)
            .Observe("population", [4, 1, 1]).Observe("gdp", [9, 4, 4]).Observe("gdp", [8, 4, 4], 2019)
            .Compute();

        LackingInput[] both = [new(LackingKind.Coordinates, "coordinates", "b"), new(LackingKind.Coordinates, "coordinates", "c")];
        Assert.Equal(both[..1], table.ForPair("gravity_pair", "a", "b").Lacking);
        Assert.Equal(both, table.ForCase("gravity_core_share").Lacking);
        Assert.Equal(both, table.ForCase("growth_distance_slope").Lacking);
    }

    [Fact]
    public void Compute_TwoMembersOnOneSpot_HaveNoLink()
    {
        var table = new CaseBuilder("a", "b").Place("a", 30, 111).Place("b", 30, 111).Observe("population", [1, 1]).Observe("gdp", [1, 1]).Compute();
        Assert.Equal(LackingKind.Undefined, Assert.Single(table.ForPair("gravity_pair", "a", "b").Lacking).Kind);
        Assert.Equal(LackingKind.Undefined, Assert.Single(table.ForCase("gravity_core_share").Lacking).Kind);
    }

    private static CaseBuilder Line() =>
        new CaseBuilder("core", "b", "c", "d").Place("core", 0, 0).Place("b", 0, 1).Place("c", 0, 2).Place("d", 0, 3);
}
