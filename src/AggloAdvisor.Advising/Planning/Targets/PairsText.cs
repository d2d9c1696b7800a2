using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>Which members make a pair, and what each brings.</summary>
internal sealed class PairsText(TargetContext context) : ITargetText
{
    private const int MostPairs = 3;
    private const int MostIndustries = 2;

    public IEnumerable<Specific> Of(ImmutableArray<Finding> because)
    {
        var unlike = context.Indicators.Of("krugman_pair", context.Case.Year)
            .Where(v => v.Value is { } k && k > (context.Threshold("pairs.krugman_high", v.Granularity) ?? double.PositiveInfinity))
            .OrderByDescending(static v => v.Value)
            .ThenBy(static v => v.Target.ToString(), StringComparer.Ordinal)
            .Take(MostPairs);
        foreach (var pair in unlike)
        {
            var (a, b) = (Member(pair.Target.RegionId!), Member(pair.Target.OtherRegionId!));
            var head = new LocalizedText(
                $"{a.Name.En} and {b.Name.En} (index between them {Say.Number(pair.Value!.Value)})",
                $"{Say.Zh(a.Name)}与{Say.Zh(b.Name)}（两者间指数{Say.Number(pair.Value!.Value)}）");
            yield return Brings(a, b) is { } first && Brings(b, a) is { } second
                ? Say.That(
                    $"{head.En}: {a.Name.En} brings {first.En}; {b.Name.En} brings {second.En}.",
                    $"{Say.Zh(head)}：{Say.Zh(a.Name)}提供{Say.Zh(first)}；{Say.Zh(b.Name)}提供{Say.Zh(second)}。",
                    "krugman_pair", "industry_share")
                : Say.That(
                    $"{head.En}: what each brings cannot be said without their activity by industry.",
                    $"{Say.Zh(head)}：缺少分行业数据，无法判断各方可提供什么。",
                    "krugman_pair");
        }
    }

    private Region Member(string id) => context.Case.Regions.First(r => r.Id == id);

    /// <summary>Stages that one has and the other lacks; else the industries whose share in the one lies furthest above that in the other.</summary>
    private LocalizedText? Brings(Region one, Region other)
    {
        var (i, j) = (context.Case.Regions.IndexOf(one), context.Case.Regions.IndexOf(other));
        var stages = context.Chains
            .SelectMany(c => c.Stages.Where(s => s.Present[i] == true && s.Present[j] == false).Select(s => new LocalizedText($"{s.Name.En} ({c.Name.En})", $"{Say.Zh(s.Name)}（{Say.Zh(c.Name)}）")))
            .ToArray();
        if (stages.Length > 0)
        {
            return Say.List(stages, MostIndustries + 1);
        }

        if (context.Table is not { } table)
        {
            return null;
        }

        var more = Enumerable.Range(0, table.Industries.Length)
            .Where(k => !table.Industries[k].Is(IndustryTags.Local) && !table.Industries[k].Is(IndustryTags.Public))
            .Select(k => (Industry: table.Industries[k], Own: table.Share(i, k) ?? 0, Others: table.Share(j, k) ?? 0))
            .Where(static k => k.Own > k.Others)
            .OrderByDescending(static k => k.Own - k.Others)
            .ThenBy(static k => k.Industry.Code, StringComparer.Ordinal)
            .Take(MostIndustries)
            .Select(static k => new LocalizedText(
                $"{k.Industry.Name.En} ({Say.Share(k.Own)} against {Say.Share(k.Others)})",
                $"{Say.Zh(k.Industry.Name)}（{Say.Share(k.Own)}，对方{Say.Share(k.Others)}）"))
            .ToArray();
        return more.Length == 0 ? null : Say.List(more);
    }
}
