using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Missing;

/// <summary>The indicators that rules and gates compare, and which variables each rests on, directly or through others.</summary>
internal sealed class AskedIndicators
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _inputs;

    public AskedIndicators(RuleSet rules, DateOnly day)
    {
        var conditions = rules.Diagnoses.Where(d => d.InForceOn(day)).SelectMany(OfDiagnosis).Concat(rules.Countermeasures.SelectMany(OfGates));
        _inputs = conditions.SelectMany(ConditionWalk.Indicators).Select(static o => o.Indicator.Id).Distinct(StringComparer.Ordinal).ToFrozenDictionary(
            static id => id,
            id => IndicatorSubset.Of([id], rules.Indicators).Inputs.ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>The conditions that decide whether a diagnosis calls for measures: what only weakens it or is printed beside it does not.</summary>
    public static IEnumerable<Condition> OfDiagnosis(Diagnosis diagnosis) =>
        diagnosis.CounterChecks.Where(static c => c.Effect == CounterEffect.Inform).Select(static c => c.When).Prepend(diagnosis.When);

    /// <summary>The conditions of a measure's gates.</summary>
    public static IEnumerable<Condition> OfGates(Countermeasure measure) => measure.Gates.Select(static g => g.OpenWhen);

    /// <summary>The indicators that rest on one of some variables.</summary>
    public ImmutableHashSet<string> ReadersOf(IReadOnlySet<string> variables) => [.. _inputs.Where(i => i.Value.Overlaps(variables)).Select(static i => i.Key)];
}
