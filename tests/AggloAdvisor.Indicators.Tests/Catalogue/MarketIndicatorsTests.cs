using System.Globalization;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class MarketIndicatorsTests
{
    private static readonly string[] Services =
    [
        "matter=food licence; remote=yes; days=5; rule_difference=licence",
        "matter=company registration; remote=yes; days=3; rule_difference=none",
        "matter=building permit; remote=no; days=20; rule_difference=standard",
        "matter=land title; remote=no; days=7; rule_difference=none",
    ];

    [Fact]
    public void Services_ShareMedianAndDifferences()
    {
        var table = new CaseBuilder("a").Register("services", true, Services).Observe("case", "toll_points", 12).Compute();
        Assert.Equal(0.5, table.ForCase("remote_matters_share").Value);
        Assert.Equal(6, table.ForCase("approval_days_median").Value);
        Assert.Equal(2, table.ForCase("rule_differences").Value);
        Assert.Equal("register services, 4 entries; differing: food licence (licence), building permit (standard)", table.ForCase("rule_differences").Basis?.En);
        Assert.Equal(12, table.ForCase("toll_points").Value);
    }

    [Fact]
    public void Services_UnknownOrLeftOut_IsLacking()
    {
        var open = new CaseBuilder("a").Register("services", true, [.. Services, "matter=export"]).Compute();
        Assert.Equal([new LackingInput(LackingKind.Register, "services")], open.ForCase("remote_matters_share").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Register, "services")], open.ForCase("approval_days_median").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Register, "services")], open.ForCase("rule_differences").Lacking);
        Assert.Equal([new LackingInput(LackingKind.Register, "services")], new CaseBuilder("a").Register("services", false, Services).Compute().ForCase("rule_differences").Lacking);
    }

    private static string[] Prices(params (string Region, double Rice, double Oil)[] changes) =>
    [
        .. changes.SelectMany(static c => new[] { ("rice", c.Rice), ("oil", c.Oil) }.SelectMany(g => new[]
        {
            $"region={c.Region}; good={g.Item1}; year=2020; price=4",
            string.Create(CultureInfo.InvariantCulture, $"region={c.Region}; good={g.Item1}; year=2021; price={4 * Math.Exp(g.Item2):R}"),
        })),
    ];

    // The hand-worked changes of MarketSegmentationTests: ab 49/1800, ac 4/1800, bc 25/1800, times 10⁴.
    [Fact]
    public void Segmentation_PricesOfTwoYears_GivePairsAndMean()
    {
        var table = new CaseBuilder("a", "b", "c").Register("prices", false, Prices(("a", 0.1, 0), ("b", 0, 0), ("c", 0, 0.3))).Compute();
        Assert.Equal(49 / 0.18, table.ForPair("market_segmentation_pair", "a", "b").Value!.Value, 1e-6);
        Assert.Equal(4 / 0.18, table.ForPair("market_segmentation_pair", "a", "c").Value!.Value, 1e-6);
        Assert.Equal(25 / 0.18, table.ForPair("market_segmentation_pair", "b", "c").Value!.Value, 1e-6);
        Assert.Equal(26 / 0.18, table.ForCase("market_segmentation").Value!.Value, 1e-6);
        Assert.Equal("register prices, 2 of 2 goods known in every member", table.ForCase("market_segmentation").Basis?.En);
        Assert.Null(table.Find("market_segmentation", Target.WholeCase, 2020));
    }

    [Fact]
    public void Segmentation_IndexOfTheYearBefore_ServesAsWell()
    {
        string[] entries =
        [
            .. new[] { ("a", 0.1, 0.0), ("b", 0.0, 0.0), ("c", 0.0, 0.3) }.SelectMany(static c => new[]
            {
                string.Create(CultureInfo.InvariantCulture, $"region={c.Item1}; good=rice; year=2021; index={100 * Math.Exp(c.Item2):R}"),
                string.Create(CultureInfo.InvariantCulture, $"region={c.Item1}; good=oil; year=2021; index={100 * Math.Exp(c.Item3):R}"),
            }),
        ];
        Assert.Equal(26 / 0.18, new CaseBuilder("a", "b", "c").Register("prices", false, entries).Compute().ForCase("market_segmentation").Value!.Value, 1e-6);
    }

    [Fact]
    public void Segmentation_EarlierYears_ShowTheTrend()
    {
        string[] entries =
        [
            .. new[] { "a", "b", "c" }.SelectMany(static r => new[] { 2018, 2021 }.SelectMany(y => new[] { "rice", "oil" }.Select(g =>
                string.Create(CultureInfo.InvariantCulture, $"region={r}; good={g}; year={y}; index={(r == "a" && g == "rice" ? y - 1915 : 100)}")))),
        ];
        var table = new CaseBuilder("a", "b", "c").Register("prices", false, entries).Compute();
        Assert.True(table.ForCase("market_segmentation").Value > table.ForCase("market_segmentation", 2018).Value);
    }

    [Fact]
    public void Segmentation_GoodThatAMemberLacks_IsLeftOut_AndTooFewAreLacking()
    {
        var entries = Prices(("a", 0.1, 0), ("b", 0, 0), ("c", 0, 0.3));
        var value = new CaseBuilder("a", "b", "c").Register("prices", false, entries[..^1]).Compute().ForCase("market_segmentation");
        Assert.Equal([new LackingInput(LackingKind.Register, "prices", "c", 2021)], value.Lacking);
        Assert.Equal("register prices, 1 of 2 goods known in every member", value.Basis?.En);
        Assert.Equal([new LackingInput(LackingKind.Register, "prices")], new CaseBuilder("a", "b", "c").Compute().ForCase("market_segmentation").Lacking);
    }

    [Fact]
    public void Segmentation_TwoMembersOrPricesTwice_AreUndefined()
    {
        var two = new CaseBuilder("a", "b").Register("prices", false, Prices(("a", 0.1, 0), ("b", 0, 0))).Compute();
        Assert.Equal("fewer than three members have no pairs to compare", Assert.Single(two.ForCase("market_segmentation").Lacking).Name);
        var entries = Prices(("a", 0.1, 0), ("b", 0, 0), ("c", 0, 0.3));
        var twice = new CaseBuilder("a", "b", "c").Register("prices", false, [.. entries, entries[0]]).Compute();
        Assert.Equal("rice of a is given twice", Assert.Single(twice.ForCase("market_segmentation").Lacking).Name);
    }

    [Fact]
    public void LocalPurchases_AreAShare()
    {
        var table = new CaseBuilder("a").Observe("purchases", [80]).Observe("purchases_local", [60]).Compute();
        Assert.Equal(0.75, table.For("local_purchase_share", "a").Value);
    }
}
