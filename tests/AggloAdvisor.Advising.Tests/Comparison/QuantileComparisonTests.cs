using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using CsCheck;
using static AggloAdvisor.Advising.Tests.Comparison.ComparisonSamples;

namespace AggloAdvisor.Advising.Tests.Comparison;

public sealed class QuantileComparisonTests
{
    [Theory]
    [InlineData(0.9, null, 25, "below P25")]
    [InlineData(1, 25, 50, "P25 to P50")]
    [InlineData(3.9, 50, 75, "P50 to P75")]
    [InlineData(4, 75, null, "P75 or above")]
    public void Position_Value_LiesBetweenTheQuantilesItReachesAndMisses(double value, int? from, int? to, string text)
    {
        var position = QuantilePosition.Of(value, Set("s").Points);

        Assert.Equal(new QuantilePosition(from, to), position);
        Assert.Equal(text, position.Text.En);
    }

    [Fact]
    public void Position_HigherValue_NeverLiesLower() => Gen.Select(Gen.Double[-5, 10], Gen.Double[-5, 10]).Sample((one, other) =>
    {
        var points = Set("s").Points;
        var low = QuantilePosition.Of(Math.Min(one, other), points);
        var high = QuantilePosition.Of(Math.Max(one, other), points);
        return (low.From ?? 0) <= (high.From ?? 0) && (low.To ?? 100) <= (high.To ?? 100);
    });

    [Theory]
    [InlineData(3, "three")]
    [InlineData(17, "nineteen")]
    [InlineData(20, "twenty-one")]
    public void Of_SeveralSets_TakesTheNearestGranularity(int granularity, string expected)
    {
        // |ln(17/19)| = 0.111 against |ln(17/21)| = 0.211; |ln(20/21)| = 0.049 against |ln(20/19)| = 0.051.
        var comparison = QuantileComparison.Of(Value(3, granularity: granularity, basis: "employment, x"), [Set("three", 3), Set("nineteen", 19), Set("twenty-one", 21)]);

        Assert.Equal(expected, comparison?.Set.Id);
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(15, false)]
    [InlineData(25, true)]
    [InlineData(26, false)]
    [InlineData(null, false)]
    public void Of_OtherFineness_IsComparedOnlyWithinTheFactor(int? granularity, bool compared)
    {
        // 20 / 16 = 25 / 20 = 1.25.
        Assert.Equal(compared, QuantileComparison.Of(Value(3, granularity: granularity, basis: "employment, x"), [Set("twenty", 20)]) is not null);
    }

    [Fact]
    public void Of_OtherThingCounted_IsNotCompared()
    {
        var value = Value(3, granularity: 3, basis: "employment by sector, jobs");

        Assert.Null(QuantileComparison.Of(value, [Set("sectors", 3, counted: ActivityMeasure.ValueAdded)]));
        Assert.NotNull(QuantileComparison.Of(value, [Set("sectors", 3)]));
    }

    [Theory]
    [InlineData(2016, true)]
    [InlineData(2015, false)]
    public void Of_OtherYear_IsComparedWithinFiveYears(int year, bool compared) =>
        Assert.Equal(compared, QuantileComparison.Of(Value(3), [Set("s", year: year)]) is not null);

    [Fact]
    public void Of_EquallyFine_TakesTheNearestYearThenTheMostRegions()
    {
        Assert.Equal("near", QuantileComparison.Of(Value(3), [Set("far", year: 2018, units: 900), Set("near", year: 2020)])?.Set.Id);
        Assert.Equal("many", QuantileComparison.Of(Value(3), [Set("few", units: 10), Set("many"), Set("unsaid", units: null)])?.Set.Id);
    }

