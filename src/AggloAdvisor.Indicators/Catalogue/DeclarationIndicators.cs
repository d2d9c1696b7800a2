using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Whether members declare the same pillar industries.</summary>
internal static class DeclarationIndicators
{
    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "declared_overlap_pair", Code = "I05", Chain = Chain.Industry, Scope = Scope.RegionPair, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Overlap of two members' declared industries", "两成员申报主导产业重叠度"),
                Formula = new("industries that both declare / industries that either declares", "双方共同申报的产业数/任一方申报的产业数"),
                Inputs = ["leading_industries"],
                Convention = new("entries of basis \"declared\", each member's latest year; a register that leaves nothing out", "仅计“申报”类条目，取各成员最近年份；名录须完整"),
                Reading = new("High values: both bet on the same pillars.", "数值高：支柱产业雷同。"),
                Source = LocalizedText.Same("Jaccard (1912), New Phytologist 11(2), 37"),
            },
            Pairs,
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "declared_overlap", Code = "I05", Chain = Chain.Industry, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Overlap of declared industries", "申报主导产业平均重叠度"),
                Formula = new("mean over pairs of members of common / all declared industries", "成员两两共同申报产业数/申报产业总数，取均值"),
                Inputs = ["leading_industries"],
                Convention = new("entries of basis \"declared\", each member's latest year; a register that leaves nothing out", "仅计“申报”类条目，取各成员最近年份；名录须完整"),
                Reading = new("High values: members choose alike; co-formulate the plan.", "数值高：各成员选择雷同，应共同编制规划。"),
                Source = new("Jaccard (1912), New Phytologist 11(2), 37; Zhu: same pillar industries declared", "Jaccard (1912), New Phytologist 11(2), 37；Zhu：申报相同支柱产业"),
            },
            For.Case(Mean),
            CaseYearOnly: true),
    ];

    private static ImmutableArray<string[]>? Lists(InputReader read)
    {
        if (RegisterRows.Complete(read, LeadingIndustries.RegisterId, null, e => e["basis"] == "declared" && !YearCell.IsAfter(e, "year", read.Year)) is not { } rows)
        {
            return null;
        }

        return [.. read.Members.Select(m => rows.Entries.Where(e => e["region"] == m).GroupBy(static e => YearCell.Of(e, "year")).MaxBy(static g => g.Key)?.Select(static e => e["industry"]!).ToArray() ?? [])];
    }

    private static void Pairs(InputReader read, ValueSink sink)
    {
        var lists = Lists(read);
        double?[]? overlaps = lists is { } known
            ? [.. read.Context.Pairs.Select(p => JaccardSimilarity.Compute(known[read.Members.IndexOf(p.RegionId!)], known[read.Members.IndexOf(p.OtherRegionId!)]))]
            : null;
        sink.Add(read, read.Context.Pairs, overlaps);
    }

    private static double? Mean(InputReader read)
    {
        if (Lists(read) is not { } lists)
        {
            return null;
        }

        string[] shared = [.. lists.SelectMany(static l => l.Distinct()).GroupBy(static i => i, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key).Order(StringComparer.Ordinal)];
        read.Basis += Listing.Part(new("declared by several members", "多个成员同时申报"), [.. shared.Select(read.Context.IndustryName)]);
        return lists.Any(static l => l.Length == 0)
            ? read.Undefined(DeclaresNone(read.Name(read.Members.Zip(lists).First(static m => m.Second.Length == 0).First)))
            : lists.Length < 2 ? read.Undefined(Reasons.OneMember) : JaccardSimilarity.Mean([.. lists]);
    }

    private static LocalizedText DeclaresNone(LocalizedText member) => LocalizedText.Of($"{member} declares no industry", $"{member}未申报产业");
}
