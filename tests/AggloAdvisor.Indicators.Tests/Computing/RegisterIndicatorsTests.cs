using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Tests.Computing;

public sealed class RegisterIndicatorsTests
{
    [Theory]
    [InlineData(false, "yes", 1.0)]
    [InlineData(false, "no", 0.0)]
    [InlineData(true, "unknown", null)]
    public void HasJointOffice_Listed_IsWhatTheEntrySays(bool complete, string exists, double? expected)
    {
        var value = new CaseBuilder("a").Register("agreements", complete, $"kind=joint-office; exists={exists}").Compute().ForCase("has_joint_office");
        Assert.Equal(expected, value.Value);
        Assert.Equal(expected is null, value.Lacking.Contains(new LackingInput(LackingKind.Register, "agreements")));
    }

    [Fact]
    public void HasJointOffice_NotListed_IsNoOnlyInACompleteRegister()
    {
        static IndicatorValue Has(bool complete) =>
            new CaseBuilder("a").Register("agreements", complete, "kind=platform; exists=yes").Compute().ForCase("has_joint_office");

        Assert.Equal(0, Has(true).Value);
        Assert.Equal(ValueOrigin.Unavailable, Has(false).Origin);
        Assert.Equal("joint-office is not listed in a register that may leave things out", Has(false).Basis?.En);
    }

    [Fact]
    public void HasPlatform_OneOfSeveralExists_IsYes()
    {
        var table = new CaseBuilder("a").Register("agreements", false, "kind=platform; exists=no", "kind=platform; exists=unknown", "kind=platform; exists=yes").Compute();
        Assert.Equal(1, table.ForCase("has_platform").Value);
        Assert.Equal(["survey"], table.ForCase("has_platform").SourceIds);
    }

    [Fact]
    public void InnovationIndicesBelow_OneOfThreeUnknown_IsUnavailable()
    {
        string[] two = ["region=a; index=resources; position=below", "region=a; index=performance; position=above"];
        var value = new CaseBuilder("a").Register("innovation_positions", false, two).Compute().For("innovation_indices_below", "a");
        Assert.Equal([new LackingInput(LackingKind.Register, "innovation_positions", "a")], value.Lacking);

        string[] three = [.. two, "region=a; index=services; position=below", "region=case; index=environment; position=below"];
        var table = new CaseBuilder("a").Register("innovation_positions", false, three).Compute();
        Assert.Equal(2, table.For("innovation_indices_below", "a").Value);
        Assert.Equal(1, table.ForCase("innovation_environment").Value);
    }

    [Fact]
    public void InnovationEnvironment_EntriesThatContradictEachOther_AreNoAnswer()
    {
        var table = new CaseBuilder("a")
            .Register("innovation_positions", false, "region=case; index=environment; position=below", "region=case; index=environment; position=above")
            .Compute();
        Assert.Equal(ValueOrigin.Unavailable, table.ForCase("innovation_environment").Origin);
    }

    [Fact]
    public void MajorCoverage_CountsIndustriesAndStopsAtTheUnknown()
    {
        string[] entries =
        [
            "region=case; industry=chemicals; industry_status=advantaged; offered=yes",
            "region=a; industry=chemicals; industry_status=advantaged; offered=unknown",
            "region=a; industry=tourism; industry_status=advantaged; offered=no",
            "region=a; industry=chips; industry_status=emerging; offered=yes",
            "region=a; industry=batteries; industry_status=emerging; offered=unknown",
        ];
        var table = new CaseBuilder("a").Register("majors", false, entries).Compute();

        Assert.Equal(0.5, table.ForCase("major_coverage_advantaged").Value);
        Assert.Equal([new LackingInput(LackingKind.Register, "majors")], table.ForCase("major_coverage_emerging").Lacking);
        Assert.Equal("2 industries in the register, 1 of them unknown", table.ForCase("major_coverage_emerging").Basis?.En);
    }

    private static readonly string[] CodedMajors =
    [
        "region=case; industry=1; industry_status=advantaged; offered=yes",
        "region=case; industry=2; industry_status=advantaged; offered=no",
        "region=a; industry=3; industry_status=emerging; offered=yes",
        "region=b; industry=4; industry_status=emerging; offered=no",
    ];

    // Members together: 40, 20, 10, 30. Advantaged 40 / (40 + 20), emerging 10 / (10 + 30).
    [Fact]
    public void MajorCoverage_CodesOfTheTable_WeighByTheirShare()
    {
        var table = new CaseBuilder("a", "b").Table("jobs", ["1", "2", "3", "4"], [30, 10, 5, 5], [10, 10, 5, 25]).Register("majors", false, CodedMajors).Compute();

        Assert.Equal(2.0 / 3, table.ForCase("major_coverage_advantaged").Value!.Value, 1e-12);
        Assert.Equal(0.25, table.ForCase("major_coverage_emerging").Value!.Value, 1e-12);
        Assert.Equal(2.0 / 3 - 0.25, table.ForCase("major_coverage_gap").Value!.Value, 1e-12);
        Assert.Contains("weighted by ", table.ForCase("major_coverage_emerging").Basis!.En, StringComparison.Ordinal);
        Assert.Equal(["census", "survey"], table.ForCase("major_coverage_emerging").SourceIds.AsEnumerable());
    }

