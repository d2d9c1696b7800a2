using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Concentration;
using AggloAdvisor.Indicators.Diversity;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Diversity of members, related and unrelated variety.</summary>
internal static class VarietyIndicators
{
    private static readonly LocalizedText _frenken = LocalizedText.Same("Frenken, van Oort and Verburg (2007), Regional Studies 41(5), 685");

    private static readonly LocalizedText Fineness = new("It depends on the classification's fineness.", "取决于产业分类的细度。");

    private static readonly LocalizedText TwoLevels = new(
        "bits (base 2); groups as case.yaml names them for each industry", "以比特计（底数为2）；分组取自case.yaml中各行业的group");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "hhi_equivalent_number", Code = "I08", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio", Minimum = 1, Decimals = 1,
                Name = new("Equivalent number of industries", "等效行业数"),
                Formula = LocalizedText.Same("1 / HHI"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("As diverse as this many industries of equal size.", "多样性相当于这么多个规模相同的行业。"),
                Source = LocalizedText.Same("Adelman (1969), Review of Economics and Statistics 51(1), 99"),
                Caution = Fineness,
            },
            For.RegionRows(static (read, table, region) => HerfindahlIndex.EquivalentNumber(read.Row(table, region)))),
        new(
            new()
            {
                Id = "gini_simpson", Code = "I08", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 1,
                Name = new("Gini–Simpson diversity", "基尼—辛普森多样性指数"),
                Formula = LocalizedText.Same("1 − HHI"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("The chance that two units drawn at random are of different industries.", "随机抽取两个单位属于不同行业的概率。"),
                Source = LocalizedText.Same("Simpson (1949), Nature 163, 688"),
                Caution = Fineness,
            },
            For.RegionRows(static (read, table, region) => GiniSimpson.Compute(read.Row(table, region)))),
        new(
            new()
            {
                Id = "relative_diversity", Code = "I08", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0.5,
                Name = new("Relative diversity", "相对多样性指数"),
                Formula = new("1 / sum over k of |s_ik − r_k|, r = shares of the reference", "1 / Σ_k |s_ik − r_k|，r为参照地区的份额"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("Duranton and Puga's index. Reference: the benchmark where the table has it, else all members together", "杜兰顿—普加指数。参照：表中有比较区域时用之，否则用全体成员合计"),
                Reading = new("Higher means closer to the reference's mix; without bound as they become the same.", "数值越高越接近参照结构；两者趋同时无上限。"),
                Source = LocalizedText.Same("Duranton and Puga (2000), Urban Studies 37(3), 533"),
                Caution = Fineness,
            },
            For.RegionRows(static (read, table, region) =>
            {
                read.Basis += InputReader.AgainstReference(table);
                var (row, reference) = (read.Row(table, region).ToArray(), read.Reference(table).ToArray());
                return RelativeDiversity.Compute(row, reference)
                    ?? (Cells.Sum(row) > 0 ? read.Undefined(LocalizedText.Of($"{region} has the reference's mix", $"{read.Name(region)}与参照地区结构相同")) : null);
            })),
        new(
            new()
            {
                Id = "related_variety", Code = "I17", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0,
                Name = new("Related variety", "相关多样性"),
                Formula = new("RV = sum over groups g of P_g × entropy of the industries within g", "Σ_g P_g × 大类g内各行业的熵"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = TwoLevels,
                Reading = new("High values: many industries that can learn from each other.", "数值高表示拥有许多可以相互学习的行业。"),
                Source = _frenken,
                Caution = new("It depends on both levels of the classification: compare like with like.", "取决于分类的两个层级：只宜同口径比较。"),
            },
            For.RegionRows(static (read, table, region) => Split(read, table, region)?.Related)),
        new(
            new()
            {
                Id = "unrelated_variety", Code = "I17", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0,
                Name = new("Unrelated variety", "无关多样性"),
                Formula = new("UV = −sum over groups g of P_g log2 P_g", "−Σ_g P_g log₂ P_g"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = TwoLevels,
                Reading = new("High values: many unlike branches, so that a shock to one spares the others.", "数值高表示门类各异，单一冲击不易波及全局。"),
                Source = _frenken,
                Caution = new("It depends on both levels of the classification: compare like with like.", "取决于分类的两个层级：只宜同口径比较。"),
            },
            For.RegionRows(static (read, table, region) => Split(read, table, region)?.Unrelated)),
    ];

    private static VarietySplit? Split(InputReader read, ActivityView table, string region)
    {
        var row = read.Row(table, region);
        if (Groups.OfIndustries(read, table) is not { } groups)
        {
            return null;
        }

        read.Basis += LocalizedText.Of($" in {groups.Max() + 1} groups", $"，分为{groups.Max() + 1}个大类");
        return Variety.Compute(row, groups);
    }
}
