using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>Which industries stand at the low end where, and which members are carbon-intensive.</summary>
internal sealed class UpgradingText(TargetContext context) : ITargetText
{
    private const string High = "carbon.intensity_high";
    private const int Most = 3;

    public IEnumerable<Specific> Of(ImmutableArray<Finding> because) =>
        [.. TargetContext.IndustriesOf(because).SelectMany(LowEnd), .. Carbon()];

    private IEnumerable<Specific> LowEnd(string code)
    {
        var name = context.Names.Industry(code);
        var low = Say.Names(context.Case.Regions.Where(r => IsLowEnd(r.Id, code)));
        if (low.En.Length > 0)
        {
            yield return Say.That($"{name.En}: at the low end in {low.En}.", $"{Say.Zh(name)}：{Say.Zh(low)}处于低端环节。", "low_end_members");
        }

        if (context.Chains.FirstOrDefault(c => c.Code == code) is { } chain)
        {
            var upper = chain.Stages.Where(static s => s.Position == StagePosition.High && !s.Present.Contains(true)).Select(static s => s.Name).ToArray();
            if (upper.Length > 0)
            {
                var list = Say.List(upper);
                yield return Say.That($"{name.En}: stages to climb to, at which no member is known to work: {list.En}.", $"{Say.Zh(name)}：可向上攀升、尚未见成员从事的环节：{Say.Zh(list)}。", "high_end_share", "chain_gaps");
            }
        }
    }

    private bool IsLowEnd(string region, string code) =>
        context.Entries("leading_industries").Any(e => e["region"] == region && e["industry"] == code && e["low_end"] == "yes");

    private IEnumerable<Specific> Carbon()
    {
        if (context.Threshold(High) is not { } high)
        {
            yield break;
        }

        foreach (var member in context.Case.Regions)
        {
            if (context.Value("co2_per_gdp", Target.Region(member.Id)) is { } carbon && carbon > high)
            {
                var (now, limit) = (Say.Amount(carbon, "tonnes_per_million_yuan", 0), Say.Amount(high, "tonnes_per_million_yuan", 0));
                var dirty = Dirty(member);
                yield return Say.That(
                    $"{member.Name.En}: CO2 per GDP {now.En}, above {limit.En}{(dirty is null ? "" : $"; energy-hungry industries there: {dirty.En}")}.",
                    $"{Say.Zh(member.Name)}：单位产值碳排放{Say.Zh(now)}，高于{Say.Zh(limit)}{(dirty is null ? "" : $"；当地高耗能产业：{Say.Zh(dirty)}")}。",
                    "co2_per_gdp", "dirty_share");
            }
        }
    }

    private LocalizedText? Dirty(Region member)
    {
        if (context.Table is not { } table)
        {
            return null;
        }

        var i = context.Case.Regions.IndexOf(member);
        var largest = Enumerable.Range(0, table.Industries.Length)
            .Where(k => table.Industries[k].Is(IndustryTags.Dirty) && table.Amount(i, k) > 0)
            .OrderByDescending(k => table.Amount(i, k))
            .ThenBy(k => table.Industries[k].Code, StringComparer.Ordinal)
            .Take(Most)
            .Select(k => new LocalizedText($"{table.Industries[k].Name.En} ({Say.Share(table.Share(i, k) ?? 0)})", $"{Say.Zh(table.Industries[k].Name)}（{Say.Share(table.Share(i, k) ?? 0)}）"))
            .ToArray();
        return largest.Length == 0 ? null : Say.List(largest);
    }
}
