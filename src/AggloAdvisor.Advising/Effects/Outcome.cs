using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Effects;

/// <summary>What an outcome is about: a finding for a target, or a recommended measure.</summary>
/// <param name="Code">Code of the diagnosis or measure.</param>
/// <param name="Target">What the finding is about; the whole case for measures.</param>
public sealed record OutcomeKey(string Code, Target Target)
{
    /// <summary>Whether it is a measure.</summary>
    public bool IsMeasure => Code.StartsWith('M');
}

/// <summary>How far a finding or measure goes.</summary>
/// <param name="Degree">Severity and confidence of a finding; status of a measure.</param>
/// <param name="Order">Place of a measure among those that stay in the plan, from 1; null for findings and for measures that come or go.</param>
public sealed record OutcomeState(string Degree, int? Order);

/// <summary>An outcome that two runs give differently.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Key">Which.</param>
/// <param name="Old">How it was; null when it was not there.</param>
/// <param name="New">How it is; null when it is no longer there.</param>
internal sealed record OutcomeChange(EffectKind Kind, OutcomeKey Key, OutcomeState? Old, OutcomeState? New)
{
    public static OutcomeChange Of(OutcomeKey key, OutcomeState? old, OutcomeState? @new) => new(
        (old, @new) switch
        {
            (null, _) => EffectKind.Appears,
            (_, null) => EffectKind.Vanishes,
            _ when old.Degree != @new.Degree => EffectKind.Moves,
            _ => EffectKind.Reordered,
        },
        key,
        old,
        @new);
}

/// <summary>The outcomes of one advice.</summary>
internal static class Outcomes
{
    public static ImmutableDictionary<OutcomeKey, OutcomeState> Of((ImmutableArray<Finding> Findings, ImmutableArray<Recommendation> Plan) outline) =>
        outline.Findings.Select(static f => KeyValuePair.Create(new OutcomeKey(f.Diagnosis.Code, f.Target), new OutcomeState($"{f.Severity}, {f.Confidence}", null)))
            .Concat(outline.Plan.Select(static r => KeyValuePair.Create(new OutcomeKey(r.Measure.Code, Target.WholeCase), new OutcomeState(r.Status.ToString(), r.Order))))
            .ToImmutableDictionary();

    /// <summary>What differs between two outcomes, findings first, in the order of codes and targets; and the measures that stay in the plan.</summary>
    /// <remarks>A measure that goes leaves those behind it a place further in front: that is no news. Places count among what stays.</remarks>
    public static (ImmutableHashSet<OutcomeKey> Staying, ImmutableArray<OutcomeChange> Changes) Differences(ImmutableDictionary<OutcomeKey, OutcomeState> old, ImmutableDictionary<OutcomeKey, OutcomeState> @new)
    {
        var staying = old.Keys.Intersect(@new.Keys).Where(static k => k.IsMeasure).ToImmutableHashSet();
        var (before, after) = (Among(old, staying), Among(@new, staying));
        return (staying,
        [
            .. before.Keys.Union(after.Keys).Where(k => before.GetValueOrDefault(k) != after.GetValueOrDefault(k))
                .OrderBy(static k => k.IsMeasure)
                .ThenBy(static k => k.Code, StringComparer.Ordinal)
                .ThenBy(static k => k.Target.ToString(), StringComparer.Ordinal)
                .Select(k => OutcomeChange.Of(k, before.GetValueOrDefault(k), after.GetValueOrDefault(k))),
        ]);
    }

    /// <summary>The same outcomes, with places of the plan counted among some measures only; the others have none.</summary>
    public static ImmutableDictionary<OutcomeKey, OutcomeState> Among(ImmutableDictionary<OutcomeKey, OutcomeState> outcomes, ImmutableHashSet<OutcomeKey> counted)
    {
        var places = outcomes.Where(o => counted.Contains(o.Key)).OrderBy(static o => o.Value.Order).Select(static (o, i) => (o.Key, Place: i + 1)).ToDictionary(static x => x.Key, static x => x.Place);
        return outcomes.ToImmutableDictionary(static o => o.Key, o => o.Value with { Order = places.TryGetValue(o.Key, out var place) ? place : null });
    }
}
