using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Inequality;
using AggloAdvisor.Indicators.Space;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Size, rank and level of the members.</summary>
internal static class SpaceIndicators
{
    private const string RankSize = "Jefferson 1939; rank-size rule";

    public static IEnumerable<Indicator> All =>
    [
        new(
            new IndicatorDefinition
            {
                Id = "member_count", Code = "G05", Chain = Chain.Space, Scope = Scope.Case, Unit = "count", Minimum = 1, Decimals = 0,
                Name = new("Number of members", "成员数量"),
                Formula = "n", Inputs = [], Source = "definition",
                Reading = new("Few members are typical of secondary agglomerations.", "成员少是次级城市群的常见特征。"),
            },
            static c => [new(Target.WholeCase, Figure.Known(c.Members.Count))]),
        OfCase(
            "primacy_gdp", "ratio", 1, null, "x1 / x2", ["gdp"], RankSize, 2,
            new("Primacy of GDP", "首位度（GDP）"),
            new("High: a strong centre. Near 1: flat in rank.", "数值高表示中心突出；接近1表示位序平坦。"),
            static c => Figure.From(c.OfMembers("gdp"), "fewer than two members have a GDP", static v => Primacy.TwoCity(v)),
            new("Rank only: members of equal rank may differ much in level.", "只反映位序：位序相近的成员发展水平可能相差很大。")),
        OfCase(
            "primacy_gdp_4", "ratio", 0, null, "x1 / (x2 + x3 + x4)", ["gdp"], RankSize, 2,
            new("Four-city primacy of GDP", "四城市首位度（GDP）"),
            new("About 1 under the rank-size rule.", "符合位序—规模法则时约为1。"),
            static c => Figure.From(c.OfMembers("gdp"), "fewer than four members", static v => Primacy.FourCity(v))),
        OfCase(
            "top_share_gdp", "share", 0, 1, "x1 / Σx", ["gdp"], "definition", 3,
            new("Largest member's share of GDP", "最大成员GDP占比"),
            new("Depends on the number of members.", "受成员数量影响。"),
            static c => Figure.From(c.OfMembers("gdp"), "no member has a GDP", static v => Concentration.ConcentrationRatio.Compute(v, 1))),
        new(
            new IndicatorDefinition
            {
                Id = "gdp_per_head", Code = "G02", Chain = Chain.Space, Scope = Scope.Region, Unit = "yuan_per_person", Minimum = 0, Decimals = 0, Direction = Direction.HigherIsBetter,
                Name = new("GDP per head", "人均GDP"),
                Formula = "GDP / population", Inputs = ["gdp", "population"], Source = "definition",
                Reading = new("Level of development.", "发展水平。"),
                Caution = new("Resident population at year's end.", "按常住人口计算。"),
            },
            static c => c.Members.Select(m => new Answer(Target.Region(m.Id), PerHead(c, m.Id)))),
        OfCase(
            "cv_gdp_per_head", "ratio", 0, null, "σ(y) / mean(y), unweighted, n in the denominator", ["gdp", "population"], "definition", 3,
            new("Dispersion of GDP per head", "人均GDP变异系数"),
            new("Low: flat in level. High: a gradient that transfer can use.", "数值低表示水平接近；数值高表示存在可供梯度转移的落差。"),
            static c => Figure.From(PerHead(c), "fewer than two members", static v => CoefficientOfVariation.Population(v)),
            new("Flat in rank and flat in level are different things.", "位序平坦与水平平坦是两回事。")),
        OfCase(
            "max_min_gdp_per_head", "ratio", 1, null, "max(y) / min(y)", ["gdp", "population"], "definition", 2,
            new("Richest over poorest member, GDP per head", "人均GDP最高与最低之比"),
            new("High: uneven levels.", "数值高表示水平悬殊。"),
            static c => Figure.From(PerHead(c), "there are no members", static v => v.Max() / v.Min())),
        OfCase(
            "gini_gdp_per_head", "index", 0, 1, "Gini of y, unweighted, without n/(n−1)", ["gdp", "population"], "Gini 1912", 3,
            new("Gini of GDP per head", "人均GDP基尼系数"),
            new("0: equal.", "0表示完全均等。"),
            static c => Figure.From(PerHead(c), "there are no members", static v => GiniCoefficient.Compute(v))),
        new(
            new IndicatorDefinition
            {
                Id = "theil_gdp_population", Code = "G04", Chain = Chain.Space, Scope = Scope.Case, Unit = "index", Minimum = 0,
                Name = new("Theil index of GDP over population", "GDP对人口的泰尔指数"),
                Formula = "Σ q ln(q/p)", Inputs = ["gdp", "population"], Source = "Theil 1967", Direction = Direction.LowerIsBetter,
                Reading = new("Rising: members drift apart.", "上升表示差距扩大。"),
            },
            static c => [new(Target.WholeCase, Figure.From([.. c.OfMembers("gdp"), .. c.OfMembers("population")], "a member has no population", static v => TheilIndex.Weighted(v.AsSpan(0, v.Length / 2), v.AsSpan(v.Length / 2))))]),
    ];

    private static IReadOnlyList<Figure> PerHead(ComputationContext c) => [.. c.Members.Select(m => PerHead(c, m.Id))];

    // 100 million yuan over 10,000 persons: 10,000 yuan per person.
    private static Figure PerHead(ComputationContext c, string regionId) => Figure.Ratio(c.Observe(regionId, "gdp"), c.Observe(regionId, "population"), 10_000);

    private static Indicator OfCase(
        string id,
        string unit,
        double? minimum,
        double? maximum,
        string formula,
        string[] inputs,
        string source,
        int decimals,
        Core.Text.LocalizedText name,
        Core.Text.LocalizedText reading,
        Func<ComputationContext, Figure> compute,
        Core.Text.LocalizedText? caution = null) => new(
            new IndicatorDefinition
            {
                Id = id, Code = id.StartsWith("primacy", StringComparison.Ordinal) || id.StartsWith("top", StringComparison.Ordinal) ? "G01" : "G02",
                Chain = Chain.Space, Scope = Scope.Case, Unit = unit, Minimum = minimum, Maximum = maximum, Decimals = decimals,
                Name = name, Formula = formula, Inputs = [.. inputs], Source = source, Reading = reading, Caution = caution,
            },
            c => [new(Target.WholeCase, compute(c))]);
}
