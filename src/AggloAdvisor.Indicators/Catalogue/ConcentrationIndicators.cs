using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Concentration;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>How each industry is spread over the members.</summary>
internal static class ConcentrationIndicators
{
    private static readonly LocalizedText _krugman = LocalizedText.Same("Krugman (1991), Geography and Trade");

    private static readonly LocalizedText Reading = new(
        "High: a clear division of labour in space. Low: every member does it.", "数值高表示空间分工清晰；数值低表示各成员都在做。");

    private static readonly LocalizedText Members = new(
        "It depends on how many members there are: compare only cases of like size.", "取决于成员数量：只宜与规模相近的城市群比较。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "krugman_concentration", Code = "I19", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "index", Minimum = 0, Maximum = 2,
                Name = new("Krugman concentration of an industry", "行业克鲁格曼集中指数"),
                Formula = new("sum over members i of |share of i in the industry − share of i in all other industries together|", "Σ_i |成员i占该行业份额 − 成员i占其余行业合计份额|"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("pooled rest: all other industries added together", "合并其余：以其余行业加总为参照"),
                Reading = Reading,
                Source = _krugman,
                Caution = Members,
            },
            For.IndustriesOverMembers(static (read, columns, k) =>
            {
                read.Basis += new LocalizedText(", pooled rest", "，参照其余成员合计");
                return Only(read, KrugmanConcentration.PooledRest(columns.Column(read, k), columns.Totals(read)));
            })),
        new(
            new()
            {
                Id = "hoover_concentration", Code = "I19", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Hoover's coefficient of concentration", "胡佛集中系数"),
                Formula = new("½ × sum over members i of |share of i in the industry − share of i in all activity|", "½ × Σ_i |成员i占该行业份额 − 成员i占全部活动份额|"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("all activity, the industry itself included", "以全部经济活动（含该行业）为参照"),
                Reading = new("The part of the industry that would have to move for it to lie as all activity lies.", "要与全部经济活动的分布一致，该行业须迁移的份额。"),
                Source = LocalizedText.Same("Hoover (1936), Review of Economics and Statistics 18(4), 162"),
                Caution = Members,
            },
            For.IndustriesOverMembers(static (read, columns, k) => Only(read, HooverConcentration.Compute(columns.Column(read, k), columns.Totals(read))))),
        new(
            new()
            {
                Id = "locational_gini", Code = "I19", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "index", Minimum = 0, Maximum = 0.5,
                Name = new("Locational Gini coefficient", "区位基尼系数"),
                Formula = new("half the Gini coefficient of the industry's location quotients over members", "该行业在各成员的区位商基尼系数的一半"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("Krugman's scale, at most one half; EconGeo's locational_gini", "克鲁格曼尺度，最大为二分之一；即EconGeo的locational_gini"),
                Reading = Reading,
                Source = _krugman,
                Caution = Members,
            },
            For.IndustriesOverMembers(static (read, columns, k) => Only(read, LocationalGini.Krugman(columns.Column(read, k), columns.Totals(read))))),
        new(
            new()
            {
                Id = "gini_concentration", Code = "I19", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "index", Minimum = 0, Maximum = 1,
                Name = new("Gini coefficient of concentration", "行业集中基尼系数"),
                Formula = new("Gini coefficient of the industry's location quotients over members", "该行业在各成员的区位商的基尼系数"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("at most (n − 1)/n; REAT's gini.conc, twice the locational Gini", "最大为(n − 1)/n；即REAT的gini.conc，为区位基尼系数的两倍"),
                Reading = Reading,
                Source = LocalizedText.Same("Farhauer and Kröll (2013), Standorttheorien; Gini (1912), Variabilità e mutabilità"),
                Caution = Members,
            },
            For.IndustriesOverMembers(static (read, columns, k) => Only(read, LocationalGini.Compute(columns.Column(read, k), columns.Totals(read))))),
        new(
            new()
            {
                Id = "industry_top_member_share", Code = "I19", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Largest member's share of the industry", "行业最大成员占比"),
                Formula = new("CR1 = largest member's share of the industry", "最大成员占该行业的份额"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("High values: one member holds the industry.", "数值高表示该行业集中于一个成员。"),
                Source = LocalizedText.Same("Bain (1951), Quarterly Journal of Economics 65(3), 293"),
                Caution = new("The largest member holds most of nearly every industry: read it beside its share of all activity.", "最大成员几乎在每个行业都占比最高：须与其总体占比并读。"),
            },
            For.IndustriesOverMembers(static (read, columns, k) => ConcentrationRatio.Compute(columns.Column(read, k), 1))),
        new(
            new()
            {
                Id = "industry_top_3_member_share", Code = "I19", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Three largest members' share of the industry", "行业前三成员占比"),
                Formula = new("CR3 = joint share of the three members that have most of the industry", "该行业前三位成员的合计份额"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("High values: few members hold the industry.", "数值高表示该行业集中于少数成员。"),
                Source = LocalizedText.Same("Bain (1951), Quarterly Journal of Economics 65(3), 293"),
                Caution = new("Always 1 with three members or fewer.", "成员不超过三个时恒为1。"),
            },
            For.IndustriesOverMembers(static (read, columns, k) => ConcentrationRatio.Compute(columns.Column(read, k), 3))),
        new(
            new()
            {
                Id = "ellison_glaeser", Code = "I19", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "index",
                Name = new("Ellison–Glaeser index", "埃里森—格莱泽指数"),
                Formula = new("(G − (1 − sum of x²) H) / ((1 − sum of x²)(1 − H)), G = sum of (s − x)², x = shares of all activity, H = Herfindahl index of plants", "(G − (1 − Σx²) H) / ((1 − Σx²)(1 − H))，G = Σ(s − x)²，x为占全部活动的份额，H为企业赫芬达尔指数"),
                Inputs = [Plants.RegisterId, IndicatorCatalog.ActivityInput],
                Convention = new("with the plant term H, which some packages leave out; members' shares of all activity from the table in use", "含企业规模项H（有的软件包遗漏）；各成员占比取自所用产业表"),
                Reading = new("0 as by chance; its authors call more than 0.05 very localised and less than 0.02 not very localised.", "0表示与随机分布无异；原作者以高于0.05为高度集聚、低于0.02为集聚不明显。"),
                Source = LocalizedText.Same("Ellison and Glaeser (1997), Journal of Political Economy 105(5), 889"),
                Caution = new("It needs every plant: with few plants or few members it is uncertain.", "需要完整的企业名录；企业或成员过少时不确定性大。"),
            },
            Plants.EllisonGlaeser,
            CaseYearOnly: true),
    ];

    /// <summary>With one member there is no spread to speak of: every such index would be 0.</summary>
    private static double? Only(InputReader read, double? value) => read.Members.Length < 2 ? null : value;
}
