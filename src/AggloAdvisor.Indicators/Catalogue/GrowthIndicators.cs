using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Growth;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Growth of members, and of the largest beside the others.</summary>
internal static class GrowthIndicators
{
    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "gdp_growth", Code = "G03", Chain = Chain.Space, Scope = Scope.Region, Unit = "ratio", Minimum = -1,
                Direction = Direction.HigherIsBetter,
                Name = new("Mean annual growth of GDP", "GDP年均增速"),
                Formula = new("(GDP last / GDP first)^(1 / years) − 1", "（末年GDP/首年GDP）^(1/年数) − 1"),
                Inputs = ["gdp"],
                Convention = new("nominal; from the first year that all members with a figure share", "名义增速；起始年为有数据成员共有的最早年份"),
                Reading = new("Compare members over the same span: those below the others fall behind.", "在同一时段内比较成员：低于其他成员者相对落后。"),
                Source = new("Compound annual growth, descriptive", "年均复合增长率，描述性指标"),
                Caution = new("Nominal growth holds inflation and revisions of the accounts.", "名义增速含价格变动和核算修订。"),
            },
            For.Regions(static (read, region) => Span(read) is { } first
                ? AnnualGrowth.Compute(read.Amount(region, "gdp", first), read.Amount(region, "gdp"), read.Year - first)
                : LackSpan(read, region))),
        new(
            new()
            {
                Id = "core_growth_lead", Code = "G03", Chain = Chain.Space, Scope = Scope.Case, Unit = "ratio",
                Name = new("Growth lead of the largest member", "最大成员增速领先幅度"),
                Formula = new("annual GDP growth of the largest member − that of all others together", "最大成员GDP年均增速 − 其余成员合计的增速"),
                Inputs = ["gdp"],
                Convention = new("largest by GDP in the last year; nominal growth", "以末年GDP最大者为准；名义增速"),
                Reading = new("Positive: the centre pulls away. Negative: the others catch up.", "为正：中心拉开差距；为负：其他成员追赶。"),
                Source = new("Zhao, Wu and Qin (2023): radiation of the central city", "Zhao、Wu、Qin（2023）：中心城市的辐射"),
            },
            For.Case(CoreLead)),
    ];

    private static double? CoreLead(InputReader read)
    {
        var last = read.OfMembers("gdp");
        if (Span(read) is not { } first)
        {
            return LackSpan(read, null);
        }

        var start = read.OfMembers("gdp", first);
        if (read.IsLacking)
        {
            return null;
        }

        if (last.Length < 2)
        {
            return read.Undefined(Reasons.OneMember);
        }

        var largest = Array.IndexOf(last, last.Max());
        var name = read.Name(read.Members[largest]);
        read.Basis = LocalizedText.Of($"{name} against all other members together, {first} to {read.Year}", $"{name}对其余成员合计，{first}—{read.Year}年");
        var others = AnnualGrowth.Compute(start.Sum() - start[largest], last.Sum() - last[largest], read.Year - first);
        return AnnualGrowth.Compute(start[largest], last[largest], read.Year - first) - others;
    }

    private static int? Span(InputReader read)
    {
        var first = read.Context.FirstCommonYear("gdp", read.Year);
        read.Basis = first is null ? null : LocalizedText.Of($"{first} to {read.Year}", $"{first}—{read.Year}年");
        return first;
    }

    private static double? LackSpan(InputReader read, string? region)
    {
        if (region is not null)
        {
            _ = read.Amount(region, "gdp");
        }

        if (!read.IsLacking)
        {
            // Any earlier year would do.
            read.Lack(LackingKind.Observation, "gdp", region);
        }

        return null;
    }
}
