using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Chains;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class InputOutputIndicatorsTests
{
    private static readonly string[] Industries = ["farm", "mill"];

    private static CaseBuilder Builder => new CaseBuilder("a", "b").Table("t", Industries, [60, 40], [100, 0]);

    [Fact]
    public void Coefficients_TwoSectors_AreThoseOfTheTextbook()
    {
        var table = Builder.InputOutput(["01", "02"], LeontiefInverseTests.Flows, LeontiefInverseTests.Outputs, "t", "farm=01", "mill=02").Compute();

        Assert.Equal(1.15 / 1.125, table.ForIndustry("influence_coefficient", "farm").Value!.Value, 1e-12);
        Assert.Equal(1.05 / 1.125, table.ForIndustry("sensitivity_coefficient", "mill").Value!.Value, 1e-12);
        Assert.Equal("National table, 2020, 2 sectors, domestic flows; sector 01", table.ForIndustry("influence_coefficient", "farm").Basis?.En);
        Assert.Equal(2, table.ForIndustry("influence_coefficient", "farm").Granularity);
        Assert.Contains("bureau", table.ForIndustry("influence_coefficient", "farm").SourceIds);
    }

    [Fact]
    public void Linkage_TwoIndustries_IsTheirOnlyPair()
    {
        var table = Builder.InputOutput(["01", "02"], LeontiefInverseTests.Flows, LeontiefInverseTests.Outputs, "t", "farm=01", "mill=02").Compute();

        // a12 + a21 = .25 + .20, whatever the shares; b has farms alone.
        Assert.Equal(0.45, table.For("industry_linkage", "a").Value!.Value, 1e-12);
        Assert.Equal("fewer than two groups of industries have any activity", Assert.Single(table.For("industry_linkage", "b").Lacking).Name);
    }

    [Fact]
    public void Coefficients_IndustryOfTwoSectors_AreWeighedByOutput()
    {
        // Three sectors: 02 and 03 are the second of the textbook, cut into halves that buy and sell alike.
        var table = Builder.InputOutput(
            ["01", "02", "03"],
            [150, 250, 250, 100, 25, 25, 100, 25, 25],
            [1000, 1000, 1000],
            "t",
            "farm=01",
            "mill=02 03").Compute();

        // Coefficients of the groups are the textbook's again.
        Assert.Equal(0.45, table.For("industry_linkage", "a").Value!.Value, 1e-12);

        // Columns of the inverse: 01 (.95 + .10 + .10) / .7575; 02 and 03 1.10 / .7575, for both are bought alike. Mean (1.15 + 2 × 1.10) / 3.
        Assert.Equal(1.10 / ((1.15 + 2.20) / 3), table.ForIndustry("influence_coefficient", "mill").Value!.Value, 1e-12);
        Assert.EndsWith("sectors 02, 03", table.ForIndustry("influence_coefficient", "mill").Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Linkage_IndustriesOfTheSameSector_AreOneGroup()
    {
        var table = new CaseBuilder("a").Table("t", ["farm", "mill", "bakery"], [60, 30, 10])
            .InputOutput(["01", "02"], LeontiefInverseTests.Flows, LeontiefInverseTests.Outputs, "t", "farm=01", "mill=02", "bakery=02").Compute();

        Assert.Equal(0.45, table.For("industry_linkage", "a").Value!.Value, 1e-12);
    }

    [Fact]
    public void Coefficients_NoTable_NameIt()
    {
        var table = Builder.Compute();

        Assert.Equal([new LackingInput(LackingKind.InputOutput, "input-output")], table.For("industry_linkage", "a").Lacking);
        Assert.Equal([new LackingInput(LackingKind.InputOutput, "input-output")], table.ForIndustry("influence_coefficient", "farm").Lacking);
    }

    [Fact]
    public void Coefficients_IndustryWithoutSector_IsNamed()
    {
        var table = Builder.InputOutput(["01", "02"], LeontiefInverseTests.Flows, LeontiefInverseTests.Outputs, "t", "farm=01").Compute();

        Assert.Equal([new LackingInput(LackingKind.InputOutput, "mill")], table.For("industry_linkage", "a").Lacking);
        Assert.Equal([new LackingInput(LackingKind.InputOutput, "mill")], table.ForIndustry("influence_coefficient", "mill").Lacking);
        Assert.NotNull(table.ForIndustry("influence_coefficient", "farm").Value);
    }

    [Fact]
    public void Coefficients_TableThatIsNotProductive_AreUndefined()
    {
        var value = Builder.InputOutput(["01", "02"], [900, 900, 900, 900], [1000, 1000], "t", "farm=01", "mill=02").Compute().ForIndustry("influence_coefficient", "farm");

        Assert.StartsWith("the input-output table is not productive", Assert.Single(value.Lacking).Name, StringComparison.Ordinal);
    }

    // Linkages of three groups: coefficients of the textbook's sectors cut in halves differ by shares; d lives from one group alone.
    [Fact]
    public void Percentile_Members_IsThePartOfTheOthersThatIsLower()
    {
        var table = Three([60, 40, 0], [0, 50, 50], [50, 25, 25], [100, 0, 0]).Compute();
        double[] linkages = [.. new[] { "a", "b", "c" }.Select(m => table.For("industry_linkage", m).Value!.Value)];
        Assert.True(linkages[1] < linkages[2] && linkages[2] < linkages[0]);

        Assert.Equal([1, 0, 0.5], new[] { "a", "b", "c" }.Select(m => table.For("industry_linkage_percentile", m).Value!.Value));
        Assert.StartsWith("among 3 members; ", table.For("industry_linkage_percentile", "a").Basis!.En, StringComparison.Ordinal);
        Assert.Equal([new LackingInput(LackingKind.Undefined, "fewer than two groups of industries have any activity")], table.For("industry_linkage_percentile", "d").Lacking);
    }

    [Fact]
    public void Percentile_UnknownMember_LeavesItOpenForAll()
    {
        var table = Three([60, 40, 0], [0, 50, double.NaN], [50, 25, 25], [30, 30, 40]).Compute();

        Assert.Equal([new LackingInput(LackingKind.Activity, "t", "b", 2021)], table.For("industry_linkage_percentile", "a").Lacking);
    }

    [Fact]
    public void Percentile_TwoMembersWithALinkage_HaveNone() => Assert.Equal(
        [new LackingInput(LackingKind.Undefined, "fewer than 3 members have a linkage")],
        Three([60, 40, 0], [0, 50, 50], [0, 100, 0], [100, 0, 0]).Compute().For("industry_linkage_percentile", "a").Lacking);

    // a12 + a21 is 0.6, the others are 0.1 and 0.2.
    private static CaseBuilder Three(params double[][] rows) => new CaseBuilder("a", "b", "c", "d").Table("t", ["1", "2", "3"], rows)
        .InputOutput(["01", "02", "03"], [0, 300, 50, 300, 0, 100, 50, 100, 0], [1000, 1000, 1000], "t", "1=01", "2=02", "3=03");
}
