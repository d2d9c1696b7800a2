using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Industrial districts: positioning, supply, and what they make of their land.</summary>
internal static class DistrictIndicators
{
    private const string RegisterId = "districts";

    private static readonly Counted Districts = new(RegisterId);

    private static readonly string[] Supplies = ["water", "power", "drainage", "heating", "broadband"];

    private static readonly LocalizedText CountConvention = new(
        "figures where they are given, else, for the case's year, the register if it leaves nothing out", "优先用统计数，否则（案例年份）用完整名录计数");

    private static readonly LocalizedText LandConvention = new(
        "sum over all districts of the member; a register that leaves nothing out", "成员全部集聚区合计；名录须完整");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "positioned_districts_share", Code = "I09", Chain = Chain.Industry, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Districts with a clear leading industry, share", "主导产业定位明确的集聚区占比"),
                Formula = new("districts that declare a clear leading industry / districts", "主导产业明确的集聚区数/集聚区数"),
                Inputs = ["districts_positioned", "districts"],
                Convention = CountConvention,
                Reading = new("Low values: districts take whatever comes.", "数值低：集聚区来者不拒，缺乏主导。"),
                Source = new("Gong and Liu, Table 1: positioning of districts", "Gong、Liu，表1：集聚区产业定位"),
                Caution = new("What is declared is not what is there.", "申报不等于现状。"),
            },
            For.Regions(static (read, region) => Districts.Share(read, region, "districts_positioned", "districts", "positioning", "clear"))),
        new(
            new()
            {
                Id = "positioned_districts_share_case", Code = "I09", Chain = Chain.Industry, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Districts with a clear leading industry in the whole case, share", "全域主导产业定位明确的集聚区占比"),
                Formula = new("districts that declare a clear leading industry / districts, all members", "主导产业明确的集聚区数/集聚区数，全体成员"),
                Inputs = ["districts_positioned", "districts"],
                Convention = CountConvention,
                Reading = new("Low values: districts take whatever comes.", "数值低：集聚区来者不拒，缺乏主导。"),
                Source = new("Gong and Liu, Table 1: positioning of districts", "Gong、Liu，表1：集聚区产业定位"),
            },
            For.Case(static read => Districts.ShareOfCase(read, "districts_positioned", "districts", "positioning", "clear"))),
        new(
            new()
            {
                Id = "high_tech_districts_share_case", Code = "I09", Chain = Chain.Industry, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Districts declared for high technology, share", "高新技术定位集聚区占比"),
                Formula = new("districts declared for high technology / districts, all members", "定位为高技术的集聚区数/集聚区数，全体成员"),
                Inputs = ["districts_high_tech", "districts"],
                Convention = CountConvention,
                Reading = new("Low values: traditional industry prevails.", "数值低：以传统产业为主。"),
                Source = new("Gong and Liu, Table 1: positioning of districts", "Gong、Liu，表1：集聚区产业定位"),
            },
            For.Case(static read => Districts.ShareOfCase(read, "districts_high_tech", "districts", "high_tech", "yes"))),
        new(
            new()
            {
                Id = "district_supply_share", Code = "S07", Chain = Chain.Service, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Districts with complete supply, share", "配套设施齐全的集聚区占比"),
                Formula = new("districts with reliable water, power, drainage, heating (where needed) and broadband / districts", "水、电、排水、供热（需要时）、宽带供应可靠的集聚区数/集聚区数"),
                Inputs = ["districts"],
                Convention = new("districts count the same; a register that leaves nothing out", "各集聚区权重相同；名录须完整"),
                Reading = new("Below 100%: the platform is not built yet; the basis names what is missing where.", "低于100%：平台尚未建成；依据中列出缺项。"),
                Source = new("Gong and Liu, 4.1: infrastructure of districts", "Gong、Liu，4.1：集聚区基础设施"),
            },
            For.Regions(SupplyShare),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "road_density", Code = "S07", Chain = Chain.Service, Scope = Scope.Region, Unit = "km_per_km2", Minimum = 0, Decimals = 2,
                Direction = Direction.HigherIsBetter,
                Name = new("Road density", "公路网密度"),
                Formula = new("length of roads / area", "公路里程/面积"),
                Inputs = ["road_length", "area"],
                Reading = new("Low values: hard to reach.", "数值低：交通不便。"),
                Source = new("China City Statistical Yearbook", "《中国城市统计年鉴》"),
                Caution = new("Mountainous members need fewer roads per area.", "山区单位面积道路本就较少。"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "road_length"), read.Amount(region, "area")))),
        new(
            new()
            {
                Id = "rail_density", Code = "S07", Chain = Chain.Service, Scope = Scope.Region, Unit = "km_per_km2", Minimum = 0, Decimals = 3,
                Direction = Direction.HigherIsBetter,
                Name = new("Railway density", "铁路网密度"),
                Formula = new("length of railways / area", "铁路里程/面积"),
                Inputs = ["rail_length", "area"],
                Reading = new("Low values: hard to reach.", "数值低：交通不便。"),
                Source = new("China City Statistical Yearbook", "《中国城市统计年鉴》"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "rail_length"), read.Amount(region, "area")))),
        new(
            new()
            {
                Id = "district_output_per_hectare", Code = "U04", Chain = Chain.Urban, Scope = Scope.Region, Unit = "million_yuan_per_hectare", Minimum = 0, Decimals = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Output per hectare of districts", "集聚区单位面积产值"),
                Formula = new("output / developed industrial land of the districts", "产值/集聚区已建成工业用地"),
                Inputs = ["districts"],
                Convention = LandConvention,
                Reading = new("Low values: extensive use.", "数值低：土地利用粗放。"),
                Source = new("Ministry of Land and Resources (2010), evaluation of intensive land use in development zones", "国土资源部（2010），开发区土地集约利用评价"),
            },
            For.Regions(static (read, region) => PerHectare(read, region, "output")),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "district_investment_per_hectare", Code = "U04", Chain = Chain.Urban, Scope = Scope.Region, Unit = "million_yuan_per_hectare", Minimum = 0, Decimals = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Fixed investment per hectare of districts", "集聚区单位面积投资强度"),
                Formula = new("fixed investment so far / developed industrial land of the districts", "累计固定资产投资/集聚区已建成工业用地"),
                Inputs = ["districts"],
                Convention = LandConvention,
                Reading = new("Low values: land is held rather than used.", "数值低：圈地多于用地。"),
                Source = new("Ministry of Land and Resources (2010), evaluation of intensive land use in development zones", "国土资源部（2010），开发区土地集约利用评价"),
            },
            For.Regions(static (read, region) => PerHectare(read, region, "investment")),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "district_plot_ratio", Code = "U04", Chain = Chain.Urban, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Direction = Direction.HigherIsBetter,
                Name = new("Plot ratio of districts", "集聚区容积率"),
                Formula = new("floor area / developed industrial land of the districts", "建筑面积/集聚区已建成工业用地"),
                Inputs = ["districts"],
                Convention = LandConvention,
                Reading = new("Low values: extensive building.", "数值低：建设粗放。"),
                Source = new("Ministry of Land and Resources (2010), evaluation of intensive land use in development zones", "国土资源部（2010），开发区土地集约利用评价"),
            },
            For.Regions(static (read, region) => Rows(read, region) is { } rows ? Ratio.Of(rows.Sum("floor_area"), rows.Sum("area")) : null),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "idle_land_share", Code = "U04", Chain = Chain.Urban, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Idle land of districts, share", "集聚区闲置土地占比"),
                Formula = new("idle land / developed industrial land of the districts", "闲置土地/集聚区已建成工业用地"),
                Inputs = ["districts"],
                Convention = LandConvention,
                Reading = new("High values: fill before expanding.", "数值高：应先盘活再扩张。"),
                Source = new("Ministry of Land and Resources (2012), order 53 on idle land", "国土资源部令第53号（2012），《闲置土地处置办法》"),
            },
            For.Regions(static (read, region) => Rows(read, region) is { } rows ? PartOf.Share(read, rows.Sum("idle_area"), rows.Sum("area"), "idle_area", "area") : null),
            CaseYearOnly: true),
    ];

    private static RegisterRows? Rows(InputReader read, string region) => RegisterRows.Complete(read, RegisterId, region);

    private static double? PerHectare(InputReader read, string region, string column) => Rows(read, region) is { } rows
        ? Ratio.Of(rows.Sum(column), rows.Sum("area")) / Unit.Known["million_yuan_per_hectare"].Factor
        : null;

    private static double? SupplyShare(InputReader read, string region)
    {
        if (Rows(read, region) is not { } rows)
        {
            return null;
        }

        LocalizedText[] missing =
        [
            .. rows.Entries.Select(static e => (Name: e["name"], Supplies: Supplies.Where(s => e[s] == "no").ToArray()))
                .Where(static e => e.Supplies.Length > 0)
                .Select(static e => Listing.Note(LocalizedText.Same(e.Name!), Listing.Of(e.Supplies))),
        ];
        read.Basis += Listing.Part(new("missing", "缺少"), missing);
        return rows.Share("supply", IsSupplied);
    }

    /// <summary>One "no" settles it; else an unknown leaves it open.</summary>
    private static bool? IsSupplied(RegisterEntry district)
    {
        string[] said = [.. Supplies.Select(s => district[s] ?? "unknown")];
        return said.Contains("no") ? false : said.Contains("unknown") ? null : true;
    }
}
