using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Inequality;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>How advanced and how balanced members' structures are.</summary>
internal static class IndustryLevelIndicators
{
    private static readonly ImmutableArray<string> SectorInputs =
        [IndicatorCatalog.ActivityInput, "value_added_primary", "value_added_secondary", "value_added_tertiary"];

    private static readonly LocalizedText SectorConvention = new("value added where it is known, else output or employment", "优先用增加值，否则用产值或就业");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "tertiary_secondary_ratio", Code = "I13", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Name = new("Tertiary over secondary sector", "第三产业与第二产业之比"),
                Formula = new("TS = tertiary / secondary sector", "第三产业/第二产业"),
                Inputs = SectorInputs, Convention = SectorConvention,
                Reading = new("Rising values mark a turn to services.", "数值上升表示结构服务化。"),
                Source = new("Gan, Zheng and Yu (2011), Economic Research Journal 46(5), 4: upgrading of the structure", "干春晖、郑若谷、余典范（2011），《经济研究》46(5)，4：产业结构高级化"),
                Caution = new("A high value can mean strong services or weak industry.", "数值高可能是服务业强，也可能是工业弱。"),
            },
            For.Regions(static (read, region) => Sectors(read, region) is { } s ? StructureLevel.TertiaryOverSecondary(s[1], s[2]) : null)),
        new(
            new()
            {
                Id = "structure_level", Code = "I13", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 1, Maximum = 3,
                Name = new("Level of the sector structure", "产业结构层次系数"),
                Formula = new("W = 1 s₁ + 2 s₂ + 3 s₃", "1 s₁ + 2 s₂ + 3 s₃"),
                Inputs = SectorInputs, Convention = SectorConvention,
                Reading = new("1: all agriculture; 3: all services.", "1：全部为第一产业；3：全部为第三产业。"),
                Source = new("Xu and Jiang (2015), Journal of Quantitative and Technical Economics 32(3), as others cite it (not checked against the paper); sector weights after Clark (1940)", "徐敏、姜勇（2015），《数量经济技术经济研究》32(3)（据他人引用，未核对原文）；产业权重据Clark (1940)"),
                Caution = new("It ranks services above industry by construction.", "该系数先验地视服务业高于工业。"),
            },
            For.Regions(static (read, region) => Sectors(read, region) is { } s ? StructureLevel.Overall(s[0], s[1], s[2]) : null)),
        new(
            new()
            {
                Id = "structure_rationalisation", Code = "I13", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Imbalance of value added and jobs by sector", "产业结构合理化指数（泰尔）"),
                Formula = new("TL = sum of (VA_k/VA) ln[(VA_k/VA) / (L_k/L)]", "Σ (VA_k/VA) ln[(VA_k/VA) / (L_k/L)]，VA为增加值，L为就业"),
                Inputs = SectorInputs,
                Convention = new("three sectors", "按三次产业"),
                Reading = new("0: every sector has the same value added per job; high values mean that jobs sit where little is earned.", "0：各产业劳动生产率相同；数值高表示就业集中于低产出部门。"),
                Source = new("Gan, Zheng and Yu (2011), Economic Research Journal 46(5), 4", "干春晖、郑若谷、余典范（2011），《经济研究》46(5)，4"),
                Caution = new("Jobs and value added must cover the same units; commuters blur it.", "就业与增加值口径须一致；跨市通勤会造成偏差。"),
            },
            For.Regions(Rationalisation)),
        Tagged("high_tech_share", IndustryTags.HighTech, new("Share of high technology", "高技术产业占比"), new("Low values mark a structure without high technology.", "数值低表示缺少高技术产业。"), Direction.HigherIsBetter),
        Tagged("traditional_share", IndustryTags.Traditional, new("Share of traditional industries", "传统产业占比"), new("High values beside little high technology mark a low-end structure.", "数值高且高技术占比低，表示结构低端。"), Direction.Neutral),
        Tagged("resource_share", IndustryTags.Resource, new("Share of resource-bound industries", "资源型产业占比"), new("High values mark dependence on a local resource.", "数值高表示依赖本地资源。"), Direction.Neutral),
    ];

    private static double[]? Sectors(InputReader read, string region)
    {
        double?[] shares = [SectorShares.Of(read, region, 0), SectorShares.Of(read, region, 1), SectorShares.Of(read, region, 2)];
        return Array.TrueForAll(shares, static s => s is not null) ? [.. shares.Select(static s => s!.Value)] : null;
    }

    private static double? Rationalisation(InputReader read, string region)
    {
        var valueAdded = SectorShares.Amounts(read, region, ActivityMeasure.ValueAdded);
        var employment = SectorShares.Amounts(read, region, ActivityMeasure.Employment);
        (read.Basis, read.Granularity) = (new("value added and employment by sector", "三次产业增加值与就业"), valueAdded.Length);
        return TheilIndex.Weighted(valueAdded, employment);
    }

    private static Indicator Tagged(string id, string tag, LocalizedText name, LocalizedText reading, Direction direction) => new(
        new()
        {
            Id = id, Code = "I13", Chain = Chain.Industry, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
            Direction = direction,
            Name = name,
            Formula = LocalizedText.Of($"sum of the shares of industries tagged {tag}", $"{Core.Cases.IndustryTags.NameOf(tag)}份额之和"),
            Inputs = [IndicatorCatalog.ActivityInput],
            Convention = new("tags of the case's classification", "以案例产业分类中的标签为准"),
            Reading = reading,
            Source = new("Descriptive; the tags are those of whoever wrote the classification", "描述性指标；行业标注由分类编制者确定"),
            Caution = new("It depends on how finely the classification tells industries apart.", "取决于产业分类的细度。"),
        },
        For.RegionRows((read, table, region) =>
        {
            var row = read.Row(table, region);

            // A classification without the tag does not say that the place has no such industry.
            return table.Tagged(tag).IsEmpty ? read.Undefined(LocalizedText.Of($"no industry of {table.Table.Id} is tagged {tag}", $"“{table.Table.Name}”没有标注{Wording.Tag(tag)}的行业")) : GroupShare.Compute(row, table.Tagged(tag).AsSpan());
        }));
}
