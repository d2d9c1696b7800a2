using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Indicators.Tests.Computing;

/// <summary>Coupling and composite entries, from figures to values.</summary>
public sealed class CouplingIndicatorsTests
{
    [Fact]
    public void ChainIndex_HandWorked_IsTheMeanOfItsScaledParts()
    {
        // GDP per head 79,050 lies in the middle of the posts 33,700 and 124,400, CO2 of 187 t per million yuan in the middle of
        // 38.3 and 335.7, a primary share of 0.134 in the middle of 0.032 and 0.236: 0.01 + 0.99 / 2 each.
        var table = Full().Compute();
        Assert.Equal(0.505, table.For("chain_index_industry", "a").Value!.Value, 1e-9);
        Assert.StartsWith("3 of 3 parts known: gdp_per_head, primary_share, co2_per_gdp; at least 50 % needed; frame: ", table.For("chain_index_industry", "a").Basis?.En, StringComparison.Ordinal);
        Assert.Equal(["yearbook"], table.For("chain_index_industry", "a").SourceIds);

        // Fiscal share 0.0049 and R&D intensity 0.02 are the middle of their posts; patents are unknown.
        Assert.Equal(0.505, table.For("chain_index_innovation", "a").Value!.Value, 1e-9);
        Assert.StartsWith("2 of 3 parts known: st_fiscal_share, rd_intensity;", table.For("chain_index_innovation", "a").Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Coupling_EqualChains_IsFullAndCoordinationIsTheRootOfTheLevel()
    {
        // Services: depth 3.285, loans over deposits 0.8045, tertiary share 0.4925 are the middle of their posts too.
        var table = Full().Compute();
        Assert.Equal(1, table.For("three_chain_coupling", "a").Value!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(0.505), table.For("three_chain_coordination", "a").Value!.Value, 1e-6);
        Assert.Equal(7, table.For("three_chain_class", "a").Value);
        Assert.Equal(0.505, table.For("iis_index", "a").Value!.Value, 1e-6);
        Assert.Equal(0.505, table.For("iis_index_geometric", "a").Value!.Value, 1e-6);
        Assert.All(new[] { "coordination_industry_innovation", "coordination_industry_service", "coordination_innovation_service" }, id =>
            Assert.Equal(Math.Sqrt(0.505), table.For(id, "a").Value!.Value, 1e-6));
    }

    [Fact]
    public void Obstacle_WeakInnovation_IsNamedWithItsIndicators()
    {
        var table = Full().Compute();

        // b spends nothing on research: both known parts of innovation are at the floor.
        Assert.Equal("innovation", Word(table, "three_chain_obstacle", "b"));
        Assert.StartsWith("st_fiscal_share ", table.For("three_chain_obstacle", "b").Basis?.En, StringComparison.Ordinal);
        Assert.Equal(0.01, table.For("chain_index_innovation", "b").Value!.Value, 1e-9);
        Assert.True(table.For("three_chain_coordination", "b").Value < table.For("three_chain_coordination", "a").Value);
        Assert.True(table.For("iis_index_geometric", "b").Value < table.For("iis_index", "b").Value);
        Assert.NotEqual("industry-service", Word(table, "weakest_chain_pair", "b"));

        // Means of the chains: 0.505, (0.505 + 0.01) / 2, 0.505.
        double[] mean = [0.505, 0.2575, 0.505];
        var c = 3 * Math.Cbrt(mean[0] * mean[1] * mean[2]) / mean.Sum();
        Assert.Equal(Math.Sqrt(c * mean.Average()), table.ForCase("three_chain_coordination_case").Value!.Value, 1e-6);
    }

    [Fact]
    public void Ranks_ClearOrder_HaveNoOverlap()
    {
        var table = Full().Compute();
        Assert.Equal((1, 1, 1), Ranks(table, "a"));
        Assert.Equal((2, 2, 2), Ranks(table, "b"));
        Assert.Equal("500 draws, seed 2008", table.For("iis_rank_low", "a").Basis?.En);
    }

    [Fact]
    public void ChainIndex_BelowTheThreshold_LacksWhatItsUnknownPartsLack()
    {
        var table = new CaseBuilder("a").Observe("a", "patent_applications", 100).Observe("a", "population", 10).Compute();
        var value = table.For("chain_index_innovation", "a");
        Assert.Equal(ValueOrigin.Unavailable, value.Origin);
        Assert.StartsWith("1 of 3 parts known: patents_per_10k; at least 50 % needed", value.Basis?.En, StringComparison.Ordinal);
        Assert.Equal(["st_fiscal_expenditure", "fiscal_expenditure", "rd_expenditure", "gdp"], value.Lacking.Select(static l => l.Name));
        Assert.All(value.Lacking, static l => Assert.Equal(("a", 2021), (l.RegionId, l.Year!.Value)));
        Assert.Equal(value.Lacking, table.For("coordination_innovation_service", "a").Lacking.Take(4));
    }

    [Fact]
    public void ChainIndex_GrantedPatents_DoNotCountOnTheFrameOfApplications()
    {
        var table = new CaseBuilder("a").Observe("a", "patents_granted", 100).Observe("a", "population", 10)
            .Observe("a", "gdp", 100).Observe("a", "rd_expenditure", 2).Compute();
        Assert.NotNull(table.For("patents_per_10k", "a").Value);
        Assert.Equal(["st_fiscal_expenditure", "fiscal_expenditure", "patent_applications"], table.For("chain_index_innovation", "a").Lacking.Select(static l => l.Name));
    }

    [Fact]
    public void ChainIndex_ReportedPart_CountsAndIsCited()
    {
        var table = new CaseBuilder("a").Observe("a", "gdp", 100).Observe("a", "rd_expenditure", 2).Report("st_fiscal_share", "a", 0.0049).Compute();
        Assert.Equal(0.505, table.For("chain_index_innovation", "a").Value!.Value, 1e-9);
        Assert.Equal(["paper", "yearbook"], table.For("chain_index_innovation", "a").SourceIds);
    }

    [Fact]
    public void Ranks_OneMemberUnknown_AreUnknownForAll()
    {
        var table = Full().Compute();
        var wider = Full("c").Compute();
        Assert.NotNull(table.For("iis_rank", "a").Value);
        Assert.Null(wider.For("iis_rank", "a").Value);
        Assert.Equal("a rank needs the index of every member", Assert.Single(wider.For("iis_rank_high", "a").Lacking).Name);
        Assert.DoesNotContain(wider.For("iis_rank_high", "c").Lacking, static l => l.Kind is LackingKind.Undefined);
        Assert.NotNull(wider.For("iis_index", "a").Value);
        Assert.Contains(new LackingInput(LackingKind.Observation, "gdp", "c", 2021), wider.ForCase("three_chain_coordination_case").Lacking);
    }

    [Fact]
    public void Urbanisation_HandWorked_IsSetBesideIndustryAndInnovation()
    {
        // Urban share 0.5885 is the middle of 0.475 and 0.702.
        var table = Full().Observe("a", "urban_population", 58.85).Compute();
        Assert.Equal(0, table.For("urbanisation_agglomeration_lag", "a").Value!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(0.505), table.For("urbanisation_agglomeration_coordination", "a").Value!.Value, 1e-6);
        Assert.Equal("urban_population", Assert.Single(table.For("urbanisation_agglomeration_lag", "b").Lacking).Name);
    }

    [Fact]
    public void ChainIndex_OtherYears_StandOnTheSameFrame()
    {
        var table = new CaseBuilder("a")
            .Observe("a", "gdp", 79.05).Observe("a", "population", 10).Observe("a", "co2_emissions", 187 * 7905)
            .Observe("a", "gdp", 33.7, 2015).Observe("a", "population", 10, 2015).Observe("a", "co2_emissions", 38.3 * 3370, 2015)
            .Compute();
        Assert.Equal(0.505, table.For("chain_index_industry", "a").Value!.Value, 1e-9);

        // 2015: GDP per head at its worst post, 0.01; CO2 at its best, 1.
        Assert.Equal(0.505, table.For("chain_index_industry", "a", 2015).Value!.Value, 1e-9);
        Assert.DoesNotContain(table.Values, static v => v.Year == 2015 && v.IndicatorId == "three_chain_coupling");
    }

    [Fact]
    public void Gap_FiguresOfMemberAndBenchmark_GiveTheRelativeDifference()
    {
        var table = new CaseBuilder("a").Benchmark("nation")
            .Observe("a", "innovation_index_resources", 60).Observe("nation", "innovation_index_resources", 80)
            .Observe("a", "innovation_index_services", 60).Compute();

        // 60 / 80 − 1 = −0.25.
        Assert.Equal(-0.25, table.For("innovation_resources_gap", "a").Value!.Value, 1e-12);
        Assert.Equal([new LackingInput(LackingKind.Observation, "innovation_index_services", "nation", 2021)], table.For("innovation_services_gap", "a").Lacking);
    }

    [Theory]
    [InlineData("chain_index_industry")]
    [InlineData("chain_index_innovation")]
    [InlineData("chain_index_service")]
    public void ChainIndex_PartsOfTheFormula_AreIndicatorsOfMembersWithTheSameInputs(string id)
    {
        var definition = IndicatorCatalog.Find(id)!;
        var parts = definition.Formula.En["mean of ".Length..definition.Formula.En.IndexOf(", each", StringComparison.Ordinal)].Split(", ");
        Assert.Equal(3, parts.Length);
        Assert.All(parts, part =>
        {
            Assert.Equal(Scope.Region, IndicatorCatalog.Find(part)!.Scope);
            Assert.Contains(IndicatorCatalog.Find(part)!.Inputs, definition.Inputs.Contains);
        });
    }

    // Member a stands in the middle of every post; b is the same without research; further members have no figures.
    private static CaseBuilder Full(params string[] further)
    {
        var builder = new CaseBuilder(["a", "b", .. further]);
        foreach (var (member, research) in new[] { ("a", 1.0), ("b", 0.0) })
        {
            builder
                .Observe(member, "gdp", 790.5).Observe(member, "population", 100)
                .Observe(member, "co2_emissions", 187 * 79050)
                .Observe(member, "value_added_primary", 13.4).Observe(member, "value_added_secondary", 37.35).Observe(member, "value_added_tertiary", 49.25)
                .Observe(member, "rd_expenditure", 790.5 * 0.02 * research)
                .Observe(member, "fiscal_expenditure", 100).Observe(member, "st_fiscal_expenditure", 0.49 * research)
                .Observe(member, "deposits", 3.285 * 790.5 / 1.8045).Observe(member, "loans", 0.8045 * 3.285 * 790.5 / 1.8045);
        }

        return builder;
    }

    private static string Word(IndicatorTable table, string id, string region) =>
        IndicatorCatalog.Find(id)!.Categories[(int)table.For(id, region).Value!.Value];

    private static (double?, double?, double?) Ranks(IndicatorTable table, string region) =>
        (table.For("iis_rank", region).Value, table.For("iis_rank_low", region).Value, table.For("iis_rank_high", region).Value);
}
