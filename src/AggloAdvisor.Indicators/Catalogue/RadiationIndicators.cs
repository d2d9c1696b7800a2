using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Growth;
using AggloAdvisor.Indicators.Space;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>How far the core's pull reaches: growth by distance, and links that size and distance suggest.</summary>
internal static class RadiationIndicators
{
    private static readonly LocalizedText _reilly = LocalizedText.Same("Reilly (1931), The Law of Retail Gravitation; Zipf (1946), American Sociological Review 11(6), 677");

    private static readonly LocalizedText GravityConvention = new(
        "mass: square root of population (10,000 persons) times GDP (100 million yuan); great-circle distance in km, exponent 2",
        "质量为人口（万人）与GDP（亿元）乘积的平方根；距离为球面直线距离（公里），指数为2");

    private static readonly LocalizedText GravityCaution = new(
        "A model of what size and distance suggest, not a measured flow; roads, rails, mountains and water are left out.",
        "由规模与距离推算，并非实测流量；未计道路、铁路与山水阻隔。");

    private static readonly LocalizedText CoreConvention = new(
        "core: the member that the case names, else the largest by GDP",
        "核心：案例指定的成员，未指定时为GDP最大者");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "growth_distance_slope", Code = "G03", Chain = Chain.Space, Scope = Scope.Case, Unit = "per_100km", Decimals = 4,
                Name = new("Growth by distance to the core", "增速随距核心距离的斜率"),
                Formula = new("b of annual GDP growth = a + b distance to the core, all members but the core as points", "GDP年均增速 = a + b × 距核心距离，取b，以核心以外的成员为样本"),
                Inputs = ["gdp", IndicatorCatalog.CoordinatesInput],
                Convention = new(
                    CoreConvention.En + "; nominal GDP, compound annual growth; great-circle distance; ordinary least squares",
                    CoreConvention.Zh + "；名义GDP年均复合增速；球面直线距离；普通最小二乘"),
                Reading = new("Negative: members grow more slowly the farther they lie from the core; its pull fades within the agglomeration.", "为负：距核心越远增长越慢，核心的带动在城市群内衰减。"),
                Source = new("House convention after Zhao, Wu and Qin (2023): radiation of the central city", "本程序据Zhao、Wu、Qin（2023）中心城市辐射自定的口径"),
                Caution = new("Three to ten points seldom make a trend: read the p-value beside it.", "三至十个点难成趋势：须看p值。"),
            },
            For.Case(DistanceSlope)),
        new(
            new()
            {
                Id = "gravity_pair", Code = "G03", Chain = Chain.Space, Scope = Scope.RegionPair, Unit = "index", Minimum = 0, Decimals = 1,
                Name = new("Gravity link between two members", "两两引力联系强度"),
                Formula = new("R_ij = P_i P_j / d_ij², P = sqrt(population × GDP)", "R_ij = P_i P_j / d_ij²，P为人口与GDP乘积的平方根"),
                Inputs = ["population", "gdp", IndicatorCatalog.CoordinatesInput],
                Convention = GravityConvention,
                Reading = new("Compare pairs with each other: high values mark the links to expect.", "只宜在各对之间比较：数值高表示联系应较强。"),
                Source = _reilly,
                Caution = GravityCaution,
            },
            For.MemberPairs(static (read, a, b) =>
            {
                var distance = CoreMember.Distance(read, a, b);
                read.Basis = double.IsNaN(distance) ? null : LocalizedText.Of($"{distance:0} km as the crow flies", $"直线距离{distance:0}千米");
                return Link(read, a, b);
            })),
        new(
            new()
            {
                Id = "gravity_core_share", Code = "G03", Chain = Chain.Space, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Core's share of gravity links", "核心在引力联系中的占比"),
                Formula = new("sum of the core's links / sum of all links", "核心的联系之和/全部联系之和"),
                Inputs = ["population", "gdp", IndicatorCatalog.CoordinatesInput],
                Convention = new(CoreConvention.En + "; " + GravityConvention.En, CoreConvention.Zh + "；" + GravityConvention.Zh),
                Reading = new("High: links run through the core. Low: members are tied among themselves as well.", "高：联系多经由核心；低：成员之间也相互联系。"),
                Source = _reilly,
                Caution = GravityCaution,
            },
            For.Case(static read => CoreShare(read, Link))),
        new(
            new()
            {
                Id = "gravity_link_to_core", Code = "G03", Chain = Chain.Space, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Core's share of a member's gravity links", "成员引力联系中核心的占比"),
                Formula = new("link with the core / sum of links with all other members", "与核心的联系/与其余各成员联系之和"),
                Inputs = ["population", "gdp", IndicatorCatalog.CoordinatesInput],
                Convention = new(CoreConvention.En + "; " + GravityConvention.En, CoreConvention.Zh + "；" + GravityConvention.Zh),
                Reading = new("High: the member looks to the core. Low: its natural partners are others.", "高：该成员主要面向核心；低：其天然伙伴是其他成员。"),
                Source = _reilly,
                Caution = GravityCaution,
            },
            For.Regions(LinkToCore)),
    ];

    private static double? DistanceSlope(InputReader read)
    {
        var core = CoreMember.Find(read);
        var first = read.Context.FirstCommonYear("gdp", read.Year);
        if (first is null)
        {
            _ = read.OfMembers("gdp");
            if (!read.IsLacking)
            {
                // Any earlier year would do.
                read.Lack(LackingKind.Observation, "gdp");
            }
        }

        string[] others = [.. read.Members.Where(m => m != core)];
        double[] distances = core is null ? [] : [.. others.Select(m => CoreMember.Distance(read, core, m))];
        double?[] growth = first is { } start
            ? [.. others.Select(m => AnnualGrowth.Compute(read.Amount(m, "gdp", start), read.Amount(m, "gdp"), read.Year - start))]
            : [];
        if (read.IsLacking || core is null)
        {
            return null;
        }

        if (others.Length < 3)
        {
            return read.Undefined(new("a slope needs at least three members besides the core", "核心之外至少须有三个成员才能求斜率"));
        }

        if (Array.Exists(growth, static g => g is null))
        {
            return null;
        }

        var fit = LinearFit.Of(distances, [.. growth.Select(static g => g!.Value)]);
        var chance = fit?.PValue is { } p ? LocalizedText.Of($", p = {p:0.000}", $"，p = {p:0.000}") : null;
        var name = read.Name(core);
        read.Basis = LocalizedText.Of(
            $"{others.Length} members around {name}, {first} to {read.Year}{chance}", $"{name}周边{others.Length}个成员，{first}—{read.Year}年{chance}");
        return fit?.Slope / Unit.Known["per_100km"].Factor;
    }

    private static double? Link(InputReader read, string a, string b) =>
        Gravity.Interaction(Mass(read, a), Mass(read, b), CoreMember.Distance(read, a, b));

    internal static double Mass(InputReader read, string member) => Gravity.Mass(
        read.Amount(member, "population") / Unit.Known["10k_persons"].Factor,
        read.Amount(member, "gdp") / Unit.Known["100m_yuan"].Factor) ?? double.NaN;

    /// <summary>The core's share of all links between members; unknown as soon as one link is.</summary>
    internal static double? CoreShare(InputReader read, Func<InputReader, string, string, double?> between)
    {
        var core = CoreMember.Find(read);
        var (own, all) = (0.0, 0.0);
        foreach (var pair in read.Context.Pairs)
        {
            var link = between(read, pair.RegionId!, pair.OtherRegionId!) ?? double.NaN;
            all += link;
            own += pair.RegionId == core || pair.OtherRegionId == core ? link : 0;
        }

        return Answer(read, core, own, all);
    }

    private static double? LinkToCore(InputReader read, string member)
    {
        var core = CoreMember.Find(read);
        var (own, all) = (0.0, 0.0);
        foreach (var other in read.Members.Where(m => m != member))
        {
            var link = Link(read, member, other) ?? double.NaN;
            all += link;
            own += other == core ? link : 0;
        }

        return member == core ? read.Undefined(new("it is the core itself", "该成员即为核心")) : Answer(read, core, own, all);
    }

    private static double? Answer(InputReader read, string? core, double own, double all)
    {
        read.Basis = core is null ? null : LocalizedText.Of($"core: {core}", $"核心：{read.Name(core)}");
        return core is null ? null : read.Members.Length < 3 ? read.Undefined(new("with fewer than three members the core's link is the only one", "成员不足三个时，与核心的联系是唯一联系")) : Ratio.Of(own, all);
    }
}
