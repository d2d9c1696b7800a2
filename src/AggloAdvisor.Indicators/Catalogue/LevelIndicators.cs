using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Inequality;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Levels of development and how far members lie apart.</summary>
internal static class LevelIndicators
{
    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "gdp_per_head", Code = "G02", Chain = Chain.Space, Scope = Scope.Region, Unit = "yuan_per_person", Minimum = 0, Decimals = 0,
                Direction = Direction.HigherIsBetter,
                Name = new("GDP per head", "人均GDP"),
                Formula = new("GDP / resident population", "GDP/常住人口"),
                Inputs = ["gdp", "population"],
                Reading = new("Higher means a richer economy per resident.", "数值越高，人均经济水平越高。"),
                Source = new("National accounts convention", "国民经济核算惯例"),
                Caution = new("Nominal; resident population has a break at each census.", "按当年价格；常住人口在普查年份有口径断点。"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "gdp"), read.Amount(region, "population")))),
        new(
            new()
            {
                Id = "cv_gdp_per_head", Code = "G02", Chain = Chain.Space, Scope = Scope.Case, Unit = "ratio", Minimum = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Dispersion of GDP per head", "人均GDP变异系数"),
                Formula = new("standard deviation / mean of members' GDP per head", "成员人均GDP的标准差/均值"),
                Inputs = ["gdp", "population"],
                Convention = new("population standard deviation (divisor n), members unweighted", "总体标准差（除以n），各成员不加权"),
                Reading = new("Higher means members at unequal levels of development.", "数值越高，成员发展水平差距越大。"),
                Source = new("Williamson (1965), Economic Development and Cultural Change 13(4), 1 (unweighted form)", "Williamson (1965), Economic Development and Cultural Change 13(4), 1（不加权形式）"),
            },
            For.Case(static read => CoefficientOfVariation.Population(GdpPerHead(read)))),
        new(
            new()
            {
                Id = "max_min_gdp_per_head", Code = "G02", Chain = Chain.Space, Scope = Scope.Case, Unit = "ratio", Minimum = 1, Decimals = 2,
                Direction = Direction.LowerIsBetter,
                Name = new("Highest over lowest GDP per head", "人均GDP极值比"),
                Formula = new("largest / smallest GDP per head of the members", "成员人均GDP最大值/最小值"),
                Inputs = ["gdp", "population"],
                Reading = new("Higher means a wider gap between the richest and the poorest member.", "数值越高，最富与最穷成员差距越大。"),
                Source = new("Range ratio, descriptive", "极值比，描述性指标"),
                Caution = new("It rests on two members only.", "仅取决于两个成员。"),
            },
            For.Case(static read => Extremes.MaximumOverMinimum(GdpPerHead(read)))),
        new(
            new()
            {
                Id = "gini_gdp_per_head", Code = "G02", Chain = Chain.Space, Scope = Scope.Case, Unit = "index", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Gini coefficient of GDP per head", "人均GDP基尼系数"),
                Formula = new("half the mean difference between members / mean of members", "成员间平均差的一半/成员均值"),
                Inputs = ["gdp", "population"],
                Convention = new("members unweighted; largest possible value (n − 1)/n", "各成员不加权；最大可能值为(n − 1)/n"),
                Reading = new("0 when all members are alike; higher means more unequal.", "成员完全相同时为0；数值越高越不均衡。"),
                Source = LocalizedText.Same("Gini (1912), Variabilità e mutabilità"),
            },
            For.Case(static read => GiniCoefficient.Compute(GdpPerHead(read)))),
        new(
            new()
            {
                Id = "theil_gdp_population", Code = "G04", Chain = Chain.Space, Scope = Scope.Case, Unit = "index", Minimum = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Theil index of GDP and population", "GDP与人口泰尔指数"),
                Formula = new("sum of q ln(q / p), q = share of GDP, p = share of population", "Σ q ln(q / p)，q为GDP份额，p为人口份额"),
                Inputs = ["gdp", "population"],
                Convention = new("Theil T, weighted by GDP", "泰尔T指数，以GDP加权"),
                Reading = new("0 when GDP is spread as people are; a rising value means divergence.", "GDP与人口分布一致时为0；数值上升表示差距扩大。"),
                Source = new("Theil (1967), Economics and Information Theory, ch. 4", "Theil (1967), Economics and Information Theory，第4章"),
            },
            For.Case(static read => TheilIndex.Weighted(read.OfMembers("gdp"), read.OfMembers("population")))),
    ];

    private static double[] GdpPerHead(InputReader read) =>
        [.. read.Members.Select(m => Ratio.Of(read.Amount(m, "gdp"), read.Amount(m, "population")) ?? double.NaN)];
}
