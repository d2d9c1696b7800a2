using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Relatedness;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Specialities of members, how related they are, and how complex.</summary>
internal static class RelatednessIndicators
{
    private static readonly LocalizedText _product = LocalizedText.Same("Hidalgo, Klinger, Barabási and Hausmann (2007), Science 317, 482");
    private static readonly LocalizedText _blocks = LocalizedText.Same("Hidalgo and Hausmann (2009), PNAS 106(26), 10570");

    private static readonly LocalizedText Reference = new(
        "speciality: location quotient of at least 1; reference: the benchmark where the table has it, else all members together",
        "专业化产业：区位商不低于1；参照：表中有比较区域时用之，否则用全体成员合计");

    private static readonly LocalizedText FewMembers = new(
        $"An estimate from the members themselves: 30 members and more are advisable, below {IndustrySpace.MinimumMembers} there is no value (expert judgement).",
        $"由成员自身估计：宜有30个以上成员，少于{IndustrySpace.MinimumMembers}个时不给出数值（专家判断）。");

    private static readonly LocalizedText Relative = new(
        FewMembers.En + " A position among these members in this year: years, cases and classifications cannot be compared.",
        FewMembers.Zh + "仅表示当年在这些成员中的位置：不同年份、案例和分类之间不可比。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "industry_diversity", Code = "I17", Chain = Chain.Industry, Scope = Scope.Region, Unit = "count", Minimum = 0, Decimals = 0,
                Name = new("Diversity: number of specialities", "多样性：专业化产业数"),
                Formula = new("k_c0 = number of industries with LQ ≥ 1", "区位商不低于1的行业数"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = Reference,
                Reading = new("Many: strengths in many industries. Few: strengths in a few.", "多：优势分布于多个产业；少：优势集中于少数产业。"),
                Source = _blocks,
                Caution = new("It depends on the classification's fineness.", "取决于产业分类的细度。"),
            },
            For.RegionRows(static (read, table, region) =>
            {
                read.Basis += InputReader.AgainstReference(table);
                return LocationQuotient.Compute(read.Row(table, region), read.Reference(table))?.Count(static q => q >= 1);
            })),
        new(
            new()
            {
                Id = "industry_ubiquity", Code = "I17", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "count", Minimum = 0, Decimals = 0,
                Name = new("Ubiquity: members with the industry as a speciality", "普遍性：以该行业为专业化产业的成员数"),
                Formula = new("k_p0 = number of members with LQ ≥ 1 in the industry", "该行业区位商不低于1的成员数"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = Reference,
                Reading = new("High: a speciality of many members. 1: of a single one. 0: of none.", "高：多个成员的专业化产业；1：仅一个成员；0：无。"),
                Source = _blocks,
            },
            For.Industries(static (read, table) => IndustrySpace.For(read, table) is { } space ? Cells.Nullable(space.Ubiquity) : null)),
        new(
            new()
            {
                Id = "relatedness_density", Code = "I17", Chain = Chain.Industry, Scope = Scope.RegionIndustry, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Relatedness density", "关联密度"),
                Formula = new("ω_ik = sum of M_il φ_lk / sum of φ_lk, φ = smaller conditional probability of one speciality given the other", "ω_ik = Σ M_il φ_lk / Σ φ_lk，φ为两行业互为条件的专业化概率中的较小者"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new(Reference.En + "; proximity with its diagonal kept (py-ecomplexity)", Reference.Zh + "；邻近度保留对角线（py-ecomplexity）"),
                Reading = new("High for an industry that the member does not have: a feasible next industry.", "对本地尚无优势的行业，数值高表示可行的下一个产业。"),
                Source = _product,
                Caution = FewMembers,
            },
            For.RegionIndustries(static (read, table, region) => IndustrySpace.Estimated(read, table) is { } space
                ? Cells.Nullable(space.Row(space.Density, read.Members.IndexOf(region)))
                : null)),
        new(
            new()
            {
                Id = "relatedness_density_absent", Code = "I17", Chain = Chain.Industry, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Mean relatedness density of absent industries", "非优势行业平均关联密度"),
                Formula = new("mean of ω_ik over industries with LQ < 1", "区位商低于1的行业的ω_ik均值"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new(Reference.En + "; proximity with its diagonal kept (py-ecomplexity)", Reference.Zh + "；邻近度保留对角线（py-ecomplexity）"),
                Reading = new("High: many new industries lie within reach.", "高：可及的新产业较多。"),
                Source = LocalizedText.Same("Boschma, Balland and Kogler (2015), Industrial and Corporate Change 24(1), 223"),
                Caution = FewMembers,
            },
            For.RegionRows(static (read, table, region) =>
            {
                var member = read.Members.IndexOf(region);
                return IndustrySpace.Estimated(read, table) is { } space
                    ? RelatednessDensity.MeanOfAbsent(space.Row(space.Presence, member), space.Row(space.Density, member))
                    : null;
            })),
        new(
            new()
            {
                Id = "economic_complexity", Code = "I17", Chain = Chain.Industry, Scope = Scope.Region, Unit = "score", Decimals = 2,
                Direction = Direction.HigherIsBetter,
                ComparableOverTime = false,
                Name = new("Economic complexity index", "经济复杂度指数"),
                Formula = new("ECI = standardised second eigenvector of D⁻¹M U⁻¹Mᵀ", "D⁻¹M U⁻¹Mᵀ的第二特征向量，经标准化"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new(Reference.En + "; population standard deviation, sign by diversity (py-ecomplexity)", Reference.Zh + "；总体标准差，符号由多样性确定（py-ecomplexity）"),
                Reading = new("0 is the members' mean. High: many specialities that few others have.", "0为成员均值；高：拥有许多少见的专业化产业。"),
                Source = _blocks,
                Caution = Relative,
            },
            For.RegionRows(static (read, table, region) => IndustrySpace.Estimated(read, table)?.Complexity?.Regions[read.Members.IndexOf(region)])),
        new(
            new()
            {
                Id = "industry_complexity", Code = "I17", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "score", Decimals = 2,
                ComparableOverTime = false,
                Name = new("Industry complexity index", "产业复杂度指数"),
                Formula = new("PCI = second eigenvector of U⁻¹Mᵀ D⁻¹M, scaled by the members' mean and deviation", "U⁻¹Mᵀ D⁻¹M的第二特征向量，按成员均值和标准差缩放"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new(Reference.En + "; population standard deviation, sign by diversity (py-ecomplexity)", Reference.Zh + "；总体标准差，符号由多样性确定（py-ecomplexity）"),
                Reading = new("High: a speciality of few, and of members with many specialities.", "高：只有少数且多样化的成员具备该产业优势。"),
                Source = _blocks,
                Caution = Relative,
            },
            For.Industries(static (read, table) => IndustrySpace.Estimated(read, table)?.Complexity is { } result ? [.. result.Industries] : null)),
    ];
}
