using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>The three sectors, and carbon.</summary>
internal static class StructureIndicators
{
    private static readonly double PerMillionYuan = Unit.Known["tonnes_per_million_yuan"].Factor;

    private static readonly LocalizedText CarbonCaution = new(
        "Use gridded inventories; energy figures scaled down from a province are not a city's own.",
        "应采用网格化排放清单；由省级数据降尺度得到的能源数据不是城市实测值。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        Sector(0, "primary_share", new("Share of the primary sector", "第一产业占比"), new("High values mark an agrarian economy.", "数值高表示农业比重大。")),
        Sector(1, "secondary_share", new("Share of the secondary sector", "第二产业占比"), new("High values mark an economy of industry and construction.", "数值高表示工业和建筑业比重大。")),
        Sector(2, "tertiary_share", new("Share of the tertiary sector", "第三产业占比"), new("High values mark a service economy.", "数值高表示服务业比重大。")),
        new(
            new()
            {
                Id = "co2_per_gdp", Code = "I14", Chain = Chain.Industry, Scope = Scope.Region, Unit = "tonnes_per_million_yuan", Minimum = 0, Decimals = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("CO₂ emissions per GDP", "单位GDP二氧化碳排放"),
                Formula = new("CO₂ emissions / GDP", "二氧化碳排放/GDP"),
                Inputs = ["co2_emissions", "gdp"],
                Reading = new("High values mark a carbon-heavy economy: weigh any transfer of industry.", "数值高表示碳密集：承接产业转移须慎重。"),
                Source = new("Kaya (1990), IPCC Energy and Industry Subgroup: carbon intensity of output", "Kaya (1990), IPCC Energy and Industry Subgroup：产出碳强度"),
                Caution = CarbonCaution,
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "co2_emissions"), read.Amount(region, "gdp")) / PerMillionYuan)),
        new(
            new()
            {
                Id = "co2_per_gdp_case", Code = "I14", Chain = Chain.Industry, Scope = Scope.Case, Unit = "tonnes_per_million_yuan", Minimum = 0, Decimals = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("CO₂ emissions per GDP of all members", "城市群单位GDP二氧化碳排放"),
                Formula = new("CO₂ emissions of all members / GDP of all members", "成员二氧化碳排放合计/成员GDP合计"),
                Inputs = ["co2_emissions", "gdp"],
                Reading = new("High values mark a carbon-heavy agglomeration.", "数值高表示城市群碳密集。"),
                Source = new("Kaya (1990), IPCC Energy and Industry Subgroup: carbon intensity of output", "Kaya (1990), IPCC Energy and Industry Subgroup：产出碳强度"),
                Caution = CarbonCaution,
            },
            For.Case(static read => Ratio.Of(read.OfCase("co2_emissions"), read.OfCase("gdp")) / PerMillionYuan)),
    ];

    private static Indicator Sector(int sector, string id, LocalizedText name, LocalizedText reading) => new(
        new()
        {
            Id = id, Code = "I13", Chain = Chain.Industry, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
            Name = name,
            Formula = new("sector / sum of the three sectors", "该产业/三次产业之和"),
            Inputs = [IndicatorCatalog.ActivityInput, "value_added_primary", "value_added_secondary", "value_added_tertiary"],
            Convention = new("value added where it is known, else output or employment", "优先用增加值，否则用产值或就业"),
            Reading = reading,
            Source = LocalizedText.Same("Fisher (1939), Economic Record 15(1), 24; Clark (1940), Conditions of Economic Progress"),
        },
        For.Regions((read, region) => SectorShares.Of(read, region, sector)));
}
