using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>What universities train for, and for whom.</summary>
internal static class TalentIndicators
{
    private static readonly LocalizedText _zhao = new("Zhao, Wu and Qin (2023), innovation chain", "Zhao、Wu、Qin（2023），创新链");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "major_coverage_gap", Code = "N05", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "ratio", Minimum = -1, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Coverage of advantaged less emerging industries", "优势与新兴产业专业覆盖率之差"),
                Formula = new("coverage of advantaged industries − coverage of emerging industries", "优势产业覆盖率 − 新兴产业覆盖率"),
                Inputs = ["majors"],
                Convention = new("weights as in the two coverages", "权重同两项覆盖率"),
                Reading = new("Positive: universities train for what is, not for what is to come.", "为正：高校面向当前产业多于未来产业。"),
                Source = _zhao,
            },
            For.Case(CoverageGap),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "major_orphans", Code = "N05", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "count", Minimum = 0, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Industries without a programme", "无对应专业的产业数"),
                Formula = new("number of advantaged or emerging industries of the register for which no member offers a programme", "名录中各成员均未开设专业的优势产业和新兴产业数"),
                Inputs = ["majors"],
                Reading = new("Each is an industry for which nobody is trained; the basis names them.", "每一个都是无人培养的产业；依据中列出名称。"),
                Source = _zhao,
                Caution = new("Industries that the register does not list are not seen.", "名录未列的产业不在其内。"),
            },
            For.Case(RegisterFacts.MajorOrphans),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "major_strength", Code = "N05", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Match of programme places and industries", "专业招生结构与产业结构的匹配度"),
                Formula = new("cosine of the places by industry and the member's activity by industry", "分产业招生数与该成员分产业活动的余弦"),
                Inputs = ["majors", IndicatorCatalog.ActivityInput],
                Convention = new("places by code of the activity table in use; an industry that is not listed has none only if the register leaves nothing out", "按所用分行业数据表的代码；仅当名录完整时，未列入才表示没有"),
                Reading = new("0: trains for nothing that it does; 1: trains in proportion to it.", "0：与本地产业完全无关；1：完全成比例。"),
                Source = _zhao,
                Caution = new("Graduates move: a low value can be right for a place that trains for others.", "毕业生会流动：为外地培养人才的地方数值可以较低。"),
            },
            For.RegionRows(Strength),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "talent_supply_ratio", Code = "N06", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Direction = Direction.HigherIsBetter,
                Name = new("High-level graduates over need", "高层次毕业生与需求之比"),
                Formula = new("master and doctoral graduates a year / stated need a year", "年毕业硕士、博士数/年需求数"),
                Inputs = ["graduates"],
                Convention = new("fields that the register lists", "以名录所列领域为准"),
                Reading = new("Below 1: training gap.", "小于1：培养缺口。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
                Caution = new("Stated need tends to be high, and graduates leave.", "用人单位申报的需求往往偏高，且毕业生会外流。"),
            },
            For.Regions(TalentSupply),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "senior_posts_outside_share", Code = "N06", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Senior posts filled from outside, share", "高级岗位由外地人才补充占比"),
                Formula = new("senior posts filled from outside / senior posts filled", "由外地人才补充的高级岗位数/补充的高级岗位数"),
                Inputs = ["senior_posts_outside", "senior_posts"],
                Reading = new("High values: the place attracts, or does not train, its own.", "数值高：有吸引力，或本地培养不足。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Regions(static (read, region) => PartOf.Share(
                read, read.Amount(region, "senior_posts_outside"), read.Amount(region, "senior_posts"), "senior_posts_outside", "senior_posts"))),
        new(
            new()
            {
                Id = "mean_schooling", Code = "U05", Chain = Chain.Urban, Scope = Scope.Region, Unit = "years", Minimum = 0, Decimals = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Mean years of schooling", "平均受教育年限"),
                Formula = new("mean years of schooling of adults", "成人平均受教育年数"),
                Inputs = ["mean_schooling"],
                Reading = new("Low values: few can take up skilled work.", "数值低：可从事技能工作的人少。"),
                Source = LocalizedText.Same("Barro and Lee (2013), Journal of Development Economics 104, 184"),
            },
            For.Regions(static (read, region) => read.Amount(region, "mean_schooling"))),
        new(
            new()
            {
                Id = "students_per_10k", Code = "U05", Chain = Chain.Urban, Scope = Scope.Region, Unit = "per_10k_persons", Minimum = 0, Decimals = 0,
                Direction = Direction.HigherIsBetter,
                Name = new("Students in higher education per 10,000 residents", "每万人高校在校生数"),
                Formula = new("students / resident population", "在校生数/常住人口"),
                Inputs = ["students", "population"],
                Reading = new("Low values: little human capital in the making.", "数值低：人力资本培养不足。"),
                Source = new("China City Statistical Yearbook", "《中国城市统计年鉴》"),
                Caution = new("Students are counted where they study, not where they come from.", "按就读地统计，而非生源地。"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "students"), read.Amount(region, "population")) / Core.Units.Unit.Known["per_10k_persons"].Factor)),
        new(
            new()
            {
                Id = "skilled_share", Code = "U05", Chain = Chain.Urban, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Skilled workers, share", "技能劳动者占比"),
                Formula = new("skilled workers / jobs", "技能劳动者/就业人员"),
                Inputs = ["skilled_workers", "employment"],
                Reading = new("Low values: upgrading will lack hands.", "数值低：产业升级缺少技能人才。"),
                Source = new("China labour statistics convention", "我国劳动统计惯例"),
            },
            For.Regions(static (read, region) => PartOf.Share(
                read, read.Amount(region, "skilled_workers"), read.Amount(region, "employment"), "skilled_workers", "employment"))),
    ];

    private static double? CoverageGap(InputReader read)
    {
        var advantaged = MajorCoverage.Of(read, "advantaged");
        var basis = LocalizedText.Of($"advantaged: {read.Basis}", $"优势产业：{read.Basis}");
        var emerging = MajorCoverage.Of(read, "emerging");
        read.Basis = LocalizedText.Of($"{basis}; emerging: {read.Basis}", $"{basis}；新兴产业：{read.Basis}");
        return advantaged - emerging;
    }

    private static double? Strength(InputReader read, ActivityView view, string region)
    {
        if (RegisterRows.Listed(read, "majors", e => e["region"] == region) is not { } rows)
        {
            return null;
        }

        // What is not offered has no places; what is offered needs a number.
        var taught = rows.Where(static e => e["offered"] != "no" || e["places"] is not null);
        var places = taught.Numbers("places");
        var counted = new double[view.Industries.Length];
        var complete = read.Context.Case.Registers["majors"].Complete;
        for (var k = 0; k < counted.Length; k++)
        {
            var code = view.Industries[k].Code;
            var listed = rows.Entries.Any(e => e["industry"] == code);
            counted[k] = listed || complete ? taught.Entries.Zip(places).Where(p => p.First["industry"] == code).Sum(static p => p.Second) : double.NaN;
        }

        if (Array.Exists(counted, double.IsNaN))
        {
            read.Lack(LackingKind.Register, "majors", region);
        }

        read.Basis = LocalizedText.Of($"{view.Description}; places of register majors", $"{view.Description}；专业名录的招生数");
        return StructuralSimilarity.Cosine(counted, read.Row(view, region));
    }

    private static double? TalentSupply(InputReader read, string region)
    {
        if (RegisterRows.Listed(read, "graduates", e => e["region"] == region && e["level"] is "master" or "doctor") is not { } rows)
        {
            return null;
        }

        if (rows.Entries.Length == 0)
        {
            read.Lack(LackingKind.Register, "graduates", region);
            return null;
        }

        var (graduates, need) = (rows.Numbers("graduates"), rows.Numbers("need"));
        LocalizedText[] shortOf =
        [
            .. rows.Entries.Where((_, i) => graduates[i] < need[i])
                .Select(static e => Listing.Note(e["field"] is { } field ? LocalizedText.Same(field) : new("all fields", "全部专业"), Wording.Register(e["level"]!))),
        ];
        read.Basis += Listing.Part(new("short of", "供给不足"), shortOf);
        return Ratio.Of(graduates.Sum(), need.Sum());
    }
}
