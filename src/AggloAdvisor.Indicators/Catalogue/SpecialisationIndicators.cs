using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Concentration;
using AggloAdvisor.Indicators.Diversity;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>How alike the members' industries are, and how specialised each is.</summary>
internal static class SpecialisationIndicators
{
    private const string Incomplete = "a row is empty";
    private static readonly LocalizedText _granular = new("Depends on the number of industries: compare only with values of the same classification.", "数值随行业分类细度变化，只能与同一分类比较。");

    public static IEnumerable<Indicator> All =>
    [
        new(
            new IndicatorDefinition
            {
                Id = "industry_count", Code = "I01", Chain = Chain.Industry, Scope = Scope.Case, Unit = "count", Minimum = 1, Decimals = 0,
                Name = new("Industries told apart", "区分的行业数"),
                Formula = "m", Inputs = ["activity"], Source = "definition",
                Reading = new("Structural indices of few industries say little.", "行业数少时结构性指数意义有限。"),
            },
            static c => [new(Target.WholeCase, c.Activity is { } a ? Figure.Known(a.Granularity, a.Sources) : NoTable(c), c.Activity?.Basis, c.Activity?.Granularity)]),
        OfRegion(
            "krugman_specialisation", "I01", "index", 0, 2, "Σ|s_ik − r_ik|, r over the sum of all other members", "Krugman 1991; Zhao, Wu and Qin 2023, eq. 1",
            new("Krugman specialisation index", "克鲁格曼专业化指数"),
            new("0: the same structure as the others; 2: nothing in common. Low is homogeneous.", "0表示与其他成员结构相同，2表示毫无重合；数值低即同构。"),
            static (a, i) => KrugmanSpecialisation.PooledRest(a.MemberRows[i], a.Total),
            new LocalizedText("pooled rest: against the sum of all other members", "以其余成员合计为参照"),
            needsAll: true),
        new(
            Of("krugman_pair", "I02", Scope.RegionPair, "index", 0, 2, "Σ|s_ik − s_jk|", "Krugman 1991",
                new("Krugman index of a pair", "两两克鲁格曼指数"), new("Low: direct competitors.", "数值低表示直接竞争。")),
            static c => Pairs(c, static (a, b) => KrugmanSpecialisation.Pairwise(a, b))),
        new(
            Of("structural_similarity", "I03", Scope.RegionPair, "index", 0, 1, "cosine of s_i and s_j", "UNIDO 1979",
                new("Structural similarity of a pair", "产业结构相似系数"), new("High: homogeneous. Saturates near 1 when there are few industries.", "数值高表示同构；行业少时趋近于1。")),
            static c => Pairs(c, static (a, b) => StructuralSimilarity.Cosine(a, b))),
        new(
            Of("industry_share", "I04", Scope.RegionIndustry, "share", 0, 1, "s_ik = E_ik / Σ E_ik", "definition",
                new("Share of the industry", "行业占比"), new("Weight of the industry in the member.", "该行业在成员中的比重。")),
            static c => Cells(c, static (a, i, k) => RowTotal.Of(a.MemberRows[i]) is { } total ? a.MemberRows[i][k] / total : null, static a => a.Basis)),
        new(
            Of("location_quotient", "I04", Scope.RegionIndustry, "ratio", 0, null, "LQ_ik = s_ik / s_k of the reference", "Hoover 1936",
                new("Location quotient", "区位商"), new("Above 1: more than the reference's share.", "大于1表示占比高于参照区域。")),
            static c => Cells(
                c,
                static (a, i, k) => RowTotal.Of(a.MemberRows[i]) is { } own && RowTotal.Of(a.Reference) is { } all ? LocationQuotient.Compute(a.MemberRows[i][k], own, a.Reference[k], all) : null,
                static a => $"{a.Basis}; {a.ReferenceName}")),
        new(
            Of("relative_specialisation", "I06", Scope.RegionIndustry, "ratio", 0, null, "s_ik / r_ik, r over the sum of all other members", "Zhao, Wu and Qin 2023 (idea); location quotient against the rest",
                new("Relative specialisation", "相对专业化"), new("Among those who share an industry, the highest should lead.", "共有行业中数值最高者宜牵头。")),
            static c => Cells(c, static (a, i, k) => AgainstRest(a, i, k), static a => a.Basis + "; pooled rest")),
        OfRegion("hhi", "I08", "index", 0, 1, "Σ s²", "Hirschman 1964", new("Herfindahl index", "赫芬达尔指数"), new("High: few industries dominate.", "数值高表示集中于少数行业。"), static (a, i) => HerfindahlIndex.Compute(a.MemberRows[i])),
        OfRegion("hhi_normalised", "I08", "index", 0, 1, "(H − 1/m) / (1 − 1/m)", "Hirschman 1964", new("Normalised Herfindahl index", "标准化赫芬达尔指数"), new("0: all industries equal.", "0表示各行业均等。"), static (a, i) => HerfindahlIndex.Normalised(a.MemberRows[i])),
        OfRegion("shannon_entropy", "I08", "index", 0, null, "−Σ s ln s", "Shannon 1948", new("Entropy of industries", "行业熵"), new("High: diverse.", "数值高表示多样化。"), static (a, i) => ShannonEntropy.Compute(a.MemberRows[i])),
        OfRegion("hachman", "I08", "index", 0, 1, "1 / Σ LQ·s", "Hachman 1995", new("Hachman index", "哈希曼指数"), new("1: the reference's structure.", "1表示与参照区域结构一致。"), static (a, i) => HachmanIndex.Compute(a.MemberRows[i], a.Reference)),
    ];

