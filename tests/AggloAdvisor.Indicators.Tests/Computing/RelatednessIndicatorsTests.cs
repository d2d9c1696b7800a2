using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Complexity;
using AggloAdvisor.Indicators.Relatedness;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class RelatednessIndicatorsTests
{
    [Fact]
    public void Compute_DiversityAndUbiquity_CountSpecialities()
    {
        // Total 80:120: a has a quotient of at least 1 in industry 1, b in 2.
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, 80]).Compute();
        Assert.Equal(1, table.For("industry_diversity", "a").Value);
        Assert.Equal(1, table.ForIndustry("industry_ubiquity", "2").Value);
        Assert.Equal("employment, 2 industries of t, against all members together", table.ForIndustry("industry_ubiquity", "2").Basis?.En);
    }

    [Fact]
    public void Compute_FewMembers_HaveNoRelatednessAndComplexity()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, 80]).Compute();
        LackingInput[] reason = [new(LackingKind.Undefined, "at least 15 members are needed to estimate it; there are 2")];
        Assert.Equal(reason, table.For("relatedness_density", "a", "1").Lacking);
        Assert.Equal(reason, table.For("relatedness_density_absent", "a").Lacking);
        Assert.Equal(reason, table.For("economic_complexity", "a").Lacking);
        Assert.Equal(reason, table.ForIndustry("industry_complexity", "1").Lacking);
    }

    [Fact]
    public void Compute_UnknownCell_LeavesAllThatRestOnEveryMemberUnknown()
    {
        var table = new CaseBuilder("a", "b").Benchmark("nation").Table("t", ["1", "2"], [60, 40], [20, double.NaN], [1, 1]).Compute();
        LackingInput[] lacking = [new(LackingKind.Activity, "t", "b", 2021)];
        Assert.Equal(1, table.For("industry_diversity", "a").Value);
        Assert.Equal(lacking, table.For("industry_diversity", "b").Lacking);
        Assert.Equal(lacking, table.ForIndustry("industry_ubiquity", "1").Lacking);
        Assert.Equal(lacking, table.For("relatedness_density", "a", "1").Lacking);
    }

    [Fact]
    public void Compute_NoTable_HasNoIndustryTargets() => Assert.Empty(new CaseBuilder("a").Compute().Of("industry_ubiquity", 2021));

    [Fact]
    public void Compute_SixteenMembers_AgreesWithTheMeasures()
    {
        // Sixteen members of six industries, figures from a fixed recurrence.
        string[] members = [.. Enumerable.Range(0, 16).Select(static i => FormattableString.Invariant($"m{i}"))];
        var state = 7L;
        double[][] rows = [.. members.Select(_ => (double[])[.. Enumerable.Range(0, 6).Select(_ => (double)((state = state * 48271 % 2147483647) % 1000))])];
        var table = new CaseBuilder(members).Table("t", ["1", "2", "3", "4", "5", "6"], rows).Compute();

        var presence = Presence.Compute([.. rows.SelectMany(static r => r)], 6)!;
        var density = RelatednessDensity.Compute(presence, Proximity.Compute(presence, 6, Diagonal.Kept)!, 6)!;
        var complexity = EconomicComplexity.Compute(presence, 6)!;
        Assert.Equal(density[(3 * 6) + 1], table.For("relatedness_density", "m3", "2").Value);
        Assert.Equal(complexity.Regions[3], table.For("economic_complexity", "m3").Value);
        Assert.Equal(complexity.Industries[1], table.ForIndustry("industry_complexity", "2").Value);
        var absent = Enumerable.Range(0, 6).Where(k => presence[(3 * 6) + k] == 0).Average(k => density[(3 * 6) + k]!.Value);
        Assert.Equal(absent, table.For("relatedness_density_absent", "m3").Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_DynamicShiftShare_AddsUpTheSteps()
    {
        // 2018 to 2020 as in ShiftShareTests: 30, −4, 10 of 100. 2020 to 2021 nothing changes but a's first industry: 66 to 76, competitive.
        var table = new CaseBuilder("a", "b").Benchmark("nation")
            .Panel("t", ["1", "2"], new()
            {
                [2018] = [[60, 40], [40, 60], [100, 100]],
                [2019] = [[60, double.NaN], [40, 60], [100, 100]],
                [2020] = [[66, 70], [44, 80], [110, 150]],
                [2021] = [[76, 70], [44, 80], [110, 150]],
            })
            .Compute();

        Assert.Equal(0.3, table.For("shift_share_dynamic_national", "a").Value!.Value, 1e-12);
        Assert.Equal(-0.04, table.For("shift_share_dynamic_mix", "a").Value!.Value, 1e-12);
        Assert.Equal(0.2, table.For("shift_share_dynamic_competitive", "a").Value!.Value, 1e-12);
        Assert.Equal("employment, 2 industries of t, 2 steps from 2018 to 2021, against nation", table.For("shift_share_dynamic_mix", "a").Basis?.En);
        Assert.Equal("employment, 2 industries of t, 1 step from 2018 to 2020, against nation", table.For("shift_share_dynamic_mix", "a", 2020).Basis?.En);
    }

    [Fact]
    public void Compute_DynamicShiftShareOfOneYear_LacksAnEarlierOne()
    {
        var table = new CaseBuilder("a", "b").Table("t", ["1", "2"], [60, 40], [20, 80]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "t", "a")], table.For("shift_share_dynamic_mix", "a").Lacking);
    }

    [Fact]
    public void Compute_IndustryGradient_TakesValueAddedAndJobsOfTheSameIndustries()
    {
        // All members 100:100 value added, 25:25 jobs; a 60:40 and 10:20 (see IndustryGradientTests).
        var table = Tables(["1", "2"]).Compute();
        Assert.Equal(1.8, table.For("industry_gradient", "a", "1").Value!.Value, 1e-12);
        Assert.Equal(0.4, table.For("industry_gradient", "a", "2").Value!.Value, 1e-12);
        Assert.Equal("value added, 2 industries of va, and employment of jobs, against all members together", table.For("industry_gradient", "a", "1").Basis?.En);
        Assert.Equal(2, table.For("industry_gradient", "a", "1").Granularity);
    }

    [Fact]
    public void Compute_IndustryGradientWithoutMatchingTables_SaysWhichIsLacking()
    {
        LackingInput[] employment = [new(LackingKind.Activity, "employment", null, 2021)];
        Assert.Equal(employment, Tables(["1", "x"]).Compute().For("industry_gradient", "a", "1").Lacking);
        var jobsOnly = new CaseBuilder("a").Table("t", ["1", "2"], [60, 40]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Activity, "value_added", null, 2021)], jobsOnly.For("industry_gradient", "a", "1").Lacking);
    }

    private static CaseBuilder Tables(string[] employmentIndustries) => new CaseBuilder("a", "b")
        .Panel("va", ["1", "2"], new() { [2021] = [[60, 40], [40, 60]] }, ActivityMeasure.ValueAdded)
        .Panel("jobs", employmentIndustries, new() { [2021] = [[10, 20], [15, 5]] });
}
