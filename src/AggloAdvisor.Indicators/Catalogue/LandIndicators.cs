using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Growth;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Land for industry, and the platforms that take it over.</summary>
internal static class LandIndicators
{
    private const string RegisterId = "platforms";

    private static readonly LocalizedText _zhu = new("Zhu: platforms that take over industry, by type", "Zhu：分类型的产业承接平台");

    private static readonly LocalizedText Complete = new("a register that leaves nothing out", "名录须完整");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "industrial_land_ratio", Code = "S15", Chain = Chain.Service, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Direction = Direction.HigherIsBetter,
                Name = new("Industrial land available over need", "工业用地供需比"),
                Formula = new("industrial land available / industrial land that planned projects need", "可供工业用地/拟建项目用地需求"),
                Inputs = ["industrial_land_available", "industrial_land_demand"],
                Reading = new("Below 1: planned projects do not fit in.", "小于1：规划项目无处落地。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "industrial_land_available"), read.Amount(region, "industrial_land_demand")))),
        new(
            new()
            {
                Id = "industrial_land_price_growth", Code = "S15", Chain = Chain.Service, Scope = Scope.Region, Unit = "ratio", Minimum = -1,
                Name = new("Mean annual growth of the price of industrial land", "工业地价年均涨幅"),
                Formula = new("(price last / price first)^(1 / years) − 1", "（末年价格/首年价格）^(1/年数) − 1"),
                Inputs = ["industrial_land_price"],
                Convention = new("nominal; from the first year that all members with a figure share", "名义价格；起始年为有数据成员共有的最早年份"),
                Reading = new("High values: land is becoming scarce.", "数值高：土地趋紧。"),
                Source = new("Compound annual growth, descriptive", "年均复合增长率，描述性指标"),
            },
            For.Regions(LandPriceGrowth)),
        new(
            new()
            {
                Id = "receiving_platforms", Code = "S17", Chain = Chain.Service, Scope = Scope.Region, Unit = "count", Minimum = 0, Decimals = 0,
                Name = new("Platforms that take over industry", "产业承接平台数"),
                Formula = new("number of platforms", "承接平台数"),
                Inputs = ["platforms"],
                Convention = Complete,
                Reading = new("Quantity only: read it beside type and occupancy.", "仅为数量：须与类型和使用率并读。"),
                Source = _zhu,
            },
            For.Regions(static (read, region) => RegisterRows.Complete(read, RegisterId, region)?.Entries.Length),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "professional_platform_share", Code = "S17", Chain = Chain.Service, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Professional platforms, share", "专业型承接平台占比"),
                Formula = new("professional platforms / platforms", "专业型平台数/平台数"),
                Inputs = ["platforms"],
                Convention = Complete,
                Reading = new("Low values: platforms take all comers.", "数值低：平台缺乏专业分工。"),
                Source = _zhu,
            },
            For.Regions(static (read, region) => RegisterRows.Complete(read, RegisterId, region)?.Share("type", "professional")),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "platform_occupancy", Code = "S17", Chain = Chain.Service, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Occupancy of platforms", "承接平台用地使用率"),
                Formula = new("land in use / land for industry, all platforms of the member", "已用土地/产业用地，该成员全部承接平台"),
                Inputs = ["platforms"],
                Convention = Complete,
                Reading = new("Low values: fill those that exist before building more.", "数值低：应先用好现有平台。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Regions(static (read, region) => RegisterRows.Complete(read, RegisterId, region) is { } rows
                ? PartOf.Share(read, rows.Sum("occupied"), rows.Sum("capacity"), "occupied", "capacity")
                : null),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "platform_overlap", Code = "S17", Chain = Chain.Service, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Overlap of platforms' declared industries", "承接平台申报产业重叠度"),
                Formula = new("mean over pairs of platforms of common / all declared industries", "平台两两共同申报产业数/申报产业总数，取均值"),
                Inputs = ["platforms"],
                Convention = Complete,
                Reading = new("High values: platforms compete for the same firms.", "数值高：平台争夺相同企业。"),
                Source = LocalizedText.Same("Jaccard (1912), New Phytologist 11(2), 37"),
                Caution = new("Industries are compared as they are written: use one list of names.", "按文字比较：应使用统一的产业名称。"),
            },
            For.Case(Overlap),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "platform_fit", Code = "S17", Chain = Chain.Service, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Offered transfers that some platform declares, share", "拟转移项目与承接平台的契合度"),
                Formula = new("planned or signed transfer projects whose industry some platform declares / planned or signed transfer projects", "所属产业有平台申报的拟转移、已签约项目数/拟转移、已签约项目数"),
                Inputs = ["platforms", "projects"],
                Convention = new("both registers leave nothing out; industries are compared as they are written", "两份名录须完整；按文字比较"),
                Reading = new("Low values: platforms wait for industries that nobody offers.", "数值低：平台等待的产业无人转出。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(Fit),
            CaseYearOnly: true),
    ];

    private static double? LandPriceGrowth(InputReader read, string region)
    {
        if (read.Context.FirstCommonYear("industrial_land_price", read.Year) is not { } first)
        {
            read.Lack(LackingKind.Observation, "industrial_land_price", region);
            return null;
        }

        read.Basis = LocalizedText.Of($"{first} to {read.Year}", $"{first}—{read.Year}年");
        return AnnualGrowth.Compute(read.Amount(region, "industrial_land_price", first), read.Amount(region, "industrial_land_price"), read.Year - first);
    }

    private static double? Overlap(InputReader read)
    {
        if (RegisterRows.Complete(read, RegisterId) is not { } rows)
        {
            return null;
        }

        rows.Words("industries");
        ImmutableArray<string>[] lists = [.. rows.Entries.Select(static e => e.List("industries"))];
        string[] shared = [.. lists.SelectMany(static l => l.Distinct()).GroupBy(static i => i, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key).Order(StringComparer.Ordinal)];
        read.Basis += Listing.Part(new("declared more than once", "重复申报"), [.. shared.Select(read.Context.IndustryName)]);
        return lists.Length < 2 ? read.Undefined(new("there are fewer than two platforms", "承接平台不足两个")) : JaccardSimilarity.Mean([.. lists.Select(static l => (IReadOnlyCollection<string>)l)]);
    }

    private static double? Fit(InputReader read)
    {
        var platforms = RegisterRows.Complete(read, RegisterId);
        var offers = RegisterRows.Complete(read, "projects", null, static e => e["kind"] == "transfer" && e["status"] is "planned" or "signed");
        if (platforms is null || offers is null)
        {
            return null;
        }

        platforms.Words("industries");
        var declared = platforms.Entries.SelectMany(static e => e.List("industries")).ToHashSet(StringComparer.Ordinal);
        LocalizedText[] homeless =
        [
            .. offers.Entries.Where(e => e["industry"] is { } industry && !declared.Contains(industry))
                .Select(e => Listing.Note(LocalizedText.Same(e["name"]!), read.Context.IndustryName(e["industry"]!))),
        ];
        read.Basis += Listing.Part(new("declared by no platform", "无平台申报"), homeless);
        return offers.Share("industry", e => e["industry"] is { } industry ? declared.Contains(industry) : null);
    }
}
