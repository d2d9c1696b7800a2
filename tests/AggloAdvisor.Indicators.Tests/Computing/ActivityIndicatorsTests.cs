using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class ActivityIndicatorsTests
{
    [Fact]
    public void Compute_TwoMembers_GivesIndicesWithGranularityBasisAndSources()
    {
        // a 60:40, b 20:80. K of a = |0.6 − 0.2| + |0.4 − 0.8| = 0.8.
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, 80]).Compute();

        var k = table.For("krugman_specialisation", "a");
        Assert.Equal(0.8, k.Value!.Value, 1e-12);
        Assert.Equal(2, k.Granularity);
        Assert.Equal("employment, 2 industries of t, pooled rest", k.Basis?.En);
        Assert.Equal(["census"], k.SourceIds);
        Assert.Equal(0.8, table.ForPair("krugman_pair", "a", "b").Value!.Value, 1e-12);
        Assert.Equal(2, table.ForCase("industry_count").Value);

        // Reference 80:120: LQ of industry 1 in a = 0.6 / 0.4; relative specialisation 0.6 / 0.2.
        Assert.Equal(1.5, table.For("location_quotient", "a", "1").Value!.Value, 1e-12);
        Assert.Equal("employment, 2 industries of t, against all members together", table.For("location_quotient", "a", "1").Basis?.En);
        Assert.Equal(3, table.For("relative_specialisation", "a", "1").Value!.Value, 1e-12);
        Assert.Equal(0.6, table.For("industry_share", "a", "1").Value!.Value, 1e-12);
        Assert.Equal(1.5, table.For("top_industry_lq", "a").Value!.Value, 1e-12);
        Assert.Equal(0.8, table.For("top_industry_share", "b").Value!.Value, 1e-12);
        Assert.EndsWith("largest: 2", table.For("top_industry_share", "b").Basis?.En, StringComparison.Ordinal);
        Assert.Equal(1, table.For("concentration_ratio_3", "b").Value);
    }

    [Fact]
    public void Compute_Benchmark_IsTheReferenceAndNotAMember()
    {
        var table = new CaseBuilder("a", "b").Benchmark("nation").Table("t", ["1", "2"], [60, 40], [20, 80], [500, 500]).Compute();

        // Against the nation's 0.5, not the members' 0.4.
        Assert.Equal(1.2, table.For("location_quotient", "a", "1").Value!.Value, 1e-12);
        Assert.Equal("employment, 2 industries of t, against nation", table.For("location_quotient", "a", "1").Basis?.En);
        Assert.Equal(0.8, table.For("krugman_specialisation", "a").Value!.Value, 1e-12);
        Assert.Null(table.Find("hhi", Target.Region("nation"), 2021));
    }

    [Fact]
    public void Compute_BenchmarkWithoutFigures_IsNoReference()
    {
        var table = new CaseBuilder("a", "b").Benchmark("nation").Table("t", ["1", "2"], [60, 40], [20, 80], [double.NaN, double.NaN]).Compute();
        Assert.Equal(1.5, table.For("location_quotient", "a", "1").Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_UnknownCell_LeavesOwnAndJointIndicesUnknown()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, double.NaN]).Compute();

        var lacking = new LackingInput(LackingKind.Activity, "t", "b", 2021);
        Assert.Equal([lacking], table.For("krugman_specialisation", "a").Lacking);
        Assert.Equal([lacking], table.For("location_quotient", "a", "1").Lacking);
        Assert.Equal([lacking], table.For("industry_share", "b", "1").Lacking);
        Assert.Equal([lacking], table.For("hhi", "b").Lacking);
        Assert.Equal(0.6, table.For("industry_share", "a", "1").Value!.Value, 1e-12);
        Assert.Equal(0.52, table.For("hhi", "a").Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_ResidualLine_CountsNeitherInGranularityNorInShares()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2", "rest:residual"], [60, 40, 900], [20, 80, double.NaN]).Compute();

        Assert.Equal(0.6, table.For("industry_share", "a", "1").Value!.Value, 1e-12);
        Assert.Equal("employment, 2 industries of t without residual lines", table.For("industry_share", "a", "1").Basis?.En);
        Assert.Equal(2, table.ForCase("industry_count").Value);
        Assert.Null(table.Find("industry_share", Target.RegionIndustry("a", "rest"), 2021));
    }

    [Fact]
    public void Compute_SeveralTables_TakesTheFinestThatMostMembersHaveComplete()
    {
        var table = new CaseBuilder("a", "b")
            .Table("coarse", ["1", "2"], [60, 40], [20, 80])
            .Table("fine", ["1", "2", "3"], [60, 20, 20], [20, 40, 40])
            .Table("withheld", ["1", "2", "3", "4"], [60, 20, 10, 10], [20, 40, 40, double.NaN])
            .Compute();

        var count = table.ForCase("industry_count");
        Assert.Equal(3, count.Value);
        Assert.Equal("withheld is finer but has more unknown cells in the case's year", count.Note?.En);
        Assert.Equal("employment, 3 industries of fine", table.For("hhi", "a").Basis?.En);
    }

    [Fact]
    public void Compute_CountsOfFirms_AreNotActivity()
    {
        var table = new CaseBuilder("a").Panel("t", ["1", "2"], new() { [2021] = [[1, 2]] }, ActivityMeasure.Firms).Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "activities", null, 2021)], table.For("hhi", "a").Lacking);
    }

    [Fact]
    public void Compute_TableWithoutTheCaseYear_IsNotUsed()
    {
        var table = new CaseBuilder("a").Panel("t", ["1", "2"], new() { [2019] = [[1, 2]] }).Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "t", null, 2021)], table.For("hhi", "a").Lacking);
        Assert.Null(table.Find("hhi", Target.Region("a"), 2019));
    }

    [Fact]
    public void Compute_MemberThatTheTableDoesNotName_IsUnknownNotZero()
    {
        var table = new CaseBuilder("a", "b", "c")
            .Panel("t", ["1", "2"], new() { [2021] = [[60, 40], [20, 80]] }, regions: ["a", "b"])
            .Compute();

        Assert.Equal([new LackingInput(LackingKind.Activity, "t", "c", 2021)], table.For("krugman_specialisation", "a").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Activity, "t", "c", 2021)], table.For("hhi", "c").Lacking);
        Assert.Equal(0.8, table.ForPair("krugman_pair", "a", "b").Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_MemberWithoutActivity_SaysSo()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [0, 0], [20, 80]).Compute();
        Assert.Equal(new LackingInput(LackingKind.Undefined, "a has no activity in t"), Assert.Single(table.For("hhi", "a").Lacking));
    }

    [Fact]
    public void Compute_OneIndustry_LeavesNoMixToCompare()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1"], [5], [7]).Compute();
        Assert.Equal(1, table.For("hhi", "a").Value);
        Assert.Equal(0, table.For("krugman_specialisation", "a").Value);
        Assert.Equal(LackingKind.Undefined, Assert.Single(table.For("hhi_normalised", "a").Lacking).Kind);
        Assert.Equal("employment, 1 industry of t", table.For("hhi", "a").Basis?.En);
    }

    [Fact]
    public void Compute_IndustryInOneMemberOnly_HasNoRelativeSpecialisation()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [0, 80]).Compute();
        Assert.Equal(LackingKind.Undefined, Assert.Single(table.For("relative_specialisation", "a", "1").Lacking).Kind);
        Assert.Equal(0, table.For("location_quotient", "b", "1").Value);
    }

    [Fact]
    public void Compute_ShiftShare_AddsUpToGrowthOverTheSpan()
    {
        // a grows from 100 to 136 (see ShiftShareTests): 0.30 − 0.04 + 0.10 = 0.36. 2016 has an unknown cell and cannot be the start.
        var table = new CaseBuilder("a", "b").Benchmark("nation")
            .Panel("t", ["1", "2"], new()
            {
                [2016] = [[1, double.NaN], [1, 1], [90, 90]],
                [2018] = [[60, 40], [40, 60], [100, 100]],
                [2021] = [[66, 70], [44, 80], [110, 150]],
            })
            .Compute();

        Assert.Equal(0.3, table.For("shift_share_national", "a").Value!.Value, 1e-12);
        Assert.Equal(-0.04, table.For("shift_share_mix", "a").Value!.Value, 1e-12);
        Assert.Equal(0.1, table.For("shift_share_competitive", "a").Value!.Value, 1e-12);
        Assert.Equal(0.1, table.For("competitive_effect", "a", "2").Value!.Value, 1e-12);
        Assert.Equal("employment, 2 industries of t, 2018 to 2021, against nation", table.For("shift_share_mix", "a").Basis?.En);

        // Up to 2018 no start is known for all: a has no value, b its own from the table's first year.
        Assert.Null(table.Find("shift_share_mix", Target.Region("a"), 2018));
        Assert.Equal("employment, 2 industries of t, 2016 to 2018, against nation", table.For("shift_share_mix", "b", 2018).Basis?.En);
    }

    [Fact]
    public void Compute_ShiftShareOfOneYear_LacksAnEarlierOne()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, 80]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "t", "a")], table.For("shift_share_mix", "a").Lacking);
    }

    [Fact]
    public void Compute_SectorShares_ComeFromATableThatCoversAllSectors()
    {
        var table = new CaseBuilder("a")
            .Panel("t", ["1:primary", "2:secondary", "3:tertiary", "4:tertiary"], new() { [2021] = [[10, 40, 30, 20]] }, ActivityMeasure.ValueAdded)
            .Compute();

        Assert.Equal(0.1, table.For("primary_share", "a").Value!.Value, 1e-12);
        Assert.Equal(0.5, table.For("tertiary_share", "a").Value!.Value, 1e-12);
        Assert.Equal(3, table.For("tertiary_share", "a").Granularity);
        Assert.Equal("value added by sector, t", table.For("tertiary_share", "a").Basis?.En);
        Assert.Null(table.For("tertiary_share", "a").Note?.En);
    }

    [Fact]
    public void Compute_SectorSharesBesideAResidualLine_SayHowMuchIsLeftOut()
    {
        // 20 of 100 jobs belong to no sector: the shares are those of the other 80.
        var table = new CaseBuilder("a", "b")
            .Table("t", ["1:primary", "2:secondary", "3:tertiary", "9:residual"], [20, 20, 40, 20], [1, 1, 1, double.NaN])
            .Compute();

        var share = table.For("tertiary_share", "a");
        Assert.Equal(0.5, share.Value!.Value, 1e-12);
        Assert.Equal("employment by sector, t without residual lines", share.Basis?.En);
        Assert.Equal("20.0 % of employment is in residual lines and belongs to no sector here", share.Note?.En);
        Assert.Null(table.For("tertiary_share", "b").Note?.En);
    }

    [Fact]
    public void Compute_SectorShares_PreferObservedValueAddedToEmployment()
    {
        var table = new CaseBuilder("a")
            .Table("t", ["1:primary", "2:secondary", "3:tertiary"], [50, 25, 25])
            .Observe("a", "value_added_primary", 10).Observe("a", "value_added_secondary", 40).Observe("a", "value_added_tertiary", 50)
            .Compute();

        Assert.Equal(0.1, table.For("primary_share", "a").Value!.Value, 1e-12);
        Assert.Equal("value added by sector", table.For("primary_share", "a").Basis?.En);
    }

    [Fact]
    public void Compute_SectorSharesOfATableWithoutTags_NeedObservations()
    {
        var table = new CaseBuilder("a").Table("t", ["1", "2"], [50, 25]).Observe("a", "value_added_primary", 10).Compute();
        Assert.Equal(["value_added_secondary", "value_added_tertiary"], table.For("primary_share", "a").Lacking.Select(static l => l.Name));
    }
}
