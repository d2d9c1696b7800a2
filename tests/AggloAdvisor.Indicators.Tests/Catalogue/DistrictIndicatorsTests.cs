using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class DistrictIndicatorsTests
{
    private static readonly string[] Districts =
    [
        "region=a; name=north; positioning=clear; high_tech=yes; water=yes; power=yes; drainage=yes; heating=not-needed; broadband=yes; area=200; idle_area=50; floor_area=150; output=60; investment=30",
        "region=a; name=south; positioning=comprehensive; high_tech=no; water=no; power=yes; drainage=unknown; heating=yes; broadband=no; area=300; idle_area=0; floor_area=200; output=40; investment=20",
    ];

    [Fact]
    public void Paper001_Districts_23Of175AreClearAnd8HighTech()
    {
        // Gong and Liu: 23 of 175 districts clearly positioned (13 %), 8 for high technology (4.6 %).
        var table = new CaseBuilder("a", "b").Observe("case", "districts", 175).Observe("case", "districts_positioned", 23).Observe("case", "districts_high_tech", 8).Compute();
        Assert.Equal(0.131, table.ForCase("positioned_districts_share_case").Value!.Value, 0.0005);
        Assert.Equal(0.046, table.ForCase("high_tech_districts_share_case").Value!.Value, 0.0005);
    }

    [Fact]
    public void Positioning_CompleteRegister_CountsEntries()
    {
        var table = new CaseBuilder("a").Register("districts", true, Districts).Compute();
        Assert.Equal(0.5, table.For("positioned_districts_share", "a").Value);
        Assert.Equal(0.5, table.ForCase("positioned_districts_share_case").Value);
        Assert.Equal(0.5, table.ForCase("high_tech_districts_share_case").Value);
    }

    [Fact]
    public void Positioning_NothingGiven_LacksBothFigures() => Assert.Equal(
        [new LackingInput(LackingKind.Observation, "districts_positioned", "a", 2021), new LackingInput(LackingKind.Observation, "districts", "a", 2021)],
        new CaseBuilder("a").Compute().For("positioned_districts_share", "a").Lacking);

    [Fact]
    public void Supply_OneNoSettlesIt_AndIsNamed()
    {
        var value = new CaseBuilder("a").Register("districts", true, Districts).Compute().For("district_supply_share", "a");
        Assert.Equal(0.5, value.Value);
        Assert.Equal("register districts, 2 entries; missing: south (water, broadband)", value.Basis?.En);
    }

    [Fact]
    public void Supply_AllButOneUnknown_IsOpen()
    {
        var value = new CaseBuilder("a").Register("districts", true, "region=a; name=west; water=yes; power=yes; drainage=yes; broadband=yes").Compute().For("district_supply_share", "a");
        Assert.Equal([new LackingInput(LackingKind.Register, "districts", "a")], value.Lacking);
    }

    // 100 × 10⁸ yuan on 500 ha: 20 million yuan per ha; 50 × 10⁸: 10; floor 350 / 500; idle 50 / 500.
    [Fact]
    public void Land_IsSummedOverDistricts()
    {
        var table = new CaseBuilder("a").Register("districts", true, Districts).Compute();
        Assert.Equal(20, table.For("district_output_per_hectare", "a").Value!.Value, 1e-9);
        Assert.Equal(10, table.For("district_investment_per_hectare", "a").Value!.Value, 1e-9);
        Assert.Equal(0.7, table.For("district_plot_ratio", "a").Value!.Value, 1e-12);
        Assert.Equal(0.1, table.For("idle_land_share", "a").Value!.Value, 1e-12);
    }

    [Fact]
    public void Land_RegisterThatLeavesOut_GivesNothing() =>
        Assert.Equal([new LackingInput(LackingKind.Register, "districts", "a")], new CaseBuilder("a").Register("districts", false, Districts).Compute().For("district_output_per_hectare", "a").Lacking);

    [Fact]
    public void Roads_AreOverArea()
    {
        var table = new CaseBuilder("a").Observe("road_length", [24_000]).Observe("rail_length", [500]).Observe("area", [20_000]).Compute();
        Assert.Equal(1.2, table.For("road_density", "a").Value!.Value, 1e-12);
        Assert.Equal(0.025, table.For("rail_density", "a").Value!.Value, 1e-12);
    }
}
