using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Advising.Planning.Targets;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Planning;

/// <summary>Says what a measure means here: where it applies, and what its kinds of target come to.</summary>
internal sealed class Specifics(TargetContext context)
{
    private readonly FrozenDictionary<TargetKind, ITargetText> _texts = new Dictionary<TargetKind, ITargetText>
    {
        [TargetKind.SharedIndustries] = new SharedIndustriesText(context),
        [TargetKind.ChainStages] = new ChainStagesText(context),
        [TargetKind.Needs] = new NeedsText(context),
        [TargetKind.Transfers] = new TransfersText(context),
        [TargetKind.Upgrading] = new UpgradingText(context),
        [TargetKind.Majors] = new MajorsText(context),
        [TargetKind.Incubators] = new IncubatorsText(context),
        [TargetKind.Pairs] = new PairsText(context),
        [TargetKind.Intermediaries] = new IntermediariesText(context),
    }.ToFrozenDictionary();

    /// <summary>The concrete statements for a measure and the findings behind it.</summary>
    public ImmutableArray<Specific> Of(Countermeasure measure, ImmutableArray<Finding> because) =>
        [.. Where(because), .. measure.Targets.SelectMany(kind => _texts[kind].Of(because)).DistinctBy(static s => s.Text)];

    /// <summary>The low-carbon line with today's figures, against which it is held later.</summary>
    public Specific LowCarbon(Countermeasure measure)
    {
        var known = context.Indicators.Of(Countermeasure.CarbonIndicator, context.Case.Year).Where(static v => v.Value is not null).OrderBy(static v => v.Value).ToArray();
        LocalizedText now = known.Length == 0
            ? new("CO2 per GDP today: unknown.", "目前单位产值碳排放：未知。")
            : new(
                $"CO2 per GDP today: {Name(known[0]).En} {Level(known[0])} to {Name(known[^1]).En} {Level(known[^1])} t per million yuan.",
                $"目前单位产值碳排放：{Say.Zh(Name(known[0]))}{Level(known[0])}至{Say.Zh(Name(known[^1]))}{Level(known[^1])}吨/百万元。");
        return new(Say.Join(measure.LowCarbon, now), [Countermeasure.CarbonIndicator]);
    }

    private LocalizedText Name(IndicatorValue value) => context.Names.Of(value.Target);

    private static string Level(IndicatorValue value) => Say.Number(value.Value!.Value, 0);

    private IEnumerable<Specific> Where(ImmutableArray<Finding> because)
    {
        var regions = context.Case.Regions.Where(r => because.Any(f => f.Target.Scope == Scope.Region && f.Target.RegionId == r.Id)).ToArray();
        if (regions.Length > 0)
        {
            var names = Say.Names(regions);
            yield return Say.That($"Where: {names.En}.", $"适用于：{Say.Zh(names)}。");
        }
    }
}
