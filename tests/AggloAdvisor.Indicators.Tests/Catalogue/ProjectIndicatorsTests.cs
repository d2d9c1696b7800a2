using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class ProjectIndicatorsTests
{
    private static readonly string[] Ledger =
    [
        "region=case; name=bridge; kind=joint; status=finished; signed=2012; due=2016; initiated_by=upper-level; paid_by=members",
        "region=case; name=park; kind=joint; status=finished; signed=2019; due=2024; initiated_by=members; paid_by=firms",
        "region=a; name=port; kind=joint; status=under-way; signed=2015; due=2019; initiated_by=members; paid_by=upper-level",
        "region=a; name=lab; kind=joint; status=cancelled; signed=2015; due=2020; initiated_by=members; paid_by=members",
        "region=b; name=rail; kind=joint; status=signed; signed=2011; due=2030; initiated_by=members; paid_by=members",
        "region=b; name=pool; kind=joint; status=signed; signed=2019; due=2021; initiated_by=members; paid_by=members",
        "region=b; name=idea; kind=joint; status=planned; initiated_by=members; paid_by=members",
        "region=b; name=plant; kind=transfer; status=signed",
    ];

    private static IndicatorTable Compute(bool complete, params string[] entries) => new CaseBuilder("a", "b").Register("projects", complete, entries).Compute();

    // Finished: bridge and park (early). Due and not finished: port, lab (cancelled), pool. 2 of 5.
    [Fact]
    public void Delivery_FinishedOfThoseDue_NamesTheOthers()
    {
        var value = Compute(true, Ledger).ForCase("delivery_ratio");
        Assert.Equal(0.4, value.Value);
        Assert.Equal("register projects, 7 entries; due and not finished: port (2019), lab (2020), pool (2021)", value.Basis?.En);
    }

    [Fact]
    public void Delivery_DueUnknown_IsLackingUnlessFinished()
    {
        Assert.Equal(1, Compute(true, "region=case; name=x; kind=joint; status=finished").ForCase("delivery_ratio").Value);
        Assert.Equal([new LackingInput(LackingKind.Register, "projects", "case")], Compute(true, "region=case; name=x; kind=joint; status=under-way").ForCase("delivery_ratio").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Register, "projects", "a")], Compute(true, "region=a; name=x; kind=joint; due=2020").ForCase("delivery_ratio").Lacking);
    }

    [Fact]
    public void Delivery_NothingDue_IsUndefined() =>
        Assert.Equal([new LackingInput(LackingKind.Undefined, "no joint project was due")], Compute(true, Ledger[4]).ForCase("delivery_ratio").Lacking);

    // rail has waited 10 years, pool 2: median 6.
    [Fact]
    public void Unexecuted_AreListedTheOldestFirst()
    {
        var table = Compute(true, Ledger);
        Assert.Equal(2, table.ForCase("unexecuted_agreements").Value);
        Assert.Equal(6, table.ForCase("unexecuted_agreement_age").Value);
        Assert.EndsWith("signed and not begun: rail (2011), pool (2019)", table.ForCase("unexecuted_agreements").Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Unexecuted_None_IsZeroAndHasNoAge()
    {
        var table = Compute(true, Ledger[0]);
        Assert.Equal(0, table.ForCase("unexecuted_agreements").Value);
        Assert.Equal([new LackingInput(LackingKind.Undefined, "no signed joint project is waiting")], table.ForCase("unexecuted_agreement_age").Lacking);
    }

    // Upper level: bridge, port of 7. Firms: park.
    [Fact]
    public void Origin_InitiatedOrPaid()
    {
        var table = Compute(true, Ledger);
        Assert.Equal(2.0 / 7, table.ForCase("projects_upper_share").Value!.Value, 1e-12);
        Assert.Equal(1.0 / 7, table.ForCase("projects_private_share").Value!.Value, 1e-12);
    }

    [Fact]
    public void Origin_HalfKnown_SettlesOnlyAYes()
    {
        const string half = "region=a; name=x; kind=joint; status=planned; initiated_by=upper-level";
        Assert.Equal(1, Compute(true, half).ForCase("projects_upper_share").Value);
        Assert.Equal([new LackingInput(LackingKind.Register, "projects", "a")], Compute(true, half).ForCase("projects_private_share").Lacking);
    }

    [Theory]
    [InlineData("delivery_ratio")]
    [InlineData("unexecuted_agreements")]
    [InlineData("projects_upper_share")]
    public void Ledger_ThatLeavesOut_GivesNothing(string id) =>
        Assert.Equal([new LackingInput(LackingKind.Register, "projects")], Compute(false, Ledger).ForCase(id).Lacking);
}