    [Fact]
    public void Of_EquallyFine_PrefersTheOwnProvinceThenTheOwnCountry()
    {
        var own = OwnAreas.Of(Members("Hubei", "Hubei"), Target.Region("a"));
        var hubei = Set("hubei", units: 13, year: 2019) with { Areas = [new("Hubei", "湖北"), new("China", "中国")] };
        var henan = Set("henan", units: 17) with { Areas = [new("Henan", "河南"), new("China", "中国")] };
        var poland = Set("poland", units: 99) with { Areas = [new("Poland", "波兰")] };

        Assert.Equal(("hubei", QuantileChoice.OwnArea, 3), Chosen(own, poland, henan, hubei));
        Assert.Equal(("poland", QuantileChoice.Regions, 2), Chosen(own, poland, henan));

        // The benchmark is the nation: any of its provinces goes before another nation's.
        var china = OwnAreas.Of(Members("Hunan", "Hunan") with { Benchmark = new Region("cn", new("China", "中国")) }, Target.Region("a"));
        Assert.Equal(("henan", QuantileChoice.OwnArea, 2), Chosen(china, poland, henan));
    }

    [Fact]
    public void Of_MembersOfSeveralProvinces_HaveNoCommonOne()
    {
        var mixed = Members("Hubei", "Henan");
        var henan = Set("henan") with { Areas = [new("Henan", "河南")] };
        var many = Set("many", units: 99);

        Assert.Equal("many", Chosen(OwnAreas.Of(mixed, Target.WholeCase), henan, many).Id);
        Assert.Equal("henan", Chosen(OwnAreas.Of(mixed, Target.Region("b")), henan, many).Id);
        Assert.Equal("many", Chosen(OwnAreas.Of(mixed, Target.Pair("a", "b")), henan, many).Id);
    }

    [Fact]
    public void Of_FinerSet_GoesBeforeTheOwnProvince() => Assert.Equal(
        "twenty",
        QuantileComparison.Of(
            Value(3, granularity: 20, basis: "employment, x"),
            [Set("own", 19) with { Areas = [new("Hubei", "湖北")] }, Set("twenty", 20)],
            OwnAreas.Of(Members("Hubei", "Hubei"), Target.Region("a")))?.Set.Id);

    [Fact]
    public void Of_ChineseNamesOfTheProvince_AreTheSameWithAndWithoutSheng()
    {
        var own = OwnAreas.Of(Members("Hubei Sheng", "Hubei Sheng") with { Benchmark = new Region("hb", new("Hubei Province", "湖北省")) }, Target.Region("a"));

        Assert.Equal(0, own.Nearness([new("Hubei", "湖北"), new("China", "中国")]));
        Assert.Equal(int.MaxValue, own.Nearness([new("Hebei", "河北")]));
    }

    [Fact]
    public void Text_SeveralSetsServe_SaysWhyThisOne()
    {
        var comparison = QuantileComparison.Of(Value(3), [Set("s"), Set("t", units: 10)])!;

        Assert.Equal("P50 to P75 of regions (2021, 50 regions; most regions, of 2 that serve)", comparison.Text.En);
        Assert.Equal("P50至P75（地区，2021年，50个地区；2个可用分布中地区数最多）", comparison.Text.In(Language.Chinese));
    }

    private static Case Members(string first, string second)
    {
        var @case = Samples.Case("a", "b");
        return @case with { Regions = [@case.Regions[0] with { Province = LocalizedText.Same(first) }, @case.Regions[1] with { Province = LocalizedText.Same(second) }] };
    }

    private static (string Id, QuantileChoice Choice, int Among) Chosen(OwnAreas own, params QuantileSet[] sets)
    {
        var chosen = QuantileComparison.Of(Value(3), [.. sets], own)!;
        return (chosen.Set.Id, chosen.Choice, chosen.Among);
    }

    [Fact]
    public void Of_OtherIndicator_IsNotCompared() => Assert.Null(QuantileComparison.Of(Value(3, id: "another"), [Set("s")]));

    [Fact]
    public void Text_Set_SaysPopulationYearAndRegions()
    {
        var comparison = QuantileComparison.Of(Value(3), [Set("s")])!;

        Assert.Equal("P50 to P75 of regions (2021, 50 regions)", comparison.Text.En);
        Assert.Equal("P50至P75（地区，2021年，50个地区）", comparison.Text.In(Language.Chinese));
        Assert.Equal("P50 to P75 of regions (2021)", QuantileComparison.Of(Value(3), [Set("s", units: null)])!.Text.En);
    }
}
