using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Chains;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>Which stages of a chain are missing and who could take them, which hang on one member or are built by many; only what is certain.</summary>
internal sealed class ChainStagesText(TargetContext context) : ITargetText
{
    private const int MostRelated = 3;

    public IEnumerable<Specific> Of(ImmutableArray<Finding> because) =>
    [
        .. TargetContext.IndustriesOf(because).SelectMany(code => context.Chains.FirstOrDefault(c => c.Code == code) is { } chain ? Of(chain) : []),
        .. because
            .Where(static f => f.Target.Scope == Scope.Region)
            .Select(static f => f.Target.RegionId!)
            .Distinct(StringComparer.Ordinal)
            .Select(Related)
            .OfType<Specific>(),
    ];

    private IEnumerable<Specific> Of(ChainMap chain)
    {
        ChainStage[] missing = [.. chain.Stages.Where(static s => !s.IsSomewhere && s.Present.All(static p => p == false))];
        Specific?[] all =
        [
            Listed(missing.Select(static s => s.Name), "Stages that no member has", "各成员均不具备的环节", "chain_gaps"),
            Listed(missing.Select(s => Takers(chain, s)).OfType<LocalizedText>(), "Who could take a missing stage, being at the stage next to it", "缺失环节可由相邻环节的成员承担", "chain_gaps"),
            Listed(
                chain.Stages
                    .Where(static s => s.Present.Count(static p => p == true) == 1 && s.Present.All(static p => p is not null))
                    .Select(With),
                "Stages that hang on one member",
                "仅由一个成员承担的环节",
                "chain_solo_stages"),
            Listed(
                chain.Stages.Where(static s => s.Present.Count(static p => p == true) >= ChainCompleteness.DuplicatedFrom).Select(With),
                "Stages built side by side",
                "多个成员重复布局的环节",
                "chain_duplicated_stages"),
            Listed(
                chain.Stages.Where(static s => s.HoldsTechnology == false).Select(static s => s.Technology is null ? s.Name : new LocalizedText($"{s.Name.En} ({s.Technology})", $"{Say.Zh(s.Name)}（{s.Technology}）")),
                "Stages whose key technology comes from outside",
                "关键技术来自外部的环节",
                "bottleneck_stage_share"),
        ];
        return all.OfType<Specific>();
    }

    private static Specific? Listed(IEnumerable<LocalizedText> stages, string en, string zh, string indicator)
    {
        LocalizedText[] all = [.. stages];
        if (all.Length == 0)
        {
            return null;
        }

        var list = Say.List(all);
        return Say.That($"{en}: {list.En}.", $"{zh}：{Say.Zh(list)}。", indicator);
    }

    private LocalizedText With(ChainStage stage) => With(stage.Name, stage);

    private LocalizedText With(LocalizedText name, ChainStage at)
    {
        var holders = Say.Names(context.Case.Regions.Where((_, i) => at.Present[i] == true));
        return new($"{name.En} ({holders.En})", $"{Say.Zh(name)}（{Say.Zh(holders)}）");
    }

    /// <summary>Members at the stage before or after; null when nobody is known to be there.</summary>
    private LocalizedText? Takers(ChainMap chain, ChainStage missing)
    {
        var at = chain.Stages.IndexOf(missing);
        var next = chain.Stages.Where((_, i) => Math.Abs(i - at) == 1).ToArray();
        var takers = context.Case.Regions.Where((_, i) => Array.Exists(next, s => s.Present[i] == true)).ToArray();
        if (takers.Length == 0)
        {
            return null;
        }

        var names = Say.Names(takers);
        return new($"{missing.Name.En} ({names.En})", $"{Say.Zh(missing.Name)}（{Say.Zh(names)}）");
    }

    /// <summary>The industries that a member lacks and that lie nearest to what it has.</summary>
    private Specific? Related(string region)
    {
        var near = context.Indicators.Of("relatedness_density", context.Case.Year)
            .Where(v => v.Target.RegionId == region && v.Value > 0 && context.Value("location_quotient", v.Target) < 1 && CanBeChosen(v.Target.IndustryCode!))
            .OrderByDescending(static v => v.Value)
            .ThenBy(static v => v.Target.IndustryCode, StringComparer.Ordinal)
            .Take(MostRelated)
            .Select(v => new LocalizedText(
                $"{context.Names.Industry(v.Target.IndustryCode!).En} ({Say.Share(v.Value!.Value)})",
                $"{Say.Zh(context.Names.Industry(v.Target.IndustryCode!))}（{Say.Share(v.Value!.Value)}）"))
            .ToArray();
        if (near.Length == 0)
        {
            return null;
        }

        var (name, list) = (context.Names.Region(region), Say.List(near));
        return Say.That(
            $"Nearest to what {name.En} has, and not yet its own (relatedness density): {list.En}.",
            $"与{Say.Zh(name)}现有产业最接近而尚不具备的产业（关联密度）：{Say.Zh(list)}。",
            "relatedness_density", "location_quotient");
    }

    private bool CanBeChosen(string code) =>
        context.Table is not { } table || table.IndexOf(code) is not (var k and >= 0) || !(table.Industries[k].Is(IndustryTags.Local) || table.Industries[k].Is(IndustryTags.Public));
}