    [Fact]
    public void MajorCoverage_IndustryOutsideTheTable_CountsAllTheSame()
    {
        var table = new CaseBuilder("a", "b").Table("jobs", ["1", "2", "3"], [30, 10, 5], [10, 10, 5]).Register("majors", false, CodedMajors).Compute();

        // The stranger is an emerging industry, and the advantaged ones lose their weights too.
        Assert.Equal(0.5, table.ForCase("major_coverage_advantaged").Value);
        Assert.Equal(0.5, table.ForCase("major_coverage_emerging").Value);
        Assert.Equal("2 industries in the register, 0 of them unknown; all count the same: '4' is no code of jobs", table.ForCase("major_coverage_advantaged").Basis?.En);
    }

    [Fact]
    public void MajorCoverage_EmergingIndustriesWithoutActivity_CountTheSameInBothStatuses()
    {
        var table = new CaseBuilder("a", "b").Table("jobs", ["1", "2", "3", "4"], [30, 10, 0, 0], [10, 10, 0, 0]).Register("majors", false, CodedMajors).Compute();

        Assert.Equal(0.5, table.ForCase("major_coverage_advantaged").Value);
        Assert.Equal(0.5, table.ForCase("major_coverage_emerging").Value);
        Assert.EndsWith("all count the same: some have no activity yet", table.ForCase("major_coverage_advantaged").Basis!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void MajorCoverage_UnknownFigure_CountsAllTheSameAndLacksNothing()
    {
        var value = new CaseBuilder("a", "b").Table("jobs", ["1", "2", "3", "4"], [30, 10, double.NaN, 5], [10, 10, 5, 25]).Register("majors", false, CodedMajors).Compute().ForCase("major_coverage_advantaged");

        Assert.Equal(0.5, value.Value);
        Assert.EndsWith("all count the same: jobs is not complete", value.Basis!.En, StringComparison.Ordinal);
        Assert.Equal(["survey"], value.SourceIds.AsEnumerable());
    }

    [Fact]
    public void Incubators_FiguresFirst_ThenACompleteRegister()
    {
        string[] entries = ["region=a; name=x; level=national; specialised=yes", "region=a; name=y; level=municipal; specialised=unknown"];
        var figures = new CaseBuilder("a").Observe("a", "incubators", 54).Observe("a", "incubators_national", 7).Register("incubators", true, entries).Compute();
        Assert.Equal(7.0 / 54, figures.For("incubators_national_share", "a").Value!.Value, 1e-12);

        var register = new CaseBuilder("a", "b").Register("incubators", true, entries).Compute();
        Assert.Equal(2, register.For("incubators", "a").Value);
        Assert.Equal(0, register.For("incubators", "b").Value);
        Assert.Equal(0.5, register.For("incubators_national_share", "a").Value);
        Assert.Equal([new LackingInput(LackingKind.Register, "incubators", "a")], register.For("incubators_specialised_share", "a").Lacking);
        Assert.Equal(LackingKind.Undefined, Assert.Single(register.For("incubators_national_share", "b").Lacking).Kind);
    }

    [Fact]
    public void Incubators_RegisterThatMayLeaveThingsOut_CountsNothing()
    {
        var table = new CaseBuilder("a").Register("incubators", false, "region=a; name=x; level=national").Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "incubators", "a")], table.For("incubators", "a").Lacking);
    }

    [Fact]
    public void Finance_RanksOfTheWholeCase_GiveFirstLastAndNumber()
    {
        var table = new CaseBuilder("a")
            .Register("finance_sources", false, "region=case; channel=bank-loans; rank=2", "region=case; channel=government; rank=1", "region=case; channel=venture-capital; rank=3", "region=a; channel=other; rank=1")
            .Observe("case", "finance_share_government", 0.7)
            .Compute();

        Assert.Equal(0, table.ForCase("leading_finance_channel").Value);
        Assert.Equal(3, table.ForCase("venture_capital_rank").Value);
        Assert.Equal(3, table.ForCase("finance_channels").Value);
        Assert.Equal(0.7, table.ForCase("finance_share_government").Value);
        Assert.Equal([new LackingInput(LackingKind.Observation, "finance_share_venture_capital", "case", 2021)], table.ForCase("finance_share_venture_capital").Lacking);
    }

    [Fact]
    public void Finance_SharedFirstRank_IsUndefined()
    {
        var table = new CaseBuilder("a").Register("finance_sources", false, "region=case; channel=government; rank=1", "region=case; channel=bank-loans; rank=1").Compute();
        Assert.Equal("several channels share rank 1: government, bank-loans", Assert.Single(table.ForCase("leading_finance_channel").Lacking).Name);
        Assert.Equal(LackingKind.Register, Assert.Single(table.ForCase("venture_capital_rank").Lacking).Kind);
    }
}
