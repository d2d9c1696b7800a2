using System.Collections.Immutable;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Which measures verdicts call for: the question of the plan, answered without its texts.</summary>
internal static class MeasureCalls
{
    /// <summary>Ids of the measures called for, directly or because they open a closed gate of another.</summary>
    public static HashSet<string> Of(Evaluation evaluation) => Of(evaluation.Diagnoses, id => evaluation.Gates.GetValueOrDefault(id, []));

    /// <summary>The same for verdicts from several evaluations.</summary>
    /// <param name="verdicts">Verdicts on diagnoses; those that call for nothing may be left out.</param>
    /// <param name="gates">A measure's gates.</param>
    public static HashSet<string> Of(IEnumerable<DiagnosisVerdict> verdicts, Func<string, ImmutableArray<GateVerdict>> gates)
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(verdicts.Where(Calls).SelectMany(static v => v.Diagnosis.Recommend));
        while (next.TryDequeue(out var measure))
        {
            var closed = gates(measure).Where(static g => g.Verdict == Verdict.NotFired).ToArray();
            if (Array.Exists(closed, static g => g.Gate.Effect == GateEffect.Drop) || !called.Add(measure))
            {
                continue;
            }

            foreach (var first in closed.SelectMany(static g => g.Gate.First))
            {
                next.Enqueue(first);
            }
        }

        return called;
    }

    /// <summary>Whether a verdict calls for the measures of its diagnosis: it fired, is shown as a finding and is more than information.</summary>
    public static bool Calls(DiagnosisVerdict verdict) =>
        verdict.Verdict == Verdict.Fired && verdict.Diagnosis.Nature != FindingNature.Auxiliary && !Informing(verdict).Any(static t => t.Verdict == Verdict.Fired);

    /// <summary>Verdicts of the diagnoses that lead to a measure, whatever they came to.</summary>
    public static IEnumerable<DiagnosisVerdict> Leading(Evaluation evaluation, Countermeasure measure) =>
        evaluation.Diagnoses.Where(v => v.Diagnosis.Nature != FindingNature.Auxiliary && v.Diagnosis.Recommend.Contains(measure.Id, StringComparer.Ordinal));

    /// <summary>Traces of the counter-checks that would make a finding information.</summary>
    public static IEnumerable<TraceNode> Informing(DiagnosisVerdict verdict) =>
        verdict.Diagnosis.CounterChecks.Zip(verdict.CounterChecks).Where(static p => p.First.Effect == CounterEffect.Inform).Select(static p => p.Second);

    /// <summary>A measure and those whose closed gate calls for it, directly or through others.</summary>
    public static HashSet<string> CallersOf(RuleSet rules, Countermeasure measure)
    {
        var callers = new HashSet<string>(StringComparer.Ordinal) { measure.Id };
        while (rules.Countermeasures.Any(m => m.Gates.Any(g => g.First.Any(callers.Contains)) && callers.Add(m.Id)))
        {
            // Until nothing is added.
        }

        return callers;
    }
}
