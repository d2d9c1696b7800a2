using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class ReceivedIndustryIndicatorsTests
{
    private static readonly string[] Ledger =
    [
        "region=a; name=x; kind=transfer; status=finished; arrived=2018; dirty=yes; value_added=10; rd_expenditure=0.1; invention_patents=2",
        "region=a; name=y; kind=transfer; status=under-way; arrived=2016; dirty=no; value_added=30; rd_expenditure=0.3; invention_patents=2",
        "region=a; name=late; kind=transfer; status=under-way; arrived=2019; dirty=no",
        "region=a; name=plan; kind=transfer; status=planned; dirty=yes",
        "region=a; name=gone; kind=transfer; status=cancelled",
        "region=a; name=j; kind=joint",
    ];

    private static CaseBuilder Case(bool complete, params string[] entries) => new CaseBuilder("a", "b")
        .Register("projects", complete, entries)
        .Observe("rd_expenditure", [20, 1]).Observe("gdp", [1000, 1]).Observe("invention_patents", [50, 1]);

    // Arrived by 2018: R&D 0.4 / 40 = 1 % against 2 %; patents 4 / 40 against 50 / 1000.
    [Fact]
    public void Relative_ProjectsOfThreeYearsAndMore_AgainstTheMember()
    {
        var table = Case(true, Ledger).Compute();
        Assert.Equal(0.5, table.For("received_rd_relative", "a").Value!.Value, 1e-12);
        Assert.Equal(2, table.For("received_patents_relative", "a").Value!.Value, 1e-12);
        Assert.Equal([new LackingInput(LackingKind.Undefined, "no project arrived three or more years ago")], table.For("received_rd_relative", "b").Lacking);
    }

    // x and plan of x, y, late, plan.
    [Fact]
    public void DirtyShare_CountsProjectsThatWereNotCancelled() => Assert.Equal(0.5, Case(true, Ledger).Compute().For("received_dirty_share", "a").Value);

    [Fact]
    public void Relative_UnknownArrival_IsLacking()
    {
        var value = Case(true, [.. Ledger, "region=a; name=z; kind=transfer; status=under-way"]).Compute().For("received_rd_relative", "a");
        Assert.Equal([new LackingInput(LackingKind.Register, "projects", "a")], value.Lacking);
        Assert.Equal("register projects, 5 entries; arrived unknown in 1 of 4", value.Basis?.En);
    }

    [Fact]
    public void Ledger_ThatLeavesOut_GivesNothing() =>
        Assert.Equal([new LackingInput(LackingKind.Register, "projects", "a")], Case(false, Ledger).Compute().For("received_dirty_share", "a").Lacking);
}
