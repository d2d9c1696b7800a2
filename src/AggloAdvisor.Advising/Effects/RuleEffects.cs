using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Derived;
using AggloAdvisor.Rules.Edits;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Effects;

/// <summary>What an edit did to a finding or measure.</summary>
public enum EffectKind
{
    /// <summary>It was not there before.</summary>
    Appears,

    /// <summary>It is no longer there.</summary>
    Vanishes,

    /// <summary>A finding is graver or surer than before, or less; a measure can start that could not, or the other way round.</summary>
    Moves,

    /// <summary>A measure stands elsewhere in the plan, and nothing else about it changed.</summary>
    Reordered,
}

/// <summary>One difference in what is said about a case in a year.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Key">To what.</param>
/// <param name="Old">How it was; null when it was not there.</param>
/// <param name="New">How it is; null when it is no longer there.</param>
/// <param name="Causes">Edits each of which does it alone; where none does, those that do it together.</param>
/// <param name="Together">Whether only all of the causes together do it.</param>
public sealed record RuleEffect(EffectKind Kind, OutcomeKey Key, OutcomeState? Old, OutcomeState? New, ImmutableArray<RuleEdit> Causes, bool Together);

/// <summary>What edits do to one case in one year.</summary>
/// <param name="Case">The case.</param>
/// <param name="Year">The year.</param>
/// <param name="Effects">Findings first, then measures, in the order of codes and targets.</param>
public sealed record CaseEffects(Case Case, int Year, ImmutableArray<RuleEffect> Effects);

/// <summary>Says what the edits between two rule bases do to cases, and which edit does it.</summary>
/// <remarks>
/// Causes are found by trying: each edit is made alone in the old rule base, and each is left out of the new one. An edit that brings
/// the change alone, or without which the change does not come, caused it.
/// </remarks>
public sealed class RuleEffects
{
    private readonly RuleEvaluator _old;
    private readonly RuleEvaluator _new;
    private readonly IndicatorSubset _indicators;
    private readonly ImmutableArray<(RuleEdit Edit, RuleEvaluator Alone, RuleEvaluator Without)> _edits;

    /// <summary>Prepares two rule bases.</summary>
    public RuleEffects(RuleSet old, RuleSet @new)
    {
        Edits = RuleEdits.Between(old, @new);
        (_old, _new) = (RuleEvaluator.ForTraces(old), RuleEvaluator.ForTraces(@new));
        _indicators = IndicatorSubset.Of(Asked(old).Concat(Asked(@new)), []);
        var effective = Edits.Where(static e => e.Kind != EditKind.Reworded).ToArray();
        _edits =
        [
            .. effective.Select(e => (
                e,
                RuleEvaluator.ForTraces(RuleEdits.Make(old, [e])),
                RuleEvaluator.ForTraces(RuleEdits.Make(old, effective.Where(other => !ReferenceEquals(other, e)))))),
        ];
    }

    /// <summary>What was edited.</summary>
    public ImmutableArray<RuleEdit> Edits { get; }

    /// <summary>The effects on one case in its year.</summary>
    /// <param name="case">The case.</param>
    /// <param name="asOf">Rules and thresholds valid on this day; the last day of the case's year when null.</param>
    /// <param name="cancellationToken">Stops between evaluations.</param>
    public CaseEffects On(Case @case, DateOnly? asOf = null, CancellationToken cancellationToken = default)
    {
        var day = asOf ?? new DateOnly(@case.Year, 12, 31);
        var table = _indicators.Compute(@case, cancellationToken);
        ImmutableDictionary<OutcomeKey, OutcomeState> Judge(RuleEvaluator rules) =>
            Outcomes.Of(Advisor.Outline(@case, DerivedIndicatorEngine.Extend(@case, table, rules.Rules.Indicators, cancellationToken), rules, day, cancellationToken));

        var (before, after) = (Judge(_old), Judge(_new));

        var (staying, changes) = Outcomes.Differences(before, after);
        if (changes.IsEmpty)
        {
            return new(@case, @case.Year, []);
        }

        var tried = _edits.Select(e => (e.Edit, Alone: Outcomes.Among(Judge(e.Alone), staying), Without: Outcomes.Among(Judge(e.Without), staying))).ToArray();
        return new(@case, @case.Year, [.. changes.Select(c => Effect(c, tried))]);
    }

    // What conditions and formulas name: outcomes depend on nothing else.
    private static IEnumerable<string> Asked(RuleSet rules) =>
        ConditionWalk.Of(rules)
            .SelectMany(ConditionWalk.Indicators)
            .Select(static o => o.Indicator.Id)
            .Concat(rules.Indicators.SelectMany(static i => FormulaWalk.All(i.Formula)).OfType<IndicatorFormula>().Select(static f => f.Indicator.Id));

    private static RuleEffect Effect(
        OutcomeChange change,
        (RuleEdit Edit, ImmutableDictionary<OutcomeKey, OutcomeState> Alone, ImmutableDictionary<OutcomeKey, OutcomeState> Without)[] tried)
    {
        var (kind, key, old, @new) = change;

        // The place in the plan depends on everything else in it: it counts only where it is all that changed.
        bool Same(OutcomeState? a, OutcomeState? b) => kind == EffectKind.Reordered ? a == b : a?.Degree == b?.Degree;
        ImmutableArray<RuleEdit> alone = [.. tried.Where(t => Same(t.Alone.GetValueOrDefault(key), @new)).Select(static t => t.Edit)];
        return alone.IsEmpty
            ? new(kind, key, old, @new, [.. tried.Where(t => !Same(t.Without.GetValueOrDefault(key), @new)).Select(static t => t.Edit)], Together: true)
            : new(kind, key, old, @new, alone, Together: false);
    }
}
