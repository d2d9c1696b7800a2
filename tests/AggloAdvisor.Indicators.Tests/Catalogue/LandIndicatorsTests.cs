using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class LandIndicatorsTests
{
    private static readonly string[] Platforms =
    [
        "region=a; name=p; type=comprehensive; industries=steel|chips; capacity=100; occupied=30",
        "region=a; name=q; type=professional; industries=chips; capacity=100; occupied=90",
        "region=b; name=r; type=professional; industries=textiles; capacity=50; occupied=0",
    ];

    [Fact]
    public void Land_SupplyOverNeed_AndItsPrice()
    {
        // 300 to 363 in two years: 10 % a year.
        var table = new CaseBuilder("a", "b")
            .Observe("industrial_land_available", [80, 10]).Observe("industrial_land_demand", [100, 0])
            .Observe("industrial_land_price", [363, 100]).Observe("industrial_land_price", [300, 100], 2019)
            .Compute();
        Assert.Equal(0.8, table.For("industrial_land_ratio", "a").Value!.Value, 1e-12);
        Assert.Equal(LackingKind.Undefined, Assert.Single(table.For("industrial_land_ratio", "b").Lacking).Kind);
        Assert.Equal(0.1, table.For("industrial_land_price_growth", "a").Value!.Value, 1e-12);
        Assert.Equal(0, table.For("industrial_land_price_growth", "b").Value);
    }

    [Fact]
    public void LandPrice_OneYearOnly_LacksAnother() => Assert.Equal(
        [new LackingInput(LackingKind.Observation, "industrial_land_price", "a")],
        new CaseBuilder("a").Observe("industrial_land_price", [300]).Compute().For("industrial_land_price_growth", "a").Lacking);

    [Fact]
    public void Platforms_NumberTypeAndOccupancy()
    {
        var table = new CaseBuilder("a", "b", "c").Register("platforms", true, Platforms).Compute();
        Assert.Equal(2, table.For("receiving_platforms", "a").Value);
        Assert.Equal(0.5, table.For("professional_platform_share", "a").Value);
        Assert.Equal(0.6, table.For("platform_occupancy", "a").Value!.Value, 1e-12);
        Assert.Equal(0, table.For("receiving_platforms", "c").Value);
        Assert.Equal(LackingKind.Undefined, Assert.Single(table.For("platform_occupancy", "c").Lacking).Kind);
    }

    // Pairs: 1/2, 0, 0.
    [Fact]
    public void Platforms_Overlap_IsTheMeanOverPairs()
    {
        var value = new CaseBuilder("a", "b").Register("platforms", true, Platforms).Compute().ForCase("platform_overlap");
        Assert.Equal(1.0 / 6, value.Value!.Value, 1e-12);
        Assert.Equal("register platforms, 3 entries; declared more than once: chips", value.Basis?.En);
    }

    [Fact]
    public void Platforms_OverlapOfOneOrOfTheSilent_HasNoValue()
    {
        Assert.Equal("there are fewer than two platforms", Assert.Single(new CaseBuilder("a").Register("platforms", true, Platforms[0]).Compute().ForCase("platform_overlap").Lacking).Name);
        Assert.Equal(
            [new LackingInput(LackingKind.Register, "platforms", "b")],
            new CaseBuilder("a", "b").Register("platforms", true, Platforms[0], "region=b; name=s").Compute().ForCase("platform_overlap").Lacking);
    }

    // Of chips, steel and dyes, no platform declares dyes; the arrived project is not on offer.
    [Fact]
    public void Platforms_Fit_NamesWhatNobodyDeclares()
    {
        string[] offers =
        [
            "region=a; name=m; kind=transfer; status=planned; industry=chips",
            "region=a; name=n; kind=transfer; status=signed; industry=steel",
            "region=a; name=o; kind=transfer; status=signed; industry=dyes",
            "region=a; name=t; kind=transfer; status=finished; industry=paper",
        ];
        var value = new CaseBuilder("a", "b").Register("platforms", true, Platforms).Register("projects", true, offers).Compute().ForCase("platform_fit");
        Assert.Equal(2.0 / 3, value.Value!.Value, 1e-12);
        Assert.EndsWith("declared by no platform: o (dyes)", value.Basis?.En, StringComparison.Ordinal);
        Assert.Equal([new LackingInput(LackingKind.Register, "projects")], new CaseBuilder("a").Register("platforms", true, Platforms).Compute().ForCase("platform_fit").Lacking);
    }

    [Fact]
    public void Platforms_RegisterThatLeavesOut_GivesNothing() =>
        Assert.Equal([new LackingInput(LackingKind.Register, "platforms", "a")], new CaseBuilder("a").Register("platforms", false, Platforms).Compute().For("receiving_platforms", "a").Lacking);
}
