using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class TalentIndicatorsTests
{
    private static readonly string[] Majors =
    [
        "region=case; industry=chemicals; industry_status=advantaged; offered=yes",
        "region=case; industry=tourism; industry_status=advantaged; offered=yes",
        "region=a; industry=chips; industry_status=emerging; offered=yes",
        "region=a; industry=biopharma; industry_status=emerging; offered=no",
        "region=b; industry=biopharma; industry_status=emerging; offered=no",
    ];

    // Advantaged 2 of 2, emerging 1 of 2.
    [Fact]
    public void Majors_GapAndOrphans_AreNamed()
    {
        var table = new CaseBuilder("a", "b").Register("majors", false, Majors).Compute();
        Assert.Equal(0.5, table.ForCase("major_coverage_gap").Value);
        Assert.Equal(1, table.ForCase("major_orphans").Value);
        Assert.Equal("without a programme: biopharma", table.ForCase("major_orphans").Basis?.En);
    }

    [Fact]
    public void Majors_UnknownIndustry_LeavesGapAndNumberOpenButNamesTheKnown()
    {
        var table = new CaseBuilder("a", "b").Register("majors", false, [.. Majors, "region=a; industry=batteries; industry_status=emerging; offered=unknown"]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "majors")], table.ForCase("major_coverage_gap").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Register, "majors")], table.ForCase("major_orphans").Lacking);
        Assert.Equal("without a programme: biopharma; unknown: batteries", table.ForCase("major_orphans").Basis?.En);
    }

    [Fact]
    public void MajorOrphans_EveryIndustryTaught_IsNone()
    {
        var value = new CaseBuilder("a").Register("majors", false, Majors[0]).Compute().ForCase("major_orphans");
        Assert.Equal(0, value.Value);
        Assert.Equal("without a programme: none", value.Basis?.En);
    }

    // Places 30, 40, 0; activity 40, 30, 0: cosine 2400 / (50 × 50) = 0.96.
    [Fact]
    public void MajorStrength_PlacesAgainstActivity_IsTheirCosine()
    {
        string[] places =
        [
            "region=a; industry=C1; industry_status=advantaged; offered=yes; places=30",
            "region=a; industry=C2; industry_status=advantaged; offered=yes; places=40",
            "region=a; industry=C3; industry_status=emerging; offered=no",
        ];
        var table = new CaseBuilder("a", "b").Table("t", ["C1", "C2", "C3"], [40, 30, 0], [1, 1, 1]).Register("majors", false, places).Compute();
        Assert.Equal(0.96, table.For("major_strength", "a").Value!.Value, 1e-12);
        Assert.Equal([new LackingInput(LackingKind.Register, "majors", "b")], table.For("major_strength", "b").Lacking);

        // Of a complete register, an industry that is not listed has no places; one that is offered needs its number.
        var complete = new CaseBuilder("a").Table("t", ["C1", "C2", "C3"], [40, 30, 0]).Register("majors", true, places[..2]).Compute();
        Assert.Equal(0.96, complete.For("major_strength", "a").Value!.Value, 1e-12);
        var open = new CaseBuilder("a").Table("t", ["C1", "C2"], [40, 30]).Register("majors", true, "region=a; industry=C1; industry_status=advantaged; offered=yes").Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "majors", "a")], open.For("major_strength", "a").Lacking);
    }

    // (20 + 100) / (50 + 100) = 0.8; bachelors are not high-level.
    [Fact]
    public void TalentSupply_MastersAndDoctors_AgainstNeed()
    {
        var table = new CaseBuilder("a", "b")
            .Register("graduates", false, "region=a; level=doctor; field=chips; graduates=20; need=50", "region=a; level=master; graduates=100; need=100", "region=a; level=bachelor; graduates=900; need=1")
            .Compute();
        Assert.Equal(0.8, table.For("talent_supply_ratio", "a").Value!.Value, 1e-12);
        Assert.Equal("register graduates, 2 entries; short of: chips (doctor)", table.For("talent_supply_ratio", "a").Basis?.En);
        Assert.Equal([new LackingInput(LackingKind.Register, "graduates", "b")], table.For("talent_supply_ratio", "b").Lacking);
    }

    [Fact]
    public void TalentSupply_NeedUnknown_IsLacking()
    {
        var value = new CaseBuilder("a").Register("graduates", true, "region=a; level=doctor; graduates=20").Compute().For("talent_supply_ratio", "a");
        Assert.Equal([new LackingInput(LackingKind.Register, "graduates", "a")], value.Lacking);
    }

    [Fact]
    public void People_AreSharesAndDensities()
    {
        var table = new CaseBuilder("a")
            .Observe("senior_posts", [200]).Observe("senior_posts_outside", [150])
            .Observe("mean_schooling", [9.9])
            .Observe("students", [60_000]).Observe("population", [400])
            .Observe("skilled_workers", [25]).Observe("employment", [100])
            .Compute();
        Assert.Equal(0.75, table.For("senior_posts_outside_share", "a").Value);
        Assert.Equal(9.9, table.For("mean_schooling", "a").Value);

        // 60,000 students among 400 × 10,000 residents.
        Assert.Equal(150, table.For("students_per_10k", "a").Value!.Value, 1e-9);
        Assert.Equal(0.25, table.For("skilled_share", "a").Value);
    }
}
