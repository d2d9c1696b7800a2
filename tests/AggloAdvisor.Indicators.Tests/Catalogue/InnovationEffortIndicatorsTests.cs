using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class InnovationEffortIndicatorsTests
{
    // 450 of 30,000 jobs: 15 per 1,000.
    [Fact]
    public void RdStaff_OverJobs_IsPerThousand()
    {
        var table = new CaseBuilder("a", "b").Observe("rd_staff", [450, double.NaN]).Observe("employment", [30_000, 1]).Compute();
        Assert.Equal(15, table.For("rd_staff_per_1000_jobs", "a").Value!.Value, 1e-12);
        Assert.Equal([new LackingInput(LackingKind.Observation, "rd_staff", "b", 2021)], table.For("rd_staff_per_1000_jobs", "b").Lacking);
    }

    [Fact]
    public void InventionShare_ApplicationsWhereBothAreKnown_ElseGrants_NeverMixed()
    {
        var table = new CaseBuilder("a", "b", "c")
            .Observe("invention_applications", [30, 30, double.NaN])
            .Observe("patent_applications", [120, double.NaN, 100])
            .Observe("invention_patents", [1, 10, double.NaN])
            .Observe("patents_granted", [2, 50, double.NaN])
            .Compute();

        Assert.Equal(0.25, table.For("invention_share", "a").Value);
        Assert.Equal("invention_applications / patent_applications", table.For("invention_share", "a").Basis?.En);
        Assert.Equal(0.2, table.For("invention_share", "b").Value!.Value, 1e-12);
        Assert.Equal(["invention_patents", "patents_granted"], table.For("invention_share", "c").Lacking.Select(static l => l.Name));
    }

    [Fact]
    public void InventionShare_MoreInventionsThanPatents_IsNoShare()
    {
        var value = new CaseBuilder("a").Observe("invention_patents", [12]).Observe("patents_granted", [10]).Compute().For("invention_share", "a");
        Assert.Equal([new LackingInput(LackingKind.Undefined, "invention_patents is larger than patents_granted, of which it is a part")], value.Lacking);
    }

    [Fact]
    public void TechnologyFlows_AreOverRd()
    {
        var table = new CaseBuilder("a")
            .Observe("rd_expenditure", [20]).Observe("technology_imports", [5]).Observe("technology_contract_value", [50])
            .Observe("patents_transferred", [30]).Observe("patents_granted", [120])
            .Observe("pct_applications", [3]).Observe("patent_applications", [600])
            .Compute();

        Assert.Equal(0.25, table.For("licensed_in_over_rd", "a").Value);
        Assert.Equal(2.5, table.For("technology_contracts_over_rd", "a").Value);
        Assert.Equal(0.25, table.For("patents_transferred_ratio", "a").Value);
        Assert.Equal(0.005, table.For("pct_share", "a").Value!.Value, 1e-12);
    }

    [Fact]
    public void OriginalProjects_OfResearchOnly_AndNoneUnknown()
    {
        string[] entries = ["region=a; name=x; kind=research; originality=original", "region=a; name=y; kind=research; originality=imitative", "region=a; name=z; kind=joint"];
        IndicatorValue Share(bool complete, params string[] more) =>
            new CaseBuilder("a").Register("projects", complete, [.. entries, .. more]).Compute().ForCase("original_project_share");

        Assert.Equal(0.5, Share(true).Value);
        Assert.Equal([new LackingInput(LackingKind.Register, "projects")], Share(false).Lacking);
        var open = Share(true, "region=case; name=u; kind=research");
        Assert.Equal([new LackingInput(LackingKind.Register, "projects", "case")], open.Lacking);
        Assert.Equal("register projects, 3 entries; originality unknown in 1 of 3", open.Basis?.En);
    }
}
