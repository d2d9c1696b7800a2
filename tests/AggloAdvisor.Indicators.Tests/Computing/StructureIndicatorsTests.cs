using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class StructureIndicatorsTests
{
    [Fact]
    public void Compute_OtherConventionsOfKrugman_AreThereByName()
    {
        // a 60:40, b 20:80, c 100:100 jobs. All 180:220 = 0.45:0.55.
        var table = new CaseBuilder("a", "b", "c").Table("t", ["1", "2"], [60, 40], [20, 80], [100, 100]).Compute();

        // 2 × |0.6 − 0.45|.
        Assert.Equal(0.3, table.For("krugman_including_self", "a").Value!.Value, 1e-12);

        // Mean of b and c: 0.35:0.65; 2 × |0.6 − 0.35|.
        Assert.Equal(0.5, table.For("krugman_unweighted_rest", "a").Value!.Value, 1e-12);
        Assert.Equal("employment, 2 industries of t, plain mean of the others", table.For("krugman_unweighted_rest", "b").Basis?.En);
        Assert.Equal(0.15, table.For("hoover_specialisation", "a").Value!.Value, 1e-12);

        // K including = (1 − w) K pooled, w = 100 / 400.
        Assert.Equal(0.75 * table.For("krugman_specialisation", "a").Value!.Value, table.For("krugman_including_self", "a").Value!.Value, 1e-12);
        Assert.Equal(1 / table.For("hachman", "a").Value!.Value, table.For("average_location_quotient", "a").Value!.Value, 1e-12);

        // Quotients 4/3 and 8/11: difference 20/33 over twice the sum 68/33.
        Assert.Equal(20.0 / 136, table.For("gini_specialisation", "a").Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_UnknownCell_IsLackingForEveryMemberOfAnUnweightedMean()
    {
        var table = new CaseBuilder("a", "b", "c").Table("t", ["1", "2"], [60, 40], [20, double.NaN], [1, 1]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "t", "b", 2021)], table.For("krugman_unweighted_rest", "a").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Activity, "t", "b", 2021)], table.For("krugman_unweighted_rest", "b").Lacking);
    }

    [Fact]
    public void Compute_MemberWithoutActivityOrAlone_LeavesNoMeanOfOthers()
    {
        var empty = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [0, 0]).Compute();
        Assert.Equal("a member has no activity", Assert.Single(empty.For("krugman_unweighted_rest", "a").Lacking).Name);
        var alone = new CaseBuilder("a").Table("t", ["1", "2"], [60, 40]).Compute();
        Assert.Equal("there is only one member", Assert.Single(alone.For("krugman_unweighted_rest", "a").Lacking).Name);
    }

    [Fact]
    public void Compute_Industries_AreSpreadOverMembers()
    {
        // Industry 1 lies 60:20, industry 2 40:80; members 100:100.
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, 80]).Compute();

        // Against the other industry 1/3:2/3: 2 × (0.75 − 1/3). Against all 0.5:0.5: ½ × 0.5.
        Assert.Equal(5.0 / 6, table.ForIndustry("krugman_concentration", "1").Value!.Value, 1e-12);
        Assert.Equal(0.25, table.ForIndustry("hoover_concentration", "1").Value!.Value, 1e-12);
        Assert.Equal("employment, 2 industries of t, pooled rest", table.ForIndustry("krugman_concentration", "1").Basis?.En);

        // Quotients 1.5 and 0.5: Gini 1 / (2 × 2) = 0.25, half of it 0.125.
        Assert.Equal(0.25, table.ForIndustry("gini_concentration", "1").Value!.Value, 1e-12);
        Assert.Equal(0.125, table.ForIndustry("locational_gini", "1").Value!.Value, 1e-12);
        Assert.Equal(0.75, table.ForIndustry("industry_top_member_share", "1").Value!.Value, 1e-12);
        Assert.Equal(1, table.ForIndustry("industry_top_3_member_share", "2").Value!.Value, 1e-12);
        Assert.Equal(["census"], table.ForIndustry("locational_gini", "2").SourceIds);
    }

    [Fact]
    public void Compute_UnknownCell_LeavesSharesOfOtherIndustriesKnown()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, double.NaN]).Compute();
        Assert.Equal(0.75, table.ForIndustry("industry_top_member_share", "1").Value!.Value, 1e-12);
        Assert.Equal([new LackingInput(LackingKind.Activity, "t", "b", 2021)], table.ForIndustry("industry_top_member_share", "2").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Activity, "t", "b", 2021)], table.ForIndustry("krugman_concentration", "1").Lacking);
    }

    [Fact]
    public void Compute_IndustryNobodyHasOrOneMember_SaysSo()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 0], [20, 0]).Compute();
        Assert.Equal("no member has the industry 2", Assert.Single(table.ForIndustry("hoover_concentration", "2").Lacking).Name);
        var alone = new CaseBuilder("a").Table("t", ["1", "2"], [60, 40]).Compute();
        Assert.Equal("there is only one member", Assert.Single(alone.ForIndustry("locational_gini", "1").Lacking).Name);
        Assert.Null(new CaseBuilder("a").Compute().ForIndustry("locational_gini", "1"));
    }

    [Fact]
    public void Compute_DiversityByOtherNames_Agrees()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, 80]).Compute();
        Assert.Equal(1 / 0.52, table.For("hhi_equivalent_number", "a").Value!.Value, 1e-12);
        Assert.Equal(0.48, table.For("gini_simpson", "a").Value!.Value, 1e-12);

        // 0.6:0.4 against 0.4:0.6.
        Assert.Equal(2.5, table.For("relative_diversity", "a").Value!.Value, 1e-12);
        var same = new CaseBuilder("a", "b").Table("t", ["1", "2"], [1, 1], [2, 2]).Compute();
        Assert.Equal("a has the reference's mix", Assert.Single(same.For("relative_diversity", "a").Lacking).Name);
    }

    [Fact]
    public void Compute_TwoLevels_GiveRelatedAndUnrelatedVariety()
    {
        // 1:1 in group C, 2 in group G: 1 bit between, ½ bit within.
        var table = new CaseBuilder("a").Table("t", ["C1@C", "C2@C", "G1@G", "X:residual"], [1, 1, 2, 9]).Compute();
        Assert.Equal(1, table.For("unrelated_variety", "a").Value!.Value, 1e-12);
        Assert.Equal(0.5, table.For("related_variety", "a").Value!.Value, 1e-12);
        Assert.Equal("employment, 3 industries of t without residual lines in 2 groups", table.For("related_variety", "a").Basis?.En);
    }

    [Fact]
    public void Compute_OneLevelOnly_LeavesVarietyLacking()
    {
        var table = new CaseBuilder("a").Table("t", ["1", "2"], [1, 1]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "t: group")], table.For("related_variety", "a").Lacking);
        var alone = new CaseBuilder("a").Table("t", ["1@A", "2@B"], [1, 1]).Compute();
        Assert.Equal("no group of t holds two industries", Assert.Single(alone.For("unrelated_variety", "a").Lacking).Name);
    }

    [Fact]
    public void Compute_CompletePlants_GiveEllisonGlaeser()
    {
        // Four plants of 10 in a, members of equal size: 1, see EllisonGlaeserIndexTests.
        var table = new CaseBuilder("a", "b")
            .Table("t", ["1", "2"], [60, 40], [20, 80])
            .Register("plants", true, [.. Enumerable.Repeat("region=a; industry=1; employees=10", 4)])
            .Compute();
        var index = table.ForIndustry("ellison_glaeser", "1");
        Assert.Equal(1, index.Value!.Value, 1e-12);
        Assert.Equal("4 plants; members' shares of all activity from employment, 2 industries of t", index.Basis?.En);
        Assert.Equal(["census", "survey"], index.SourceIds);
        Assert.Null(table.ForIndustry("ellison_glaeser", "2"));
    }

    [Fact]
    public void Compute_PlantsThatMayBeLeftOutOrAreUnknown_GiveNothing()
    {
        var builder = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, 80]);
        Assert.Equal([new LackingInput(LackingKind.Register, "plants")], builder.Compute().ForIndustry("ellison_glaeser", "2").Lacking);
        var open = builder.Register("plants", false, "region=a; industry=1; employees=10", "region=b; industry=1; employees=10").Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "plants")], open.ForIndustry("ellison_glaeser", "1").Lacking);
        var unknown = builder.Register("plants", true, "region=a; industry=1; employees=10", "region=b; industry=1").Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "plants", "b")], unknown.ForIndustry("ellison_glaeser", "1").Lacking);
        var one = builder.Register("plants", true, "region=a; industry=1; employees=10").Compute();
        Assert.Equal("one plant has all the jobs, or one member all activity", Assert.Single(one.ForIndustry("ellison_glaeser", "1").Lacking).Name);
        var nowhere = builder.Register("plants", true, "region=case; industry=1; employees=10", "region=a; industry=1; employees=10").Compute();
        Assert.Null(nowhere.ForIndustry("ellison_glaeser", "1").Note?.En);
        var strange = builder.Register("plants", true, "region=a; industry=11; employees=10", "region=b; industry=11; employees=10").Compute();
        Assert.Equal("11 is no industry of t: check its code in the register", strange.ForIndustry("ellison_glaeser", "11").Note?.En);
        Assert.Equal("a plant lies in no single member", Assert.Single(nowhere.ForIndustry("ellison_glaeser", "1").Lacking).Name);
    }

    [Fact]
    public void Compute_ClusterIndex_NeedsJobsFirmsPeopleAndArea()
    {
        // Half of the jobs on a fifth of the area with a quarter of the people in 40 % of the firms: 2.5 × 2 × 0.8.
        var builder = new CaseBuilder("a", "b")
            .Table("t", ["1"], [50], [50])
            .Panel("t", ["1"], new() { [2021] = [[4], [6]] }, ActivityMeasure.Firms)
            .Observe("population", [250, 750])
            .Observe("area", [10, 40]);
        Assert.Equal(4, builder.Compute().For("cluster_index", "a", "1").Value!.Value, 1e-12);

        // Where value added is in use, jobs and firms of the same file serve.
        var index = builder.Panel("t", ["1"], new() { [2021] = [[7], [8]] }, ActivityMeasure.ValueAdded).Compute().For("cluster_index", "a", "1");
        Assert.Equal(4, index.Value!.Value, 1e-12);
        Assert.Equal("employment, 1 industry of t, and firms", index.Basis?.En);

        var bare = new CaseBuilder("a", "b").Table("t", ["1"], [50], [50]).Observe("population", [250, 750]).Observe("a", "area", 10).Compute();
        Assert.Equal(
            [new LackingInput(LackingKind.Activity, "t: firms", null, 2021), new LackingInput(LackingKind.Observation, "area", "b", 2021)],
            bare.For("cluster_index", "a", "1").Lacking);
    }

    [Fact]
    public void Compute_FunctionalSpecialisation_ComparesTheCoreWithTheOthers()
    {
        // Services 40 of 100 in a, 10 of 100 in b and c: reference 0.2, quotients 2, 0.5, 0.5. Making 60, 90, 90: 0.75, 1.125, 1.125.
        var builder = new CaseBuilder("a", "b", "c").Table("t", ["1:manufacturing", "2:producer-service"], [60, 40], [90, 10], [90, 10]);
        var table = builder.Core("a").Compute();
        Assert.Equal(1.5, table.ForCase("functional_services_lead").Value!.Value, 1e-12);
        Assert.Equal(0.375, table.ForCase("functional_manufacturing_lead").Value!.Value, 1e-12);
        Assert.Equal("employment, 2 industries of t, against all members together; core: a", table.ForCase("functional_services_lead").Basis?.En);

        Assert.Equal("there is no member besides the core", Assert.Single(builder.Core("b").Core("c").Compute().ForCase("functional_services_lead").Lacking).Name);
    }

    [Fact]
    public void Compute_FunctionalSpecialisationWithoutMarksOrTags_TakesTheLargestOrSaysWhatIsLacking()
    {
        var largest = new CaseBuilder("a", "b").Table("t", ["1:manufacturing", "2:producer-service"], [60, 40], [300, 100]).Compute();
        Assert.EndsWith("core: b", largest.ForCase("functional_services_lead").Basis?.En, StringComparison.Ordinal);
        var untagged = new CaseBuilder("a", "b").Table("t", ["1:manufacturing", "2"], [60, 40], [300, 100]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "t: producer-service", null, 2021)], untagged.ForCase("functional_services_lead").Lacking);
    }

    [Fact]
    public void Compute_StructureLevel_WeighsTheSectors()
    {
        var table = new CaseBuilder("a", "b")
            .Observe("value_added_primary", [10, 1]).Observe("value_added_secondary", [40, double.NaN]).Observe("value_added_tertiary", [50, 1])
            .Compute();
        Assert.Equal(2.4, table.For("structure_level", "a").Value!.Value, 1e-12);
        Assert.Equal(1.25, table.For("tertiary_secondary_ratio", "a").Value!.Value, 1e-12);
        Assert.Equal([new LackingInput(LackingKind.Observation, "value_added_secondary", "b", 2021)], table.For("structure_level", "b").Lacking);
    }

    [Fact]
    public void Compute_Inequality_SplitsByProvince()
    {
        // GDP 30:30 and 10:10 of equal populations in two provinces: nothing within.
        var builder = new CaseBuilder("a", "b", "c", "d").Observe("gdp", [30, 30, 10, 10]).Observe("population", [1, 1, 1, 1]);
        var split = builder.Provinces("North", "North", "South", "South").Compute();
        var total = (0.75 * Math.Log(1.5)) + (0.25 * Math.Log(0.5));
        Assert.Equal(total, split.ForCase("theil_gdp_population").Value!.Value, 1e-12);
        Assert.Equal(total, split.ForCase("theil_between_provinces").Value!.Value, 1e-12);
        Assert.Equal(0, split.ForCase("theil_within_provinces").Value!.Value, 1e-12);
        Assert.Equal("2 provinces", split.ForCase("theil_between_provinces").Basis?.En);
        Assert.Equal(0.25, split.ForCase("hoover_gdp_population").Value!.Value, 1e-12);
        Assert.Equal(0.5, split.ForCase("williamson_gdp_per_head").Value!.Value, 1e-12);
        Assert.Equal(Math.Log(3) / 2, split.ForCase("sigma_gdp_per_head").Value!.Value, 1e-12);
        Assert.Equal((Math.Log(2.0 / 3) + Math.Log(2)) / 2, split.ForCase("mean_log_deviation_gdp").Value!.Value, 1e-12);
        Assert.Equal(1 - (Math.Pow((Math.Sqrt(30) + Math.Sqrt(10)) / 2, 2) / 20), split.ForCase("atkinson_gdp_per_head").Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_MemberWithoutProvince_LeavesTheSplitLacking()
    {
        var table = new CaseBuilder("a", "b").Observe("gdp", [30, 10]).Observe("population", [1, 1]).Provinces("North").Compute();
        Assert.Equal([new LackingInput(LackingKind.Observation, "province", "b")], table.ForCase("theil_between_provinces").Lacking);
        Assert.NotNull(table.ForCase("theil_gdp_population").Value);
    }
}
