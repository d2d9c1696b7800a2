using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>What an enclave is for: needs of each member that no local programme, laboratory or technology meets.</summary>
internal sealed class NeedsText(TargetContext context) : ITargetText
{
    private const int Most = 6;

    public IEnumerable<Specific> Of(ImmutableArray<Finding> because)
    {
        var programmes = new Programmes(context);
        Specific[] needs = [.. context.Case.Regions.SelectMany(r => Of(r, programmes)), .. Technologies()];
        return needs.Length > 0
            ? needs
            :
            [
                Say.That(
                    "Which needs have no local institution cannot be said: the registers of programmes, institutions and stages of chains are not filled in.",
                    "无法判断哪些需求缺少本地机构：专业、机构和产业链环节名录均未填写。",
                    "major_orphans", "laboratories_per_million", "bottleneck_technology"),
            ];
    }

    private IEnumerable<Specific> Of(Region member, Programmes programmes)
    {
        var wanted = programmes.WantedIn(member.Id, context.LeadingOf(member.Id));
        LocalizedText[] without = [.. wanted.Where(static w => w.Offered == false).Select(static w => w.Name)];
        LocalizedText[] open = [.. wanted.Where(static w => w.Offered is null).Select(static w => w.Name)];
        var noLaboratory = context.Value("laboratories_per_million", Target.Region(member.Id)) == 0;
        var noFirstClass = context.Value("first_class_per_million", Target.Region(member.Id)) == 0;
        if (without.Length == 0 && open.Length == 0 && !noLaboratory && !noFirstClass)
        {
            yield break;
        }

        List<LocalizedText> parts = [];
        if (without.Length > 0)
        {
            var list = Say.List(without, Most);
            parts.Add(new($"no programme for {list.En}", $"没有对应专业的产业：{Say.Zh(list)}"));
        }

        if (noLaboratory)
        {
            parts.Add(new("no key laboratory", "没有重点实验室"));
        }

        if (noFirstClass)
        {
            parts.Add(new("no first-class university", "没有一流高校"));
        }

        if (open.Length > 0)
        {
            var list = Say.List(open, Most);
            parts.Add(new($"first find out whether a programme or laboratory serves {list.En}", $"须先查明是否有专业或实验室服务于{Say.Zh(list)}"));
        }

        yield return Say.That(
            $"{member.Name.En}: {string.Join("; ", parts.Select(static p => p.En))}.",
            $"{Say.Zh(member.Name)}：{string.Join("；", parts.Select(Say.Zh))}。",
            "leading_here", "major_orphans", "laboratories_per_million", "first_class_per_million");
    }

    /// <summary>Technologies that somebody in the case works with and nobody in it holds.</summary>
    private IEnumerable<Specific> Technologies()
    {
        var outside = context.Chains.SelectMany(c => c.Stages.Where(static s => s.HoldsTechnology == false).Select(s => Technology(c.Name, s.Name, s.Technology, s.Present))).ToArray();
        if (outside.Length > 0)
        {
            var list = Say.List(outside, Most);
            yield return Say.That($"Technologies to bring in: {list.En}.", $"须引入的技术：{Say.Zh(list)}。", "bottleneck_technology", "bottleneck_stage_share");
        }
    }

    private LocalizedText Technology(LocalizedText chain, LocalizedText stage, string? technology, ImmutableArray<bool?> present)
    {
        var users = context.Case.Regions.Where((_, i) => present[i] == true).ToArray();
        var names = Say.Names(users);
        var (en, zh) = (technology is null ? stage.En : $"{technology}, {stage.En}", technology is null ? Say.Zh(stage) : $"{technology}，{Say.Zh(stage)}");
        return users.Length == 0
            ? new($"{en} ({chain.En})", $"{zh}（{Say.Zh(chain)}）")
            : new($"{en} ({chain.En}; for {names.En})", $"{zh}（{Say.Zh(chain)}；用于{Say.Zh(names)}）");
    }
}
