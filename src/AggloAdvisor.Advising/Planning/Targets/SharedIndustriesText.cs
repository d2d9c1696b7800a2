using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>A shared industry: who should lead it, who takes which niche, and what the indices would become.</summary>
internal sealed class SharedIndustriesText(TargetContext context) : ITargetText
{
    private readonly Niches _niches = new(context);
    private readonly Reallocation _reallocation = new(context);

    public IEnumerable<Specific> Of(ImmutableArray<Finding> because)
    {
        Shared[] shared = [.. TargetContext.IndustriesOf(because).Select(Of).OfType<Shared>()];
        return [.. shared.SelectMany(Text), .. _reallocation.Lists([.. shared.Select(static s => s.Code)])];
    }

    private IEnumerable<Specific> Text(Shared shared)
    {
        var niches = _niches.Of(shared.Code, shared.Sharers, shared.Specialised?.Region ?? shared.Largest?.Region).ToArray();
        var lead = Lead(shared);
        yield return niches.Length == 0 ? lead with { Text = Say.Join(lead.Text, new("Niches are to be agreed: figures by stage are lacking.", "细分领域待商定：缺少分环节数据。")) } : lead;
        foreach (var further in niches.Concat(_reallocation.Of(shared)))
        {
            yield return further;
        }
    }

    private Shared? Of(string code)
    {
        var sharers = context.LeadingIn(code);
        return sharers.IsEmpty
            ? null
            : new(code, sharers, Highest(sharers, r => context.Value("relative_specialisation", Target.RegionIndustry(r.Id, code))), Highest(sharers, r => Amount(r, code)));
    }

    private Specific Lead(Shared industry)
    {
        var (name, who) = (context.Names.Industry(industry.Code), Say.Names(industry.Sharers));
        var shared = new LocalizedText($"{name.En}: shared by {who.En}", $"{Say.Zh(name)}：为{Say.Zh(who)}共有");
        string[] from = ["leading_here", "relative_specialisation"];
        if (industry.Specialised is not { } first)
        {
            // Without every sharer's figure nobody can be called the most specialised.
            return Say.That(
                shared.En + "; who should lead cannot be said without each member's output or jobs in it.",
                Say.Zh(shared) + "；缺少各成员该产业的产值或就业数据，无法判断由谁牵头。",
                from);
        }

        var times = Say.Number(first.Value);
        if (industry.Largest is not { } second)
        {
            return Say.That(
                $"{shared.En}; {first.Region.Name.En} is the most specialised in it ({times} times the others' share); which member is the largest is unknown.",
                $"{Say.Zh(shared)}；{Say.Zh(first.Region.Name)}专业化程度最高（占比为其他成员的{times}倍）；规模最大者未知。",
                from);
        }

        var size = Say.Amount(second.Value, context.Table!.Table.Unit, 0);
        return first.Region.Id == second.Region.Id
            ? Say.That(
                $"{shared.En}; {first.Region.Name.En} should lead: it is the most specialised in it ({times} times the others' share) and the largest ({size.En}).",
                $"{Say.Zh(shared)}；宜由{Say.Zh(first.Region.Name)}牵头：专业化程度最高（占比为其他成员的{times}倍），规模也最大（{Say.Zh(size)}）。",
                from)
            : Say.That(
                $"{shared.En}; {first.Region.Name.En} is the most specialised in it ({times} times the others' share), {second.Region.Name.En} the largest ({size.En}): the two disagree, so agree which of them leads in which product or stage.",
                $"{Say.Zh(shared)}；{Say.Zh(first.Region.Name)}专业化程度最高（占比为其他成员的{times}倍），{Say.Zh(second.Region.Name)}规模最大（{Say.Zh(size)}）：两者不一致，须商定各自在哪些产品或环节牵头。",
                from);
    }

    private double? Amount(Region region, string code) =>
        context.Table is { } table && table.IndexOf(code) is var column and >= 0 ? table.Amount(context.Case.Regions.IndexOf(region), column) : null;

    /// <summary>The sharer with the highest figure, the first by id among equals; null when a sharer's is unknown.</summary>
    private static (Region Region, double Value)? Highest(ImmutableArray<Region> sharers, Func<Region, double?> figure)
    {
        var figures = sharers.Select(r => (Region: r, Value: figure(r))).ToArray();
        return Array.Exists(figures, static f => f.Value is null)
            ? null
            : figures.Select(static f => (f.Region, f.Value!.Value)).OrderByDescending(static f => f.Value).ThenBy(static f => f.Region.Id, StringComparer.Ordinal).First();
    }

    /// <summary>A shared industry and who stands out in it; null where a sharer's figure is unknown.</summary>
    internal sealed record Shared(string Code, ImmutableArray<Region> Sharers, (Region Region, double Value)? Specialised, (Region Region, double Value)? Largest);
}
