using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>Which niche of a shared industry each sharer could take: from stages, else sub-industries, else neighbouring industries.</summary>
internal sealed class Niches(TargetContext context)
{
    private const int Most = 8;

    /// <summary>One statement for all sharers but the lead.</summary>
    public IEnumerable<Specific> Of(string code, ImmutableArray<Region> sharers, Region? lead)
    {
        Region[] others = [.. sharers.Where(r => r.Id != lead?.Id)];
        if (others.Length == 0)
        {
            yield break;
        }

        var chain = context.Chains.FirstOrDefault(c => c.Code == code);
        var found = others.Select(r => (Region: r, Niche: Stages(chain, r, lead) ?? SubIndustry(code, r) ?? Neighbour(code, r))).ToArray();
        foreach (var basis in found.Where(static f => f.Niche is not null).GroupBy(static f => f.Niche!.Basis))
        {
            var each = Say.List(basis.Select(static f => new LocalizedText($"{f.Region.Name.En} – {f.Niche!.What.En}", $"{Say.Zh(f.Region.Name)}—{Say.Zh(f.Niche.What)}")), Most);
            yield return Say.That($"Niches to propose ({basis.Key.En}): {each.En}.", $"可议的细分领域（{Say.Zh(basis.Key)}）：{Say.Zh(each)}。", basis.First().Niche!.Indicator);
        }

        // Where nothing is known of anybody, the statement about the lead says so.
        Region[] open = [.. found.Where(static f => f.Niche is null).Select(static f => f.Region)];
        if (open.Length > 0 && open.Length < others.Length)
        {
            var names = Say.Names(open);
            yield return Say.That($"Niche to be agreed, for lack of figures by stage: {names.En}.", $"缺少分环节数据，细分领域待商定：{Say.Zh(names)}。", "leading_here");
        }
    }

    /// <summary>Stages at which the member works and the lead does not; where the lead works everywhere, those at which the member has most output.</summary>
    private Niche? Stages(ChainMap? chain, Region member, Region? lead)
    {
        if (chain is null)
        {
            return null;
        }

        var (i, l) = (context.Case.Regions.IndexOf(member), lead is null ? -1 : context.Case.Regions.IndexOf(lead));
        var own = chain.Stages.Where(s => s.Present[i] == true).ToArray();
        var free = own.Where(s => l < 0 || s.Present[l] == false).ToArray();
        var strongest = own.Where(s => s.Output[i] is { } output && s.Output.All(o => o is null || o <= output)).ToArray();
        var chosen = free.Length > 0 ? free : strongest;
        return chosen.Length == 0 ? null : new(Say.List(chosen.Select(static s => s.Name)), new("stages of the chain", "产业链环节"), "chain_own_completeness");
    }

    /// <summary>The member's strongest line of a finer table whose lines name the industry as their group.</summary>
    private Niche? SubIndustry(string code, Region member)
    {
        foreach (var table in context.Case.Activities.Where(t => t.Years.Contains(context.Case.Year) && t.Measure is not ActivityMeasure.Firms && t.RegionIds.Contains(member.Id)))
        {
            var (year, row) = (table.Years.IndexOf(context.Case.Year), table.RegionIds.IndexOf(member.Id));
            var lines = Enumerable.Range(0, table.Industries.Length)
                .Where(k => table.Industries[k].Group == code && table[year, row, k] > 0)
                .OrderByDescending(k => table[year, row, k])
                .ThenBy(k => table.Industries[k].Code, StringComparer.Ordinal)
                .ToArray();
            if (lines.Length > 0)
            {
                return new(table.Industries[lines[0]].Name, new("largest line of the industry in a finer table", "较细分类中该产业的最大细分行业"), "leading_here");
            }
        }

        return null;
    }

    /// <summary>The other leading industry in which the member is most specialised: its niche may lie where the two meet.</summary>
    private Niche? Neighbour(string code, Region member)
    {
        var other = context.LeadingOf(member.Id)
            .Where(c => c != code)
            .Select(c => (Code: c, Value: context.Value("relative_specialisation", Target.RegionIndustry(member.Id, c))))
            .Where(static c => c.Value > 1)
            .OrderByDescending(static c => c.Value)
            .ThenBy(static c => c.Code, StringComparer.Ordinal)
            .FirstOrDefault();
        return other.Code is null
            ? null
            : new(context.Names.Industry(other.Code), new("towards the industry in which each is most specialised besides; stages unknown", "面向各自另一最专业化的产业；环节未知"), "relative_specialisation");
    }

    private sealed record Niche(LocalizedText What, LocalizedText Basis, string Indicator);
}
