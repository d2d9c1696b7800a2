using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Growth;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Members' growth taken apart by shift-share.</summary>
internal static class ShiftShareIndicators
{
    private static readonly LocalizedText _dunn = LocalizedText.Same("Dunn (1960), Papers in Regional Science 6(1), 97");

    private static readonly LocalizedText Convention = new(
        "classic, first to last year with all rows known; reference: the benchmark where the table has it, else all members together; relative to the first year's total",
        "经典形式，取各行数据齐全的首末年；参照：表中有比较区域时用之，否则用全体成员合计；相对于首年总量");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "shift_share_national", Code = "I16", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio", Minimum = -1,
                Name = new("Shift-share: reference growth", "偏离—份额：参照增长分量"),
                Formula = new("g of the reference, all industries together", "参照地区全部行业合计的增长率g"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new("What the member would have gained by growing as the reference did.", "若与参照区域同速增长应有的增量。"),
                Source = _dunn,
            },
            For.RegionRows(static (read, table, region) => Parts(read, table, region) is { } p ? p.Result.National / p.Start : null)),
        new(
            new()
            {
                Id = "shift_share_mix", Code = "I16", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio",
                Direction = Direction.HigherIsBetter,
                Name = new("Shift-share: industry mix", "偏离—份额：产业结构分量"),
                Formula = new("sum of s_k (g_k − g)", "Σ s_k (g_k − g)"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new("Positive: the member holds industries that grow fast elsewhere too.", "为正：本地产业在参照区域同样增长较快。"),
                Source = _dunn,
            },
            For.RegionRows(static (read, table, region) => Parts(read, table, region) is { } p ? p.Result.Mix / p.Start : null)),
        new(
            new()
            {
                Id = "shift_share_competitive", Code = "I16", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio",
                Direction = Direction.HigherIsBetter,
                Name = new("Shift-share: competitive effect", "偏离—份额：竞争力分量"),
                Formula = new("sum of s_k (g_ik − g_k)", "Σ s_k (g_ik − g_k)"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new("Negative: its industries grow more slowly here than in the reference.", "为负：同一产业在本地的增长慢于参照区域。"),
                Source = _dunn,
                Caution = new("It describes and does not explain; it depends on the two years chosen.", "只作描述，不作解释；取决于所选首末年。"),
            },
            For.RegionRows(static (read, table, region) => Parts(read, table, region) is { } p ? p.Result.Competitive / p.Start : null)),
        new(
            new()
            {
                Id = "competitive_effect", Code = "I16", Chain = Chain.Industry, Scope = Scope.RegionIndustry, Unit = "ratio",
                Direction = Direction.HigherIsBetter, Decimals = 4,
                Name = new("Competitive effect of an industry", "行业竞争力分量"),
                Formula = new("s_k (g_ik − g_k); adds up to the member's competitive effect", "s_k (g_ik − g_k)；各行业之和即该成员的竞争力分量"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new("Negative in a leading industry: it is losing ground.", "优势产业为负：正在失去地位。"),
                Source = _dunn,
            },
            For.RegionIndustries(static (read, table, region) => Parts(read, table, region) is { } p
                ? [.. p.Result.CompetitiveByIndustry.Select(c => (double?)(c / p.Start))]
                : null)),
    ];

    private static (ShiftShareResult Result, double Start)? Parts(InputReader read, ActivityView last, string region)
    {
        var choice = read.Context.Activity;
        var firstYear = choice.FirstCompleteYear(last.Table, last.Year) ?? last.Table.Years[0];
        if (firstYear >= last.Year)
        {
            // Any earlier year would do.
            read.Lack(LackingKind.Activity, last.Table.Id, region);
            return null;
        }

        var first = choice.View(last.Table, firstYear)!;
        read.Basis += LocalizedText.Of($", {firstYear} to {last.Year}, {last.ReferenceName}", $"，{firstYear}—{last.Year}年，{last.ReferenceName}");
        var start = read.Row(first, region);
        var result = ShiftShare.Compute(start, read.Row(last, region), read.Reference(first), read.Reference(last));
        return result is null || read.IsLacking ? null : (result, Cells.Sum(start));
    }
}
