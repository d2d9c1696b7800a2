using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Inequality;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>How far the prices of land, labour and power lie apart: without a gradient, nothing is gained by moving.</summary>
internal static class FactorPriceIndicators
{
    private static readonly LocalizedText _source = new("Zhao, Wu and Qin (2023): gradients of land and labour prices; range ratio, descriptive", "Zhao、Wu、Qin（2023）：土地和劳动力价格梯度；极值比，描述性指标");

    private static readonly LocalizedText Caution = new(
        "Prices must mean the same everywhere: the same grade of land, the same group of employees, the same tariff.", "各地价格口径须一致：同等级用地、同类职工、同类电价。");

    private static readonly LocalizedText Convention = new(
        "the dearer over the cheaper; the basis says which is dearer", "高者除以低者；依据栏注明何者较高");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        .. Price("land_price", "industrial_land_price", new("industrial land price", "工业用地价格")),
        .. Price("wage", "average_wage", new("average wage", "平均工资")),
        .. Price("electricity_price", "electricity_price", new("electricity price", "工业电价")),
        new(
            Pair("gdp_per_head_ratio", ["gdp", "population"], new("GDP per head of one member over the other's", "两两人均GDP比")),
            Pairs("gdp", static (read, region) => Ratio.Of(read.Amount(region, "gdp"), read.Amount(region, "population")) ?? double.NaN)),
    ];

    private static Indicator[] Price(string id, string variable, LocalizedText name) =>
    [
        new(
            new()
            {
                Id = $"{id}_gradient", Code = "I18", Chain = Chain.Industry, Scope = Scope.Case, Unit = "ratio", Minimum = 1, Decimals = 2,
                Name = new($"Highest over lowest {name.En}", $"{name.Zh}极值比"),
                Formula = LocalizedText.Of($"largest / smallest {variable} of the members", $"成员{Wording.Figure(variable)}最大值/最小值"),
                Inputs = [variable],
                Reading = new("Near 1 there is no gradient along which industries would gain by moving.", "接近1表示没有可供产业转移的梯度。"),
                Source = _source,
                Caution = Caution,
            },
            For.Case(read =>
            {
                var prices = read.OfMembers(variable);
                if (prices.Length < 2)
                {
                    return read.Undefined(Reasons.OneMember);
                }

                read.Basis = read.IsLacking ? null : LocalizedText.Of(
                    $"{read.Members[Array.IndexOf(prices, prices.Max())]} over {read.Members[Array.IndexOf(prices, prices.Min())]}",
                    $"{read.Name(read.Members[Array.IndexOf(prices, prices.Max())])}高于{read.Name(read.Members[Array.IndexOf(prices, prices.Min())])}");
                return Extremes.MaximumOverMinimum(prices);
            })),
        new(
            Pair($"{id}_ratio", [variable], new($"Dearer over cheaper {name.En} of two members", $"两两{name.Zh}比")),
            Pairs(variable, (read, region) => read.Amount(region, variable))),
    ];

    private static IndicatorDefinition Pair(string id, ImmutableArray<string> inputs, LocalizedText name) => new()
    {
        Id = id, Code = "I18", Chain = Chain.Industry, Scope = Scope.RegionPair, Unit = "ratio", Minimum = 1, Decimals = 2,
        Name = name,
        Formula = new("larger / smaller value of the two members", "两成员中较大值/较小值"),
        Inputs = inputs,
        Convention = Convention,
        Reading = new("High values give a sender and a receiver of links that suffer from cost.", "数值高表示受成本制约的环节有转出地和承接地。"),
        Source = _source,
        Caution = Caution,
    };

    private static Computation Pairs(string variable, Func<InputReader, string, double> value) => (read, sink) =>
    {
        // Other years show trends only; most have no prices at all, and pairs are many.
        if (read.Year != read.Context.Case.Year && !read.Members.Any(m => read.Knows(m, variable)))
        {
            return;
        }

        For.MemberPairs((account, a, b) =>
        {
            double[] both = [value(account, a), value(account, b)];
            account.Basis = both[0] == both[1] ? new("alike", "相同")
                : both[0] > both[1] ? Over(account, a, b)
                : both[1] > both[0] ? Over(account, b, a)
                : null;
            return Extremes.MaximumOverMinimum(both);
        })(read, sink);
    };

    private static LocalizedText Over(InputReader read, string dearer, string cheaper) =>
        LocalizedText.Of($"{dearer} over {cheaper}", $"{read.Name(dearer)}高于{read.Name(cheaper)}");
}
