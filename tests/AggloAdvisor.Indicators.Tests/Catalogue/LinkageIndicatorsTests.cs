using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class LinkageIndicatorsTests
{
    private static readonly string[] Star =
    [
        "region=a; other_region=a; year=2021; patents=60; university_firm=10",
        "region=a; other_region=b; year=2021; patents=20; university_firm=4",
        "region=c; other_region=a; year=2021; patents=10; university_firm=6",
        "region=d; other_region=a; year=2021; patents=10; university_firm=0",
        "region=a; other_region=b; year=2019; patents=7; university_firm=1",
    ];

    private static CaseBuilder Case(bool complete, params string[] entries) => new CaseBuilder("a", "b", "c", "d").Register("copatents", complete, entries);

    [Fact]
    public void Star_OfFour_HangsOnOne()
    {
        var table = Case(true, Star).Observe("firm_patents", [100, 50, 25, 25]).Compute();

        // 40 of 100 joint applications cross a border; 20 with universities over 200 patents of firms.
        Assert.Equal(0.4, table.ForCase("intercity_copatent_share").Value!.Value, 1e-12);
        Assert.Equal(0.1, table.ForCase("university_firm_copatent_share").Value!.Value, 1e-12);
        Assert.Equal(0.5, table.ForCase("copatent_density").Value!.Value, 1e-12);
        Assert.Equal(1, table.ForCase("copatent_centralisation").Value!.Value, 1e-12);
    }

    [Fact]
    public void EarlierYear_OfTheRegister_ShowsTheTrend()
    {
        // One of six pairs in 2019; degrees 1, 1, 0, 0: (0 + 0 + 1 + 1) / 6.
        var table = Case(true, Star).Compute();
        Assert.Equal(1.0 / 6, table.ForCase("copatent_density", 2019).Value!.Value, 1e-12);
        Assert.Equal(1.0 / 3, table.ForCase("copatent_centralisation", 2019).Value!.Value, 1e-12);
    }

    [Fact]
    public void Register_ThatLeavesOut_SaysNothingOfAbsentTies()
    {
        var value = Case(false, Star).Compute().ForCase("copatent_density");
        Assert.Equal([new LackingInput(LackingKind.Register, "copatents")], value.Lacking);
    }

    [Fact]
    public void Register_WithoutTheYear_LacksIt()
    {
        var value = Case(true, Star[4]).Compute().ForCase("intercity_copatent_share");
        Assert.Equal([new LackingInput(LackingKind.Register, "copatents", null, 2021)], value.Lacking);
    }

    [Fact]
    public void UniversityFirm_UnknownCell_IsLackingWithTheFirms()
    {
        var value = Case(true, "region=a; other_region=b; year=2021; patents=5").Observe("firm_patents", [1, 1, 1, double.NaN]).Compute().ForCase("university_firm_copatent_share");
        Assert.Equal([new LackingInput(LackingKind.Register, "copatents", "a"), new LackingInput(LackingKind.Observation, "firm_patents", "d", 2021)], value.Lacking);
    }

    [Fact]
    public void TwoMembers_HaveNoCentre()
    {
        var table = new CaseBuilder("a", "b").Register("copatents", true, "region=a; other_region=b; year=2021; patents=5").Compute();
        Assert.Equal(1, table.ForCase("copatent_density").Value);
        Assert.Equal(LackingKind.Undefined, Assert.Single(table.ForCase("copatent_centralisation").Lacking).Kind);
    }
}
