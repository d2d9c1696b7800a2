using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class IntermediaryIndicatorsTests
{
    private static readonly string[] Some =
    [
        "region=a; kind=consulting; exists=yes",
        "region=a; kind=broker; exists=yes; in_use=yes",
        "region=a; kind=association; exists=no",
        "region=case; kind=talent-agency; exists=yes",
        "region=b; kind=training-centre; exists=yes",
        "region=a; kind=pilot-workshop; exists=yes; in_use=no",
        "region=a; kind=pilot-workshop; exists=yes; in_use=no",
        "region=a; kind=trading-platform; exists=no",
        "region=a; kind=patent-agency; exists=yes; in_use=yes",
    ];

    // a: consulting, broker, and the talent agency of all members: 3 of 9. Case: training too.
    [Fact]
    public void Coverage_CompleteRegister_NamesWhatIsMissing()
    {
        var table = new CaseBuilder("a", "b").Register("intermediaries", true, Some).Compute();
        Assert.Equal(3.0 / 9, table.For("intermediary_coverage", "a").Value!.Value, 1e-12);
        Assert.Equal("missing: information-centre, training-centre, technology-assessment, dispute-arbitration, association, patent-legal-aid", table.For("intermediary_coverage", "a").Basis?.En);
        Assert.Equal(2.0 / 9, table.For("intermediary_coverage", "b").Value!.Value, 1e-12);
        Assert.Equal(4.0 / 9, table.ForCase("intermediary_coverage_case").Value!.Value, 1e-12);
    }

    [Fact]
    public void Coverage_RegisterThatLeavesOut_SeparatesMissingFromUnknown()
    {
        var value = new CaseBuilder("a", "b").Register("intermediaries", false, Some).Compute().For("intermediary_coverage", "a");
        Assert.Equal([new LackingInput(LackingKind.Register, "intermediaries", "a")], value.Lacking);
        Assert.Equal("missing: association; unknown: information-centre, training-centre, technology-assessment, dispute-arbitration, patent-legal-aid", value.Basis?.En);
    }

    [Fact]
    public void Coverage_EveryKindAnswered_NeedsNoCompleteRegister()
    {
        string[] kinds = ["information-centre", "training-centre", "consulting", "broker", "technology-assessment", "dispute-arbitration", "association", "patent-legal-aid", "talent-agency"];
        var value = new CaseBuilder("a").Register("intermediaries", false, [.. kinds.Select(static k => $"region=a; kind={k}; exists=yes")]).Compute().For("intermediary_coverage", "a");
        Assert.Equal(1, value.Value);
        Assert.Equal("missing: none", value.Basis?.En);
    }

    // Two workshops, a broker and an agency among 2,000 firms: 2 per 1,000; two of the four are used.
    [Fact]
    public void Transformation_CountsTheFourKindsThatExist()
    {
        var table = new CaseBuilder("a", "b").Observe("technology_firms", [2000, 10]).Register("intermediaries", true, Some).Compute();
        Assert.Equal(2, table.For("transformation_institutions_per_1000", "a").Value!.Value, 1e-12);
        Assert.Equal("register intermediaries, 5 entries; pilot-workshop 2, patent-agency 1, broker 1, trading-platform 0", table.For("transformation_institutions_per_1000", "a").Basis?.En);
        Assert.Equal(0.5, table.For("transformation_in_use_share", "a").Value);
        Assert.Equal(0, table.For("transformation_institutions_per_1000", "b").Value);
        Assert.Equal(LackingKind.Undefined, Assert.Single(table.For("transformation_in_use_share", "b").Lacking).Kind);
    }

    [Fact]
    public void Transformation_UnknownExistence_IsLacking()
    {
        var table = new CaseBuilder("a").Observe("technology_firms", [2000]).Register("intermediaries", true, "region=a; kind=broker; exists=unknown").Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "intermediaries", "a")], table.For("transformation_institutions_per_1000", "a").Lacking);
    }
}
