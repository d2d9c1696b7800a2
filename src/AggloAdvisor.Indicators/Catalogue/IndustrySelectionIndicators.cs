using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Whether a member has a clear leading industry, and which industries it could choose.</summary>
internal static class IndustrySelectionIndicators
{
    private static readonly LocalizedText _source = new("Weighted sum; TOPSIS of Hwang and Yoon (1981); choice of criteria and equal weights: expert judgement after Gong and Liu, with linkage after Rasmussen (1956)", "加权求和；Hwang和Yoon (1981)的TOPSIS法；准则选取和等权为据Gong、Liu作出的专家判断，产业关联据Rasmussen (1956)");

    private static readonly ImmutableArray<string> Inputs = [IndicatorCatalog.ActivityInput, IndicatorCatalog.InputOutputInput, SelectionCriteria.FitRegister];

    private static readonly ImmutableArray<string> Linkage = ["influence_coefficient", "sensitivity_coefficient"];

    private static readonly LocalizedText Convention = new(
        "equal weights (expert judgement) over those criteria that are known for every candidate and tell them apart: location quotient, share, competitive effect, value added per job, influence and sensitivity, relatedness density, energy and CO₂ per output (less is better), research spending per output, resource fit (strong 1, partial 0.5, weak 0), jobs; public and local services are no candidates; ten industries at least",
        "对所有候选产业均已知且有差异的准则等权（专家判断）：区位商、占比、竞争力分量、劳动生产率、影响力和感应度、关联密度、单位产值能耗和二氧化碳排放（越低越好）、单位产值研发投入、资源匹配度（强1、部分0.5、弱0）、就业；公共服务和本地生活服务不作候选；行业数不少于10个");

    private static readonly LocalizedText Caution = new(
        "It compares the member's own industries by the criteria that its basis names; judge what it leaves out, and demand, besides.", "仅按依据栏所列准则比较本地各产业；未采用的准则和市场需求须另行判断。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "leading_industry_clarity", Code = "I09", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Clarity of the leading industry", "主导产业清晰度"),
                Formula = new("mean of s₁, CR3, s₁ − s₂ and LQ₁, each scaled on a stored frame", "s₁、CR3、s₁ − s₂、LQ₁按固定标尺无量纲化后的均值"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new(
                    "frame (expert judgement): s₁ 5 % to 30 %, CR3 15 % to 60 %, gap 0 to 10 %, LQ₁ 1 to 3; public and local services are no leaders; ten industries at least",
                    "标尺（专家判断）：首位占比5%至30%，CR3 15%至60%，首位与次位差0至10%，首位区位商1至3；公共服务和本地生活服务不作主导产业；行业数不少于10个"),
                Reading = new("Low values mean that no industry leads.", "数值低表示没有明确的主导产业。"),
                Source = new("Gong and Liu: clearly positioned districts; the frame is expert judgement", "Gong、Liu：定位明确的集聚区；标尺为专家判断"),
                Caution = new("It grows as industries are drawn together: compare like classifications.", "行业划分越粗数值越高：只宜比较相同分类。"),
            },
            For.RegionRows(Clarity)),
        Score("leading_industry_score", new("Selection score of an industry", "主导产业选择得分"), new("mean of the criteria, each scaled by min-max over the member's candidates", "各准则在该成员备选产业间极差标准化后的均值"), static s => SelectionScore.Sums(s.Rows, s.Directions)),
        Score("leading_industry_topsis", new("Selection score of an industry, TOPSIS", "主导产业选择得分（TOPSIS）"), new("closeness to the best figures of the member's candidates", "与该成员备选产业最优值的接近度"), static s => SelectionScore.Closeness(s.Rows, s.Directions)),
        Region("leading_industry_margin", new("Lead of the first candidate", "首选产业领先幅度"), new("highest − second highest selection score", "最高选择得分 − 次高选择得分"),
            new("Near 0: the first and the second are as good.", "接近0：首选与次选不相上下。"),
            static s => SelectionScore.Margin(SelectionScore.Sums(s.Rows, s.Directions))),
        Region("leading_industry_stability", new("Stability of the first candidate", "首选产业稳健度"), new("share of 200 seeded draws of weights, each within a quarter of equal, in which the first stays first", "200次固定种子抽样（权重在等权的四分之一幅度内变动）中首选保持首位的比例"),
            new("Below 1 the choice depends on weights that are a judgement.", "小于1表示首选取决于人为权重。"),
            static s => SelectionScore.Stability(s.Rows, s.Directions)),
    ];

    private static double? Clarity(InputReader read, ActivityView table, string region)
    {
        if (table.Industries.Length < LeadingIndustries.FewestIndustries)
        {
            read.Lack(LeadingIndustries.TooFew(table));
            return null;
        }

        var row = read.Row(table, region);
        var quotients = new double[row.Length];
        var known = LocationQuotient.Fill(row, read.Reference(table), quotients);
        if (read.IsLacking || !known)
        {
            return null;
        }

        if (LeadingIndustryClarity.Compute(row, quotients, table.CanLead) is not { } clarity)
        {
            return read.Undefined(new("there are fewer than three candidates", "备选产业不足三个"));
        }

        read.Basis += InputReader.AgainstReference(table) + Listing.Part(new("first", "首位"), [table.Named(clarity.First)]);
        return clarity.Value;
    }

    private static Indicator Score(string id, LocalizedText name, LocalizedText formula, Func<IndustrySelection, double[]> score) => new(
        new()
        {
            Id = id, Code = "I10", Chain = Chain.Industry, Scope = Scope.RegionIndustry, Unit = "score", Minimum = 0, Maximum = 1,
            Direction = Direction.HigherIsBetter,
            Name = name,
            Formula = formula,
            Inputs = Inputs,
            Convention = Convention,
            Reading = new("The highest is the first candidate; read it with its margin and stability.", "最高者为首选；须与领先幅度和稳健度并读。"),
            Source = _source,
            Caution = Caution,
            ComparableOverTime = false,
        },
        For.RegionIndustries((read, table, region) =>
        {
            if (IndustrySelection.Find(read, table, region) is not { } selection)
            {
                return null;
            }

            read.Undefined(new("no candidate: no activity here or in the reference, or a public or local service", "不是备选产业：当地或参照地区没有该行业，或属公共服务、本地服务"));
            var scores = new double?[table.Industries.Length];
            foreach (var (index, value) in selection.Candidates.Zip(score(selection)))
            {
                scores[index] = value;
            }

            return scores;
        }),
        CaseYearOnly: true)
    {
        Needs = Linkage,
    };

    private static Indicator Region(string id, LocalizedText name, LocalizedText formula, LocalizedText reading, Func<IndustrySelection, double> compute) => new(
        new()
        {
            Id = id, Code = "I10", Chain = Chain.Industry, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
            Name = name,
            Formula = formula,
            Inputs = Inputs,
            Convention = Convention,
            Reading = reading,
            Source = _source,
            Caution = Caution,
            ComparableOverTime = false,
        },
        For.RegionRows((read, table, region) => IndustrySelection.Find(read, table, region) is { } selection ? compute(selection) : null),
        CaseYearOnly: true)
    {
        Needs = Linkage,
    };
}
