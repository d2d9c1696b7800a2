using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class TravelTimeIndicatorsTests
{
    private static readonly string[] Ways =
    [
        "region=a; other_region=b; minutes=90; mode=road; year=2021",
        "region=b; other_region=a; minutes=40; mode=rail; year=2021",
        "region=a; other_region=c; minutes=120; mode=road; year=2019",
        "region=a; other_region=c; minutes=200; mode=road; year=2015",
        "region=c; other_region=b; minutes=80; mode=road; year=2021",
        "region=c; other_region=b; minutes=10; mode=rail; year=2030",
    ];

    // Quickest of the latest year up to 2021: ab 40 by rail, ac 120 of 2019, bc 80 (rail comes in 2030). Mean (40 + 120 + 80) / 3 = 80.
    [Fact]
    public void Times_OfEveryPair_AreTheQuickestOfTheLatestYear()
    {
        var table = new CaseBuilder("a", "b", "c").Core("a").Register("travel_times", false, Ways).Compute();
        Assert.Equal(40, table.ForPair("travel_time_pair", "a", "b").Value);
        Assert.Equal("by rail, 2021", table.ForPair("travel_time_pair", "a", "b").Basis?.En);
        Assert.Equal(120, table.ForCase("travel_time_max").Value);
        Assert.Equal("3 pairs: 1 by rail, 2 by road; 2019 to 2021; longest between a and c", table.ForCase("travel_time_max").Basis?.En);
        Assert.Equal(80, table.ForCase("travel_time_mean").Value!.Value, 1e-12);
        Assert.Equal(120, table.For("travel_time_to_core", "c").Value);
        Assert.Equal("core: a; by road, 2019", table.For("travel_time_to_core", "c").Basis?.En);
        Assert.Equal([new LackingInput(LackingKind.Undefined, "it is the core itself")], table.For("travel_time_to_core", "a").Lacking);
        Assert.Equal(["survey"], table.ForCase("travel_time_mean").SourceIds.AsEnumerable());
    }

    [Fact]
    public void Times_OfAnEarlierYear_AreThoseThatExistedThen()
    {
        var table = new CaseBuilder("a", "b", "c").Core("a").Register("travel_times", false, Ways).Compute();
        Assert.Equal(200, table.ForPair("travel_time_pair", "a", "c", 2015).Value);
        Assert.Null(table.Find("travel_time_pair", Target.Pair("a", "b"), 2015));
    }

    [Fact]
    public void Times_PairsWithoutATime_AreListed()
    {
        var table = new CaseBuilder("a", "b", "c", "d").Core("a").Register("travel_times", true, Ways).Compute();
        LackingInput[] lacking = [Lacking("a", "d"), Lacking("b", "d"), Lacking("c", "d")];
        Assert.Equal(lacking, table.ForCase("travel_time_max").Lacking);
        Assert.Equal(lacking, table.ForCase("travel_time_mean").Lacking);
        Assert.Equal(lacking[..1], table.ForPair("travel_time_pair", "a", "d").Lacking);
        Assert.Equal([Lacking("d", "a")], table.For("travel_time_to_core", "d").Lacking);
        Assert.Null(table.ForCase("travel_time_max").Basis);
    }

    [Fact]
    public void Times_WithoutRegister_LackItOnce() =>
        Assert.Equal([new LackingInput(LackingKind.Register, "travel_times")], new CaseBuilder("a", "b", "c").Compute().ForCase("travel_time_max").Lacking);

    [Fact]
    public void Times_OneMember_HaveNoPairs() =>
        Assert.Equal([new LackingInput(LackingKind.Undefined, "there is only one member")], new CaseBuilder("a").Register("travel_times", true).Compute().ForCase("travel_time_mean").Lacking);

    // Masses √(4 × 9) = 6, √(1 × 4) = 2, √(1 × 4) = 2. Links in units of 1 / 40²: ab 12 / 1, ac 12 / 9, bc 4 / 4.
    // Core a: (12 + 4/3) / (12 + 4/3 + 1) = 40/43.
    [Fact]
    public void Gravity_ByTime_IsMassesOverSquaredMinutes()
    {
        var table = new CaseBuilder("a", "b", "c").Core("a").Register("travel_times", false, Ways)
            .Observe("population", [4, 1, 1]).Observe("gdp", [9, 4, 4]).Compute();
        Assert.Equal(12.0 / 1600, table.ForPair("gravity_time_pair", "a", "b").Value!.Value, 1e-15);
        Assert.Equal("40 minutes by rail, 2021", table.ForPair("gravity_time_pair", "a", "b").Basis?.En);
        Assert.Equal(40.0 / 43, table.ForCase("gravity_time_core_share").Value!.Value, 1e-12);
        Assert.Equal("core: a", table.ForCase("gravity_time_core_share").Basis?.En);
    }

    // The order of rows and of the two sides does not matter.
    [Fact]
    public void Times_RowsInOtherOrder_AreTheSame()
    {
        var one = new CaseBuilder("a", "b", "c").Core("a").Register("travel_times", false, Ways).Compute();
        var other = new CaseBuilder("a", "b", "c").Core("a").Register("travel_times", false, [.. Ways.Reverse()]).Compute();
        Assert.Equal(one.ForCase("travel_time_mean").Value, other.ForCase("travel_time_mean").Value);
        Assert.Equal(one.ForCase("travel_time_max").Basis, other.ForCase("travel_time_max").Basis);
    }

    private static LackingInput Lacking(string first, string second) => new(LackingKind.Register, "travel_times", first, null, second);
}
