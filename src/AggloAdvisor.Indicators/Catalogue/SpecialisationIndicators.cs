using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>How members' industry mixes differ from each other and from a reference.</summary>
internal static class SpecialisationIndicators
{
    private static readonly LocalizedText _krugman = new("Krugman (1991), Geography and Trade, p. 75", "Krugman (1991), Geography and Trade，第75页");
    private static readonly LocalizedText _florence = LocalizedText.Same("Florence (1939), Report on the Location of Industry; Isard (1960), Methods of Regional Analysis");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "industry_count", Code = "I01", Chain = Chain.Industry, Scope = Scope.Case, Unit = "count", Minimum = 1, Decimals = 0,
                Name = new("Industries in the table in use", "所用产业表的行业数"),
                Formula = new("number of industries of the activity table in use, residual lines not counted", "所用分行业数据表的行业数，不计未分类项"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("How fine the classification is. Indices of structure can only be compared at like fineness.", "产业分类的细度。结构类指数只有在细度相近时才可比较。"),
                Source = new("House convention: most members without unknown cells, then the finest", "本程序自定口径：先取数据完整成员最多者，再取行业最细者"),
            },
            For.CaseTable(static (read, table) =>
            {
                read.Note = read.Context.Activity.Note;
                return table.Industries.Length;
            })),
        new(
            new()
            {
                Id = "krugman_specialisation", Code = "I01", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 2,
                Name = new("Krugman specialisation index", "克鲁格曼专业化指数"),
                Formula = new("K_i = sum over k of |s_ik − r_ik|, r = shares of all other members together", "K_i = Σ_k |s_ik − r_ik|，r为其余成员合计的份额"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("pooled rest: all other members added together", "合并其余：以其余成员加总为参照"),
                Reading = new("0 identical to the rest, 2 nothing in common; low values mean homogeneous structures.", "0表示与其余成员完全相同，2表示毫无重合；数值低表示产业结构同构。"),
                Source = _krugman + new LocalizedText("; Zhao, Wu and Qin (2023), eq. 1", "；Zhao、Wu、Qin（2023），式(1)"),
                Caution = new("It grows with the number of industries: never compare across classifications.", "该指数随行业数增多而增大：不可跨分类比较。"),
            },
            For.RegionRows(static (read, table, region) =>
            {
                read.Basis += new LocalizedText(", pooled rest", "，参照其余成员合计");
                return KrugmanSpecialisation.PooledRest(read.Row(table, region), read.Total(table))
                    ?? (read.Members.Length < 2 ? read.Undefined(Reasons.OneMember) : null);
            })),
        new(
            new()
            {
                Id = "krugman_pair", Code = "I02", Chain = Chain.Industry, Scope = Scope.RegionPair, Unit = "index", Minimum = 0, Maximum = 2,
                Name = new("Krugman index between two members", "两两克鲁格曼指数"),
                Formula = new("K_ij = sum over k of |s_ik − s_jk|", "K_ij = Σ_k |s_ik − s_jk|"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("A low value marks direct competitors.", "数值低表示两地为直接竞争者。"),
                Source = _krugman,
                Caution = new("It grows with the number of industries: never compare across classifications.", "该指数随行业数增多而增大：不可跨分类比较。"),
            },
            For.Pairs(static (read, table, a, b) => KrugmanSpecialisation.Pairwise(read.Row(table, a), read.Row(table, b)))),
        new(
            new()
            {
                Id = "structural_similarity", Code = "I03", Chain = Chain.Industry, Scope = Scope.RegionPair, Unit = "index", Minimum = 0, Maximum = 1,
                Name = new("Structural similarity coefficient", "产业结构相似系数"),
                Formula = new("S_ij = sum s_ik s_jk / sqrt(sum s_ik² × sum s_jk²)", "S_ij = Σ s_ik s_jk / √(Σ s_ik² × Σ s_jk²)"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("High values mean homogeneous structures.", "数值高表示产业结构趋同。"),
                Source = LocalizedText.Same("UNIDO (1979), World Industry since 1960"),
                Caution = new("It saturates near 1 with few industries and says nothing at three sectors.", "行业少时趋近于1；三次产业层面没有意义。"),
            },
            For.Pairs(static (read, table, a, b) => StructuralSimilarity.Cosine(read.Row(table, a), read.Row(table, b)))),
        new(
            new()
            {
                Id = "industry_share", Code = "I04", Chain = Chain.Industry, Scope = Scope.RegionIndustry, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Industry's share in a member", "行业占比"),
                Formula = new("s_ik = E_ik / sum over k of E_ik", "s_ik = E_ik / Σ_k E_ik"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("How much of the member's activity the industry is.", "该行业在成员经济中的比重。"),
                Source = _florence,
            },
            For.RegionIndustries(static (read, table, region) => Shares(read.Row(table, region)))),
        new(
            new()
            {
                Id = "location_quotient", Code = "I04", Chain = Chain.Industry, Scope = Scope.RegionIndustry, Unit = "ratio", Minimum = 0, Decimals = 2,
                Name = new("Location quotient", "区位商"),
                Formula = new("LQ_ik = s_ik / share of k in the reference", "LQ_ik = s_ik / 参照地区k行业份额"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("reference: the benchmark where the table has it, else all members together", "参照：表中有比较区域时用之，否则用全体成员合计"),
                Reading = new("Above 1 the industry weighs more here than in the reference.", "大于1表示该行业在本地比重高于参照区域。"),
                Source = _florence,
                Caution = new("It says nothing about size: read it beside the industry's share.", "不反映规模：须与行业占比并读。"),
            },
            For.RegionIndustries(static (read, table, region) =>
            {
                read.Basis += InputReader.AgainstReference(table);
                return LocationQuotient.Compute(read.Row(table, region), read.Reference(table));
            })),
        new(
            new()
            {
                Id = "relative_specialisation", Code = "I06", Chain = Chain.Industry, Scope = Scope.RegionIndustry, Unit = "ratio", Minimum = 0, Decimals = 2,
                Name = new("Relative specialisation in an industry", "行业相对专业化系数"),
                Formula = new("s_ik / r_ik, r = shares of all other members together", "s_ik / r_ik，r为其余成员合计的份额"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("pooled rest: all other members added together", "合并其余：以其余成员加总为参照"),
                Reading = new("The member with the highest value, and the scale, should lead a shared industry.", "共有产业宜由数值最高且有规模的成员牵头。"),
                Source = new("Location quotient against the pooled rest of Zhao, Wu and Qin (2023), eq. 1", "以Zhao、Wu、Qin（2023）式(1)的其余成员合计为参照的区位商"),
            },
            For.RegionIndustries(static (read, table, region) =>
            {
                read.Basis += new LocalizedText(", pooled rest", "，参照其余成员合计");
                var row = read.Row(table, region);
                var total = read.Total(table);
                return read.IsLacking ? null : LocationQuotient.AgainstRest(row, total);
            })),
    ];

    private static double?[]? Shares(ReadOnlySpan<double> row)
    {
        var total = Cells.Sum(row);
        var shares = new double?[row.Length];
        for (var k = 0; k < row.Length; k++)
        {
            shares[k] = Ratio.Of(row[k], total);
        }

        return shares;
    }
}
