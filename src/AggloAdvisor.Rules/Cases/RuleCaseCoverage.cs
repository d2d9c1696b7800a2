using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Cases;

/// <summary>Whether the cases show enough of a rule base.</summary>
/// <remarks>
/// Every diagnosis needs a case that fires it, one that just misses, one that stays undecided, and for each counter-check one where it
/// speaks; every gate one that opens and one that stays closed; every option of a choice one where it fits, one where it just does not, and one that
/// stays undecided.
/// </remarks>
public static class RuleCaseCoverage
{
    /// <summary>How near to its threshold a figure must lie to miss it only just, relative to the threshold.</summary>
    public const double Near = 0.1;

    private static readonly ImmutableArray<string> WholeUnits = ["count", "rank"];

    /// <summary>What no case shows, in the order of codes; empty when everything is shown.</summary>
    public static ImmutableArray<string> Lacking(RuleSet rules, IReadOnlyCollection<RuleCaseOutcome> outcomes)
    {
        var diagnoses = outcomes.Where(static o => o.Case.Subject is DiagnosisSubject).ToLookup(static o => ((DiagnosisSubject)o.Case.Subject).Diagnosis.Id, StringComparer.Ordinal);
        var gates = outcomes.Where(static o => o.Case.Subject is GateSubject).ToLookup(static o => ((GateSubject)o.Case.Subject) is var g ? (g.Measure.Id, g.Gate.Id) : default);
        var options = outcomes.Where(static o => o.Case.Subject is OptionSubject).ToLookup(static o => ((OptionSubject)o.Case.Subject) is var s ? (s.Measure.Id, s.Option.Id) : default);
        return
        [
            .. rules.Diagnoses.SelectMany(d => LackingOf(d, [.. diagnoses[d.Id].SelectMany(static o => o.Targets)])),
            .. rules.Countermeasures.SelectMany(static m => m.Gates.Select(g => (Measure: m, Gate: g)))
                .SelectMany(x => LackingOf(x.Measure, x.Gate, [.. gates[(x.Measure.Id, x.Gate.Id)].SelectMany(static o => o.Targets)])),
            .. rules.Countermeasures.SelectMany(static m => m.Choices.SelectMany(static c => c.Options).Select(o => (Measure: m, Option: o)))
                .SelectMany(x => LackingOf(x.Measure, x.Option, [.. options[(x.Measure.Id, x.Option.Id)].SelectMany(static o => o.Targets)])),
        ];
    }

    private static IEnumerable<string> LackingOf(Diagnosis diagnosis, TargetOutcome[] shown)
    {
        if (!Array.Exists(shown, static t => t.Got == Verdict.Fired))
        {
            yield return $"{diagnosis.Code}: no case fires it";
        }

        if (!Array.Exists(shown, static t => t is { Got: Verdict.NotFired, Trace: { } trace } && MissesOnlyJust(trace)))
        {
            yield return $"{diagnosis.Code}: no case just misses it";
        }

        if (!Array.Exists(shown, static t => t.Got == Verdict.Undecided))
        {
            yield return $"{diagnosis.Code}: no case leaves it undecided";
        }

        for (var i = 1; i <= diagnosis.CounterChecks.Length; i++)
        {
            if (!Array.Exists(shown, t => t.Got == Verdict.Fired && t.Speaking.Contains(i)))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{diagnosis.Code}: in no case that fires does counter-check {i} speak");
            }
        }
    }

    private static IEnumerable<string> LackingOf(Countermeasure measure, Gate gate, TargetOutcome[] shown)
    {
        if (!Array.Exists(shown, static t => t.Got == Verdict.Fired))
        {
            yield return $"{measure.Code}/{gate.Id}: no case opens it";
        }

        if (!Array.Exists(shown, static t => t.Got == Verdict.NotFired))
        {
            yield return $"{measure.Code}/{gate.Id}: no case leaves it closed";
        }
    }

    private static IEnumerable<string> LackingOf(Countermeasure measure, ChoiceOption option, TargetOutcome[] shown)
    {
        if (!Array.Exists(shown, static t => t.Got == Verdict.Fired))
        {
            yield return $"{measure.Code}/{option.Id}: in no case it fits";
        }

        if (!Array.Exists(shown, static t => t is { Got: Verdict.NotFired, Trace: { } trace } && MissesOnlyJust(trace)))
        {
            yield return $"{measure.Code}/{option.Id}: in no case it just does not fit";
        }

        if (!Array.Exists(shown, static t => t.Got == Verdict.Undecided))
        {
            yield return $"{measure.Code}/{option.Id}: no case leaves it undecided";
        }
    }

    // Words and findings have no distance: where the miss hangs on them alone, every miss is a near one.
    private static bool MissesOnlyJust(TraceNode trace)
    {
        var deciding = BindingCondition.Find(trace);
        return deciding.All(static c => c.Margin is null) || deciding.Any(static c => IsNear(c));
    }

    private static bool IsNear(ComparisonTrace comparison) =>
        comparison.Margin is { } margin && Math.Abs(margin) <= Near
        || comparison.Distance is { } distance && Math.Abs(distance) <= 1
           && (Counts(comparison.Left) || Counts(comparison.Right));

    private static bool Counts(OperandValue side) => side.Operand is IndicatorOperand { Indicator.Unit: var unit } && WholeUnits.Contains(unit);
}
