using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Concentration;
using AggloAdvisor.Indicators.Diversity;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>How concentrated or diverse each member's industry mix is, and how clear its leading industry.</summary>
internal static class DiversityIndicators
{
    private static readonly LocalizedText _hirschman = LocalizedText.Same("Hirschman (1964), American Economic Review 54(5), 761");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "hhi", Code = "I08", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 1,
                Name = new("Herfindahl–Hirschman index of industries", "产业赫芬达尔指数"),
                Formula = new("sum of squared industry shares", "各行业份额的平方和"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("High: a one-industry economy. Low: many industries of like size.", "高：产业单一；低：多个规模相近的产业。"),
                Source = _hirschman,
                Caution = new("It depends on the classification's fineness.", "取决于产业分类的细度。"),
            },
            For.RegionRows(static (read, table, region) => HerfindahlIndex.Compute(read.Row(table, region)))),
        new(
            new()
            {
                Id = "hhi_normalised", Code = "I08", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 1,
                Name = new("Normalised Herfindahl–Hirschman index", "标准化赫芬达尔指数"),
                Formula = LocalizedText.Same("(HHI − 1/n) / (1 − 1/n)"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("0 all industries equal, 1 a single one.", "0为各行业均等，1为单一行业。"),
                Source = _hirschman,
            },
            For.RegionRows(static (read, table, region) => HerfindahlIndex.Normalised(read.Row(table, region)))),
        new(
            new()
            {
                Id = "shannon_entropy", Code = "I08", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0,
                Name = new("Shannon entropy of industries", "产业香农熵"),
                Formula = new("−sum of s ln s", "−Σ s ln s"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("natural logarithm; at most ln of the number of industries", "自然对数；最大值为行业数的对数"),
                Reading = new("Higher means more diverse.", "数值越高越多样。"),
                Source = LocalizedText.Same("Shannon (1948), Bell System Technical Journal 27, 379"),
                Caution = new("It depends on the classification's fineness.", "取决于产业分类的细度。"),
            },
            For.RegionRows(static (read, table, region) => ShannonEntropy.Compute(read.Row(table, region)))),
        new(
            new()
            {
                Id = "hachman", Code = "I08", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 1,
                Name = new("Hachman index", "哈克曼指数"),
                Formula = new("1 / sum of LQ_k s_k", "1 / Σ LQ_k s_k"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("reference: the benchmark where the table has it, else all members together", "参照：表中有比较区域时用之，否则用全体成员合计"),
                Reading = new("1: as diverse as the reference. Low: a mix of its own.", "1：与参照区域同样多样；低：结构独特。"),
                Source = new("Frank Hachman, Bureau of Economic and Business Research, University of Utah", "Frank Hachman，美国犹他大学经济与商业研究局"),
            },
            For.RegionRows(static (read, table, region) =>
            {
                read.Basis += InputReader.AgainstReference(table);
                return HachmanIndex.Compute(read.Row(table, region), read.Reference(table));
            })),
        new(
            new()
            {
                Id = "top_industry_share", Code = "I09", Chain = Chain.Industry, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Share of the largest industry", "第一大行业占比"),
                Formula = new("largest industry share", "最大行业占比"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("Low values mean that no industry stands out.", "数值低表示没有突出的产业。"),
                Source = new("Gong and Liu: clearly positioned districts", "Gong、Liu：定位明确的集聚区"),
                Caution = new("At three sectors the largest is nearly always services.", "三次产业层面最大者几乎总是服务业。"),
            },
            For.RegionRows(static (read, table, region) =>
            {
                var row = read.Row(table, region);
                read.Basis += read.IsLacking ? null : Listing.Part(new("largest", "最大行业"), [table.Named(Largest(row))]);
                return ConcentrationRatio.Compute(row, 1);
            })),
        new(
            new()
            {
                Id = "top_industry_lq", Code = "I09", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Name = new("Location quotient of the largest industry", "第一大行业区位商"),
                Formula = new("LQ of the industry with the largest share", "占比最大行业的区位商"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("reference: the benchmark where the table has it, else all members together", "参照：表中有比较区域时用之，否则用全体成员合计"),
                Reading = new("Above 1 the largest industry is also a speciality; near or below 1 it is what every place has.", "大于1表示最大产业也是专业化产业；接近或低于1则是各地皆有的产业。"),
                Source = new("Gong and Liu: clearly positioned districts; Florence (1939)", "Gong、Liu：定位明确的集聚区；Florence (1939)"),
            },
            For.RegionRows(static (read, table, region) =>
            {
                var quotients = LocationQuotient.Compute(read.Row(table, region), read.Reference(table));
                if (quotients is null || read.IsLacking)
                {
                    return null;
                }

                var largest = Largest(table.Row(region));
                read.Basis += InputReader.AgainstReference(table) + Listing.Part(new("largest", "最大行业"), [table.Named(largest)]);
                return quotients[largest];
            })),
        new(
            new()
            {
                Id = "concentration_ratio_3", Code = "I09", Chain = Chain.Industry, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Share of the three largest industries", "前三大行业占比"),
                Formula = new("CR3 = sum of the three largest industry shares", "前三大行业占比之和"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("High values mean that few industries carry the member.", "数值高表示少数产业支撑全局。"),
                Source = LocalizedText.Same("Bain (1951), Quarterly Journal of Economics 65(3), 293"),
                Caution = new("Always 1 with three industries or fewer.", "行业不超过三个时恒为1。"),
            },
            For.RegionRows(static (read, table, region) => ConcentrationRatio.Compute(read.Row(table, region), 3))),
    ];

    /// <summary>The first of the largest, in the order of the classification.</summary>
    public static int Largest(ReadOnlySpan<double> row)
    {
        var largest = 0;
        for (var k = 1; k < row.Length; k++)
        {
            largest = row[k] > row[largest] ? k : largest;
        }

        return largest;
    }
}
