using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Who earns what the common chains make.</summary>
internal static class ProfitIndicators
{
    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "value_added_jobs_ratio", Code = "I21", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Name = new("Share of value added over share of jobs", "增加值份额与就业份额之比"),
                Formula = new("(GDP / GDP of all members) / (jobs / jobs of all members)", "（GDP/成员GDP合计）/（就业/成员就业合计）"),
                Inputs = ["gdp", "employment"],
                Reading = new("Well above 1: the member keeps the profitable end of what all work at; well below 1: it keeps the work.", "明显大于1：成员占有共同产业的高收益环节；明显小于1：只承担劳动环节。"),
                Source = new("Relative labour productivity, descriptive; Zhu: uneven profits along the chain", "相对劳动生产率，描述性指标；Zhu：产业链利润分布不均"),
                Caution = new("It also reflects capital, prices and mining rents; jobs must be counted where the work is.", "亦受资本、价格和资源租金影响；就业须按工作地统计。"),
            },
            ValueAddedOverJobs),
        new(
            new()
            {
                Id = "profit_rate", Code = "I21", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio",
                Direction = Direction.HigherIsBetter,
                Name = new("Profit rate of industry", "工业利润率"),
                Formula = new("profits / operating revenue of industrial firms", "工业企业利润总额/营业收入"),
                Inputs = ["profits", "operating_revenue"],
                Reading = new("Members with thin margins stand at the ends of the chain that earn little.", "利润率低的成员处于产业链低收益环节。"),
                Source = new("Accounting ratio, descriptive; Zhu: uneven profits along the chain", "会计比率，描述性指标；Zhu：产业链利润分布不均"),
                Caution = new("Profits are booked where the firm is registered; one year may be a trough.", "利润计入注册地；单一年份可能处于低谷。"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "profits"), read.Amount(region, "operating_revenue")))),
        new(
            new()
            {
                Id = "profit_rate_spread", Code = "I21", Chain = Chain.Industry, Scope = Scope.Case, Unit = "ratio", Minimum = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Spread of profit rates", "利润率差距"),
                Formula = new("largest − smallest profit rate of the members", "成员利润率最大值 − 最小值"),
                Inputs = ["profits", "operating_revenue"],
                Reading = new("High values mean that gains of the common chains are spread unevenly.", "数值高表示共同产业链的收益分配不均。"),
                Source = new("Range, descriptive; Zhu: uneven profits along the chain", "极差，描述性指标；Zhu：产业链利润分布不均"),
                Caution = new("It rests on two members only.", "仅取决于两个成员。"),
            },
            For.Case(static read =>
            {
                double?[] rates = [.. read.Members.Select(m => Ratio.Of(read.Amount(m, "profits"), read.Amount(m, "operating_revenue")))];
                if (rates.Length < 2)
                {
                    return read.Undefined(Reasons.OneMember);
                }

                if (Array.Exists(rates, static r => r is null))
                {
                    return null;
                }

                read.Basis = LocalizedText.Of(
                    $"{read.Members[Array.IndexOf(rates, rates.Max())]} over {read.Members[Array.IndexOf(rates, rates.Min())]}",
                    $"{read.Name(read.Members[Array.IndexOf(rates, rates.Max())])}高于{read.Name(read.Members[Array.IndexOf(rates, rates.Min())])}");
                return rates.Max() - rates.Min();
            })),
    ];

    /// <summary>Every member's value needs the totals, and so every member's figures: they share one account.</summary>
    private static void ValueAddedOverJobs(InputReader read, ValueSink sink)
    {
        var (gdp, jobs) = (read.OfMembers("gdp"), read.OfMembers("employment"));
        var (allGdp, allJobs) = (gdp.Sum(), jobs.Sum());
        double?[] values = [.. gdp.Select((value, i) => Ratio.Of(value, allGdp) is { } share && Ratio.Of(jobs[i], allJobs) is { } work ? Ratio.Of(share, work) : null)];
        sink.Add(read, read.Context.RegionTargets, values);
    }
}
