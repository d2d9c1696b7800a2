using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Planning;

/// <summary>Says what a measure means here: where it applies, and for a shared industry which member should lead it.</summary>
internal sealed class Specifics(Case @case, IndicatorTable indicators, TargetNames names)
{
    /// <summary>The concrete statements that follow from the findings behind a measure.</summary>
    public ImmutableArray<LocalizedText> Of(ImmutableArray<Finding> because)
    {
        var regions = @case.Regions
            .Where(r => because.Any(f => f.Target.Scope == Scope.Region && f.Target.RegionId == r.Id))
            .Select(static r => r.Name)
            .ToArray();
        var industries = because
            .Where(static f => f.Target.Scope == Scope.Industry)
            .Select(static f => f.Target.IndustryCode!)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<LocalizedText>();
        if (regions.Length > 0)
        {
            result.Add(new(
                $"Where: {string.Join(", ", regions.Select(static r => r.En))}.",
                $"适用于：{string.Join("、", regions.Select(static r => r.In(Language.Chinese)))}。"));
        }

        foreach (var industry in industries)
        {
            if (Sharers(industry) is { Length: > 0 } sharers)
            {
                result.Add(SharedIndustry(industry, sharers));
            }

            result.AddRange(ChainText.Of(@case, industry));
        }

        return result.ToImmutable();
    }

    private LocalizedText SharedIndustry(string code, Region[] sharers)
    {
        var name = names.Industry(code);
        var en = $"{name.En}: shared by {string.Join(", ", sharers.Select(static r => r.Name.En))}";
        var zh = $"{name.In(Language.Chinese)}：为{string.Join("、", sharers.Select(static r => r.Name.In(Language.Chinese)))}共有";
        var ranked = sharers
            .Select(r => (Region: r, indicators.Find("relative_specialisation", Target.RegionIndustry(r.Id, code), @case.Year)?.Value))
            .ToArray();

        // Without every sharer's figure nobody can be called the most specialised.
        if (ranked.Any(static r => r.Value is null))
        {
            return new(
                en + "; who should lead cannot be said without each member's output or jobs in it.",
                zh + "；缺少各成员该产业的产值或就业数据，无法判断由谁牵头。");
        }

        var (lead, value) = ranked.OrderByDescending(static r => r.Value).ThenBy(static r => r.Region.Id, StringComparer.Ordinal).First();
        var number = ValueText.Number(value!.Value, 2);
        return new(
            en + $"; {lead.Name.En} is the most specialised in it ({number} times the others' share) and the natural lead.",
            zh + $"；{lead.Name.In(Language.Chinese)}专业化程度最高（占比为其他成员的{number}倍），宜由其牵头。");
    }

    private Region[] Sharers(string code) =>
        [.. @case.Regions.Where(r => indicators.Find("leading_here", Target.RegionIndustry(r.Id, code), @case.Year)?.Value == 1)];
}
