using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Growth;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Members' growth taken apart year by year and added up.</summary>
internal static class DynamicShiftShareIndicators
{
    private static readonly LocalizedText _barff = LocalizedText.Same("Barff and Knight (1988), Growth and Change 19(2), 1");

    private static readonly LocalizedText Convention = new(
        "dynamic: sum over all steps between years with all rows known; reference: the benchmark where the table has it, else all members together; relative to the first year's total",
        "动态形式，对各行数据齐全的相邻年份逐步分解后加总；参照：表中有比较区域时用之，否则用全体成员合计；相对于首年总量");

    private static readonly LocalizedText Caution = new("It describes and does not explain.", "只作描述，不作解释。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        Part(
            "shift_share_dynamic_national",
            new("Dynamic shift-share: reference growth", "动态偏离—份额：参照增长分量"),
            new("sum over steps of E g / E of the first year", "各段E g之和/首年E"),
            new("What the member would have gained by growing as the reference did in every step.", "若每一步都与参照区域同速增长应有的增量。"),
            static p => p.National,
            Direction.Neutral),
        Part(
            "shift_share_dynamic_mix",
            new("Dynamic shift-share: industry mix", "动态偏离—份额：产业结构分量"),
            new("sum over steps of sum of E_k (g_k − g) / E of the first year", "各段Σ E_k (g_k − g)之和/首年E"),
            new("Positive: over the years the member held industries that grew fast elsewhere too.", "为正：各年本地产业在参照区域同样增长较快。"),
            static p => p.Mix,
            Direction.HigherIsBetter),
        Part(
            "shift_share_dynamic_competitive",
            new("Dynamic shift-share: competitive effect", "动态偏离—份额：竞争力分量"),
            new("sum over steps of sum of E_k (g_ik − g_k) / E of the first year", "各段Σ E_k (g_ik − g_k)之和/首年E"),
            new("Negative: over the years its industries grew more slowly here than in the reference.", "为负：各年同一产业在本地的增长慢于参照区域。"),
            static p => p.Competitive,
            Direction.HigherIsBetter),
    ];

    private static Indicator Part(string id, LocalizedText name, LocalizedText formula, LocalizedText reading, Func<ShiftShareResult, double> part, Direction direction) => new(
        new()
        {
            Id = id, Code = "I16", Chain = Chain.Industry, Scope = Scope.Region, Unit = "ratio",
            Direction = direction,
            Name = name,
            Formula = formula,
            Inputs = [IndicatorCatalog.ActivityInput],
            Convention = Convention,
            Reading = reading,
            Source = _barff,
            Caution = Caution,
        },
        For.RegionRows((read, table, region) => Sum(read, table, region) is { } sum ? part(sum.Result) / sum.Start : null));

    private static (ShiftShareResult Result, double Start)? Sum(InputReader read, ActivityView last, string region)
    {
        var choice = read.Context.Activity;
        ActivityView[] years =
        [
            .. last.Table.Years.Where(y => y < last.Year).Select(y => choice.View(last.Table, y)!).Where(v => Serves(v, last)),
            last,
        ];
        if (years.Length < 2)
        {
            // Any earlier year would do; the last must be complete too.
            _ = read.Row(last, region);
            _ = read.Reference(last);
            if (!read.IsLacking)
            {
                read.Lack(LackingKind.Activity, last.Table.Id, region);
            }

            return null;
        }

        var width = last.Industries.Length;
        var (own, reference) = (new double[years.Length * width], new double[years.Length * width]);
        for (var y = 0; y < years.Length; y++)
        {
            read.Row(years[y], region).CopyTo(own.AsSpan(y * width));
            read.Reference(years[y]).CopyTo(reference.AsSpan(y * width));
        }

        var steps = years.Length - 1;
        read.Basis += LocalizedText.Of(
            $", {steps} {(steps == 1 ? "step" : "steps")} from {years[0].Year} to {last.Year}, {last.ReferenceName}",
            $"，{years[0].Year}—{last.Year}年分{steps}段，{last.ReferenceName}");
        return !read.IsLacking && DynamicShiftShare.Compute(own, reference, width) is { } result ? (result, Cells.Sum(own.AsSpan(0, width))) : null;
    }

    private static bool Serves(ActivityView view, ActivityView last) =>
        view.IncompleteMembers.IsEmpty && view.IsReferenceComplete && (last.BenchmarkId is null || view.BenchmarkId is not null);
}
