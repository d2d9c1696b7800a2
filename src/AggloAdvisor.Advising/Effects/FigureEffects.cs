using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Derived;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Effects;

/// <summary>Says what other figures do to findings and plan, the rules being the same.</summary>
public static class FigureEffects
{
    /// <summary>The effects of taking one case's figures instead of another's.</summary>
    /// <param name="old">The figures before.</param>
    /// <param name="new">The figures after; those of another year are judged in their own.</param>
    /// <param name="rules">The rules for both.</param>
    /// <param name="oldDay">Rules and thresholds valid on this day are used for the old figures.</param>
    /// <param name="newDay">Likewise for the new ones.</param>
    /// <param name="cancellationToken">Stops between evaluations.</param>
    /// <returns>Findings first, then measures, in the order of codes and targets; without causes.</returns>
    public static ImmutableArray<RuleEffect> Between(Case old, Case @new, RuleEvaluator rules, DateOnly oldDay, DateOnly newDay, CancellationToken cancellationToken = default)
    {
        var after = Task.Run(() => Of(@new, rules, newDay, cancellationToken), cancellationToken);
        var before = Of(old, rules, oldDay, cancellationToken);
        return [.. Outcomes.Differences(before, after.GetAwaiter().GetResult()).Changes.Select(static c => new RuleEffect(c.Kind, c.Key, c.Old, c.New, [], Together: false))];
    }

    private static ImmutableDictionary<OutcomeKey, OutcomeState> Of(Case @case, RuleEvaluator rules, DateOnly day, CancellationToken cancellationToken) =>
        Outcomes.Of(Advisor.Outline(@case, DerivedIndicatorEngine.Extend(@case, IndicatorEngine.Compute(@case, cancellationToken), rules.Rules.Indicators, cancellationToken), rules, day, cancellationToken));
}
