using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>What the texts about targets read: a case's figures, names and thresholds.</summary>
internal sealed class TargetContext(Case @case, IndicatorTable indicators, TargetNames names, FrozenDictionary<string, Parameter> parameters, DateOnly day)
{
    private readonly Lazy<StructureTable?> _table = new(() => StructureTable.Of(@case));
    private readonly Lazy<ImmutableArray<ChainMap>> _chains = new(() => ChainMap.Of(@case));

    public Case Case => @case;

    public IndicatorTable Indicators => indicators;

    public TargetNames Names => names;

    /// <summary>The activity table in use; null when there is none, or a member's cell is unknown.</summary>
    public StructureTable? Table => _table.Value;

    /// <summary>The chains of the register of stages.</summary>
    public ImmutableArray<ChainMap> Chains => _chains.Value;

    /// <summary>A value of the case's year; null when unknown.</summary>
    public double? Value(string indicator, Target target) => indicators.Find(indicator, target, @case.Year)?.Value;

    /// <summary>A threshold of the rule base; null when it does not have it, or not for so few industries.</summary>
    public double? Threshold(string parameter, int? industries = null) =>
        parameters.TryGetValue(parameter, out var found) ? found.On(day)?.At(industries) : null;

    /// <summary>Entries of a register; none when nobody filled it in.</summary>
    public ImmutableArray<RegisterEntry> Entries(string register) => @case.Registers.TryGetValue(register, out var found) ? found.Entries : [];

    /// <summary>Whether a register says that it leaves nothing out.</summary>
    public bool IsComplete(string register) => @case.Registers.TryGetValue(register, out var found) && found.Complete;

    /// <summary>Members in which an industry leads, in the case's order.</summary>
    public ImmutableArray<Region> LeadingIn(string industry) =>
        [.. @case.Regions.Where(r => Value("leading_here", Target.RegionIndustry(r.Id, industry)) == 1)];

    /// <summary>Industries that lead in a member, by code.</summary>
    public ImmutableArray<string> LeadingOf(string region) =>
    [
        .. indicators.Of("leading_here", @case.Year)
            .Where(v => v.Target.RegionId == region && v.Value == 1)
            .Select(static v => v.Target.IndustryCode!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The industries that findings are about, by code.</summary>
    public static IEnumerable<string> IndustriesOf(ImmutableArray<Finding> because) => because
        .Where(static f => f.Target.Scope == Scope.Industry)
        .Select(static f => f.Target.IndustryCode!)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
