using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Space;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>How near members are to each other in time, and the links that size and time suggest.</summary>
internal static class TravelTimeIndicators
{
    private static readonly LocalizedText Gravitation = new(
        "Reilly (1931), The Law of Retail Gravitation; Zipf (1946), American Sociological Review 11(6), 677; travel time for distance: house convention",
        "Reilly（1931）：The Law of Retail Gravitation；Zipf（1946）：American Sociological Review 11(6)，677；以通行时间代距离为本程序自定口径");

    private static readonly LocalizedText House = new("House convention; no published measure", "本程序自定口径，无已发表的测度");

    private static readonly LocalizedText Times = new(
        "of each pair the quickest mode of the latest year given, up to the year asked for; one time for both directions",
        "每对成员取所问年份及以前最近一年、各方式中最短的时间；往返视为相同");

    private static readonly LocalizedText Mass = new(
        "mass: square root of population (10,000 persons) times GDP (100 million yuan); travel time in minutes, exponent 2",
        "质量为人口（万人）与GDP（亿元）乘积的平方根；通行时间以分钟计，指数为2");

    private static readonly LocalizedText TimesCaution = new(
        "Times of different modes or years are mixed where a pair has no other; the basis names them.",
        "个别成员对缺少同一方式或年份的数据时会混用，依据中列明。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "travel_time_max", Code = "G05", Chain = Chain.Space, Scope = Scope.Case, Unit = "minutes", Minimum = 0, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Longest travel time between two members", "成员间最长通行时间"),
                Formula = new("largest travel time of all pairs of members", "各对成员通行时间的最大值"),
                Inputs = [TravelRegisters.TimesId],
                Convention = Times,
                Reading = new("Short: members are near each other, as in a secondary agglomeration. The basis names the pair.", "时间短：成员彼此邻近，符合次级城市群特征。依据中列出该对成员。"),
                Source = new("Zhao, Wu and Qin (2023): near cities linked by transport; the measure: house convention", "Zhao、Wu、Qin（2023）：成员邻近、交通相连；测度为本程序自定口径"),
                Caution = TimesCaution,
            },
            For.Case(Longest)),
        new(
            new()
            {
                Id = "travel_time_pair", Code = "S07", Chain = Chain.Service, Scope = Scope.RegionPair, Unit = "minutes", Minimum = 0, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Travel time between two members", "两两通行时间"),
                Formula = new("minutes of the quickest mode", "最快方式的分钟数"),
                Inputs = [TravelRegisters.TimesId],
                Convention = Times,
                Reading = new("Long times keep people and deliveries apart: compare pairs with each other.", "时间长不利于人员与货物往来：宜在各对之间比较。"),
                Source = House,
            },
            For.MemberPairs(static (read, a, b) =>
            {
                var (minutes, mode, year) = TravelTimes.Between(read, a, b);
                read.Basis = double.IsNaN(minutes) ? null : LocalizedText.Of($"by {mode}, {year}", $"{Wording.Register(mode)}，{year}年");
                return Known(minutes);
            })),
        new(
            new()
            {
                Id = "travel_time_mean", Code = "S07", Chain = Chain.Service, Scope = Scope.Case, Unit = "minutes", Minimum = 0, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Mean travel time between members", "成员间平均通行时间"),
                Formula = new("mean travel time of all pairs of members", "各对成员通行时间的平均值"),
                Inputs = [TravelRegisters.TimesId],
                Convention = new(Times.En + "; pairs count the same", Times.Zh + "；各对权重相同"),
                Reading = new("Short: shared services, work and deliveries across members are practicable.", "时间短：跨市共享服务、通勤和配套较为可行。"),
                Source = House,
                Caution = TimesCaution,
            },
            For.Case(static read => TravelTimes.All(read) is { Length: > 0 } ways ? Known(ways.Average(static w => w.Minutes)) : OneMember(read))),
        new(
            new()
            {
                Id = "travel_time_to_core", Code = "S07", Chain = Chain.Service, Scope = Scope.Region, Unit = "minutes", Minimum = 0, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Travel time to the core", "到核心成员的通行时间"),
                Formula = new("minutes between the member and the core", "成员与核心之间的分钟数"),
                Inputs = [TravelRegisters.TimesId, "gdp"],
                Convention = new(
                    Times.En + "; core: the member that the case names, else the largest by GDP",
                    Times.Zh + "；核心：案例指定的成员，未指定时为GDP最大者"),
                Reading = new("Long: what the core gives off has far to go.", "时间长：核心的辐射传递较远。"),
                Source = House,
            },
            For.Regions(ToCore)),
        new(
            new()
            {
                Id = "gravity_time_pair", Code = "G03", Chain = Chain.Space, Scope = Scope.RegionPair, Unit = "index", Minimum = 0, Decimals = 2,
                Name = new("Gravity link between two members, by travel time", "两两引力联系强度（按通行时间）"),
                Formula = new("R_ij = P_i P_j / t_ij², P = sqrt(population × GDP)", "R_ij = P_i P_j / t_ij²，P = sqrt(人口 × GDP)"),
                Inputs = ["population", "gdp", TravelRegisters.TimesId],
                Convention = new(Mass.En + "; " + Times.En, Mass.Zh + "；" + Times.Zh),
                Reading = new("Compare pairs with each other, and with the links by distance: where time lags, the connection is poor for its length.", "宜在各对之间、并与按距离计算的结果比较：按时间明显偏低者，说明交通条件不及距离。"),
                Source = Gravitation,
                Caution = new("A model of what size and travel time suggest, not a measured flow.", "由规模与通行时间推算，并非实测流量。"),
            },
            For.MemberPairs(Link)),
        new(
            new()
            {
                Id = "gravity_time_core_share", Code = "G03", Chain = Chain.Space, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Core's share of gravity links, by travel time", "核心在引力联系中的占比（按通行时间）"),
                Formula = new("sum of the core's links / sum of all links, links by travel time", "核心的联系之和/全部联系之和，按通行时间计算"),
                Inputs = ["population", "gdp", TravelRegisters.TimesId],
                Convention = new(
                    "core: the member that the case names, else the largest by GDP; " + Mass.En + "; " + Times.En,
                    "核心：案例指定的成员，未指定时为GDP最大者；" + Mass.Zh + "；" + Times.Zh),
                Reading = new("High: links run through the core. Low: members are tied among themselves as well.", "高：联系多经由核心；低：成员之间也相互联系。"),
                Source = Gravitation,
                Caution = new("A model of what size and travel time suggest, not a measured flow.", "由规模与通行时间推算，并非实测流量。"),
            },
            For.Case(static read => RadiationIndicators.CoreShare(read, Link))),
    ];

    private static double? Longest(InputReader read)
    {
        var ways = TravelTimes.All(read);
        if (ways.Length == 0)
        {
            return OneMember(read);
        }

        if (read.IsLacking)
        {
            return null;
        }

        var longest = ways.MaxBy(static w => w.Minutes);
        var (one, other) = (read.Name(longest.Pair.RegionId!), read.Name(longest.Pair.OtherRegionId!));
        read.Basis += LocalizedText.Of($"; longest between {one} and {other}", $"；最长为{one}与{other}之间");
        return Known(longest.Minutes);
    }

    private static double? ToCore(InputReader read, string member)
    {
        if (CoreMember.Find(read) is not { } core)
        {
            return null;
        }

        if (member == core)
        {
            return read.Undefined(new("it is the core itself", "该成员即为核心"));
        }

        var (minutes, mode, year) = TravelTimes.Between(read, member, core);
        read.Basis = double.IsNaN(minutes) ? null : LocalizedText.Of($"core: {read.Name(core)}; by {mode}, {year}", $"核心：{read.Name(core)}；{Wording.Register(mode)}，{year}年");
        return Known(minutes);
    }

    private static double? Link(InputReader read, string a, string b)
    {
        var (minutes, mode, year) = TravelTimes.Between(read, a, b);
        read.Basis = double.IsNaN(minutes) ? null : LocalizedText.Of($"{minutes:0} minutes by {mode}, {year}", $"{Wording.Register(mode)}{minutes:0}分钟，{year}年");
        return Gravity.Interaction(RadiationIndicators.Mass(read, a), RadiationIndicators.Mass(read, b), minutes);
    }

    private static double? OneMember(InputReader read) => read.Undefined(Reasons.OneMember);

    private static double? Known(double minutes) => double.IsNaN(minutes) ? null : minutes;
}
