using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Chains;
using AggloAdvisor.Indicators.Composite.Normalisation;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>What industries deliver to each other, from an input-output table.</summary>
internal static class InputOutputIndicators
{
    private static readonly LocalizedText _rasmussen = LocalizedText.Same("Rasmussen (1956), Studies in Inter-Sectoral Relations; Leontief (1941), The Structure of American Economy");

    /// <summary>Among two, a place says no more than which of them is ahead.</summary>
    private const int FewestMembers = 3;

    private static readonly LocalizedText Caution = new(
        "The table is mostly a nation's: it shows what such industries usually deliver to each other, not what the firms here do.",
        "投入产出表多为全国表：反映此类产业通常的供需联系，而非本地企业的实际往来。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "industry_linkage", Code = "I11", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 4,
                Direction = Direction.HigherIsBetter,
                Name = new("Linkage between the member's industries", "成员产业间关联度"),
                Formula = new("sum over k ≠ l of s_k s_l (a_kl + a_lk) / sum over k ≠ l of s_k s_l", "Σ_{k≠l} s_k s_l (a_kl + a_lk) / Σ_{k≠l} s_k s_l"),
                Inputs = [IndicatorCatalog.ActivityInput, InputOutputView.InputId],
                Convention = new("a_kl: what l buys from k for one unit of its output; industries that cover the same sectors are taken together", "a_kl为l部门每单位产出对k部门产品的消耗；对应相同部门的行业合并计算"),
                Reading = new("Low values mean unrelated industries next to each other. Compare only members with the same tables.", "数值低表示相邻产业互不关联。只可在使用相同表的成员之间比较。"),
                Source = new("House convention after Gong and Liu (low correlation between industries); coefficients of Leontief (1936)", "本程序据Gong、Liu（产业间关联度低）自定的口径；系数据Leontief (1936)"),
                Caution = Caution,
            },
            For.RegionRows(Linkage)),
        new(
            new()
            {
                Id = "industry_linkage_percentile", Code = "I11", Chain = Chain.Industry, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Linkage between industries: percentile among the members", "产业间关联度在成员中的百分位"),
                Formula = new("members with a lower linkage / other members with a linkage", "关联度更低的成员数/其余有关联度的成员数"),
                Inputs = [IndicatorCatalog.ActivityInput, InputOutputView.InputId],
                Convention = new(
                    "all cities with the same input-output table are the members of the case, for one table serves one case; at least three must have a linkage, and those that live from one group of industries are left out. Other cases with the same table come in as peers, and a benchmark beside it",
                    "“使用相同投入产出表的全部城市”取本案例成员，因一个案例只用一张表；至少三个成员有关联度，仅有一组产业的成员不计。使用同一张表的其他案例通过同类地区比较，比较区域另行对照"),
                Reading = new("0: no member's industries deliver less to each other; 1: no member's deliver more.", "0：产业间联系在成员中最弱；1：最强。"),
                Source = new("Rank as in OECD and JRC (2008), Handbook on Constructing Composite Indicators; choice of the cities: house convention", "位次据OECD、JRC（2008）：Handbook on Constructing Composite Indicators；城市范围为本程序自定口径"),
                Caution = new("Among few members each step is large, and all of them may be weakly linked.", "成员少时每级跨度大；也可能各成员关联度都低。"),
            },
            For.Regions(Percentile)) { Needs = ["industry_linkage"] },
        Coefficient(
            "influence_coefficient", new("Influence coefficient", "影响力系数"), new("column mean of the Leontief inverse / its overall mean", "列昂惕夫逆矩阵列均值/总均值"),
            new("Above 1: demand for the industry moves its suppliers more than average.", "大于1：对该行业的需求对其他行业的拉动高于平均水平。"), static io => io.Influence),
        Coefficient(
            "sensitivity_coefficient", new("Sensitivity coefficient", "感应度系数"), new("row mean of the Leontief inverse / its overall mean", "列昂惕夫逆矩阵行均值/总均值"),
            new("Above 1: growth elsewhere calls for the industry's goods more than average.", "大于1：其他行业增长对该行业产品的需求高于平均水平。"), static io => io.Sensitivity),
    ];

    private static double? Linkage(InputReader read, ActivityView view, string region)
    {
        var row = read.Row(view, region);
        if (read.Context.InputOutput is not { } io)
        {
            read.Lack(LackingKind.InputOutput, InputOutputView.InputId);
            return null;
        }

        read.Basis += LocalizedText.Of($"; {io.Description}", $"；{io.Description}");
        return io.Groups(read, view) is { } groups
            ? InterIndustryLinkage.Compute(groups.Sum(row), groups.Coefficients) ?? read.Undefined(new("fewer than two groups of industries have any activity", "有经济活动的行业组不足两个"))
            : null;
    }

    private static double? Percentile(InputReader read, string region)
    {
        var values = read.Members.Select(m => read.Find("industry_linkage", Target.Region(m))).ToArray();
        foreach (var value in values.OfType<IndicatorValue>().Where(static v => v.Value is not null || v.Lacking.Any(static l => l.Kind != LackingKind.Undefined)))
        {
            read.Inherit(value);
        }

        var own = values[read.Members.IndexOf(region)];
        if (read.IsLacking || own is null)
        {
            return null;
        }

        double[] known = [.. values.Select(static v => v?.Value ?? double.NaN)];
        var count = known.Count(static v => !double.IsNaN(v));
        read.Basis = LocalizedText.Of($"among {count} members; {own.Basis}", $"{count}个成员之中；{own.Basis}");
        return own.Value is null ? read.Undefined(own.Lacking[0].Reason ?? LocalizedText.Same(own.Lacking[0].Name))
            : count < FewestMembers ? read.Undefined(LocalizedText.Of($"fewer than {FewestMembers} members have a linkage", $"有关联度的成员不足{FewestMembers}个"))
            : RankScore.Percentile(known)![read.Members.IndexOf(region)];
    }

    private static Indicator Coefficient(string id, LocalizedText name, LocalizedText formula, LocalizedText reading, Func<InputOutputView, double[]?> perSector) => new(
        new()
        {
            Id = id, Code = "I11", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "ratio", Minimum = 0,
            Name = name,
            Formula = formula,
            Inputs = [IndicatorCatalog.ActivityInput, InputOutputView.InputId],
            Convention = new("Rasmussen, unweighted over the table's sectors; an industry of several sectors has their mean, weighted by output", "拉斯穆森法，各部门不加权；对应多个部门的行业取产出加权平均"),
            Reading = reading,
            Source = _rasmussen,
            Caution = Caution,
        },
        For.TableIndustries((read, view, industry) =>
        {
            if (read.Context.InputOutput is { } io)
            {
                return io.OfIndustry(read, perSector(io), view.Table, industry.Code);
            }

            read.Lack(LackingKind.InputOutput, InputOutputView.InputId);
            return null;
        }),
        CaseYearOnly: true);
}
