using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Specialisation of members in the conventions of other packages, by their names.</summary>
internal static class SpecialisationVariantIndicators
{
    private static readonly LocalizedText _krugman = new("Krugman (1991), Geography and Trade, p. 75", "Krugman (1991), Geography and Trade，第75页");

    private static readonly LocalizedText Grows = new(
        "It grows with the number of industries: never compare across classifications.", "该指数随行业数增多而增大：不可跨分类比较。");

    private static readonly LocalizedText Reference = new(
        "reference: the benchmark where the table has it, else all members together", "参照：表中有比较区域时用之，否则用全体成员合计");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "krugman_including_self", Code = "I01", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 2,
                Name = new("Krugman index against all members", "克鲁格曼指数（含自身）"),
                Formula = new("K_i = sum over k of |s_ik − r_ik|, r = shares of all members together", "K_i = Σ_k |s_ik − r_ik|，r为全体成员合计的份额"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("whole system, the member itself included; EconGeo's krugman_index", "以含自身的全体成员为参照；即EconGeo的krugman_index"),
                Reading = new("Smaller than against the rest by the member's own weight: K × (1 − weight).", "比以其余成员为参照时小：等于该值乘以（1−自身比重）。"),
                Source = _krugman,
                Caution = Grows,
            },
            For.RegionRows(static (read, table, region) =>
            {
                read.Basis += new LocalizedText(", all members together", "，全体成员合计");
                return KrugmanSpecialisation.IncludingSelf(read.Row(table, region), read.Total(table));
            })),
        new(
            new()
            {
                Id = "krugman_unweighted_rest", Code = "I01", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 2,
                Name = new("Krugman index against the mean of the others", "克鲁格曼指数（其余成员均值）"),
                Formula = new("K_i = sum over k of |s_ik − r_ik|, r = plain mean of the other members' shares", "K_i = Σ_k |s_ik − r_ik|，r为其余成员份额的简单平均"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("each other member counts the same, however small; REAT's krugman.spec2", "其余成员不论规模一律等权；即REAT的krugman.spec2"),
                Reading = new("0 identical to the others' mean, 2 nothing in common.", "0表示与其余成员均值相同，2表示毫无重合。"),
                Source = _krugman,
                Caution = Grows,
            },
            UnweightedRest),
        new(
            new()
            {
                Id = "hoover_specialisation", Code = "I01", Chain = Chain.Industry, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Hoover's coefficient of specialisation", "胡佛专业化系数"),
                Formula = new("½ × sum over k of |s_ik − r_ik|, r = shares of the reference", "½ × Σ_k |s_ik − r_ik|，r为参照地区的份额"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = Reference,
                Reading = new("The part of the member's activity that would have to change industry to match the reference.", "要与参照结构一致，成员须在行业间转移的经济份额。"),
                Source = LocalizedText.Same("Hoover (1936), Review of Economics and Statistics 18(4), 162"),
                Caution = Grows,
            },
            For.RegionRows(static (read, table, region) =>
            {
                read.Basis += InputReader.AgainstReference(table);
                return HooverSpecialisation.Compute(read.Row(table, region), read.Reference(table));
            })),
        new(
            new()
            {
                Id = "gini_specialisation", Code = "I01", Chain = Chain.Industry, Scope = Scope.Region, Unit = "index", Minimum = 0, Maximum = 1,
                Name = new("Gini coefficient of specialisation", "专业化基尼系数"),
                Formula = new("Gini coefficient of the member's location quotients", "该成员各行业区位商的基尼系数"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("of quotients, each industry counting the same; REAT's gini.spec. Reference: the benchmark where the table has it, else all members together", "对区位商计算，各行业等权；即REAT的gini.spec。参照：表中有比较区域时用之，否则用全体成员合计"),
                Reading = new("0 the reference's mix; higher means specialised in few industries.", "0表示与参照结构相同；数值越高越专于少数行业。"),
                Source = LocalizedText.Same("Farhauer and Kröll (2013), Standorttheorien; Gini (1912), Variabilità e mutabilità"),
            },
            For.RegionRows(static (read, table, region) =>
            {
                read.Basis += InputReader.AgainstReference(table);
                return GiniSpecialisation.Compute(read.Row(table, region), read.Reference(table));
            })),
        new(
            new()
            {
                Id = "average_location_quotient", Code = "I04", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio", Minimum = 1,
                Name = new("Average location quotient", "平均区位商"),
                Formula = new("sum of s_k × LQ_k", "Σ s_k × LQ_k"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("weighted by the member's own shares, so the reciprocal of the Hachman index. Reference: the benchmark where the table has it, else all members together", "以成员自身行业占比加权，即哈克曼指数的倒数。参照：表中有比较区域时用之，否则用全体成员合计"),
                Reading = new("1 the reference's mix; higher means a mix of its own.", "1表示与参照结构相同；数值越高结构越独特。"),
                Source = new("EconGeo, location_quotient_avg; reciprocal of the index of Frank Hachman, University of Utah", "EconGeo软件包location_quotient_avg；Frank Hachman（美国犹他大学）指数的倒数"),
            },
            For.RegionRows(static (read, table, region) =>
            {
                read.Basis += InputReader.AgainstReference(table);
                return AverageLocationQuotient.Compute(read.Row(table, region), read.Reference(table));
            })),
    ];

    /// <summary>All members at once: the mean of the others is the sum of all without one.</summary>
    private static void UnweightedRest(InputReader read, ValueSink sink)
    {
        double[]? indices = null;
        for (var i = 0; i < read.Members.Length; i++)
        {
            double? value = null;
            if (read.Activity() is { } view)
            {
                read.Basis += new LocalizedText(", plain mean of the others", "，参照其余成员简单平均");
                read.Total(view);
                if (indices is null)
                {
                    indices = new double[read.Members.Length];
                    KrugmanSpecialisation.FillUnweightedRest(view.Rows, view.Industries.Length, indices);
                }

                value = !double.IsNaN(indices[i]) ? indices[i]
                    : read.Members.Length < 2 ? read.Undefined(Reasons.OneMember)
                    : read.Undefined(new("a member has no activity", "有成员没有经济活动"));
            }

            sink.Add(read, read.Context.RegionTargets[i], value);
        }
    }
}