    /// <summary>Says that the case has no usable table for the year.</summary>
    public static Figure NoTable(ComputationContext c) =>
        Figure.Unknown(new LackingInput(LackingKind.Activity, "jobs, output or value added by industry", null, c.Year));

    /// <summary>One answer for each member from its row.</summary>
    public static IEnumerable<Answer> Regions(ComputationContext c, Func<ActivityView, int, double?> compute, Func<ActivityView, string> basis, bool needsAll = false)
    {
        for (var i = 0; i < c.Members.Count; i++)
        {
            var target = Target.Region(c.Members[i].Id);
            yield return c.Activity is { } a
                ? new(target, a.Figure(compute(a, i), needsAll ? a.Rows(c.Members) : a.Rows(c.Members).Skip(i).Take(1), Incomplete), basis(a), a.Granularity)
                : new(target, NoTable(c));
        }
    }

    private static IEnumerable<Answer> Pairs(ComputationContext c, Func<double[], double[], double?> compute)
    {
        for (var i = 0; i < c.Members.Count; i++)
        {
            for (var j = i + 1; j < c.Members.Count; j++)
            {
                var target = Target.Pair(c.Members[i].Id, c.Members[j].Id);
                yield return c.Activity is { } a
                    ? new(target, a.Figure(compute(a.MemberRows[i], a.MemberRows[j]), [(c.Members[i].Id, a.MemberRows[i]), (c.Members[j].Id, a.MemberRows[j])], Incomplete), a.Basis, a.Granularity)
                    : new(target, NoTable(c));
            }
        }
    }

    private static IEnumerable<Answer> Cells(ComputationContext c, Func<ActivityView, int, int, double?> compute, Func<ActivityView, string> basis)
    {
        if (c.Activity is not { } a)
        {
            yield break;
        }

        var text = basis(a);
        for (var i = 0; i < c.Members.Count; i++)
        {
            for (var k = 0; k < a.Granularity; k++)
            {
                yield return new(
                    Target.RegionIndustry(c.Members[i].Id, a.Industries[k].Code),
                    a.Figure(compute(a, i, k), a.Rows(c.Members), "the reference has nothing of it"),
                    text,
                    a.Granularity);
            }
        }
    }

    private static double? AgainstRest(ActivityView a, int i, int k)
    {
        var own = a.MemberRows[i];
        return RowTotal.Of(own) is { } mine && RowTotal.Of(a.Total) is { } all
            ? LocationQuotient.Compute(own[k], mine, a.Total[k] - own[k], all - mine)
            : null;
    }

    private static Indicator OfRegion(
        string id,
        string code,
        string unit,
        double? minimum,
        double? maximum,
        string formula,
        string source,
        LocalizedText name,
        LocalizedText reading,
        Func<ActivityView, int, double?> compute,
        LocalizedText? convention = null,
        bool needsAll = false) => new(
            Of(id, code, Scope.Region, unit, minimum, maximum, formula, source, name, reading) with { Convention = convention },
            c => Regions(c, compute, static a => a.Basis, needsAll));

    private static IndicatorDefinition Of(
        string id,
        string code,
        Scope scope,
        string unit,
        double? minimum,
        double? maximum,
        string formula,
        string source,
        LocalizedText name,
        LocalizedText reading) => new()
        {
            Id = id, Code = code, Chain = Chain.Industry, Scope = scope, Unit = unit, Minimum = minimum, Maximum = maximum,
            Name = name, Formula = formula, Inputs = ["activity"], Source = source, Reading = reading, Caution = _granular, Decimals = unit == "ratio" ? 2 : 3,
        };
}
