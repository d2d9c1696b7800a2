using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>How far members have moved from farming over industry to services.</summary>
internal static class StructureLevelIndicators
{
    private static readonly LocalizedText Convention = new("value added where it is known, else output or employment", "优先用增加值，否则用产值或就业");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "structure_level", Code = "I13", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 1, Maximum = 3,
                Name = new("Structure level", "产业结构整体升级指数"),
                Formula = "W = 1 × primary + 2 × secondary + 3 × tertiary share",
                Inputs = [IndicatorCatalog.ActivityInput, "value_added_primary", "value_added_secondary", "value_added_tertiary"],
                Convention = Convention,
                Reading = new("1 all farming, 3 all services.", "1为全部第一产业，3为全部第三产业。"),
                Source = "Xu and Jiang (2015), Journal of Quantitative and Technical Economics 32(3)",
                Caution = new("It takes services for progress, also where they are petty trade.", "以服务业为升级方向，即使其为低端商贸。"),
            },
            For.Regions(static (read, region) =>
            {
                double[] shares = [.. Enumerable.Range(0, 3).Select(s => SectorShares.Of(read, region, s) ?? double.NaN)];
                return StructureLevel.Overall(shares[0], shares[1], shares[2]);
            })),
        new(
            new()
            {
                Id = "tertiary_secondary_ratio", Code = "I13", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Name = new("Services over industry", "产业结构高级化（三产与二产之比）"),
                Formula = "TS = tertiary / secondary sector",
                Inputs = [IndicatorCatalog.ActivityInput, "value_added_primary", "value_added_secondary", "value_added_tertiary"],
                Convention = Convention,
                Reading = new("Above 1 services outweigh industry.", "大于1表示服务业超过工业。"),
                Source = "Gan, Zheng and Yu (2011), Economic Research Journal 46(5), 4",
                Caution = new("A high value may also mean that industry is missing.", "数值高也可能是工业缺失。"),
            },
            For.Regions(static (read, region) => StructureLevel.TertiaryOverSecondary(
                SectorShares.Of(read, region, 1) ?? double.NaN, SectorShares.Of(read, region, 2) ?? double.NaN))),
    ];
}
