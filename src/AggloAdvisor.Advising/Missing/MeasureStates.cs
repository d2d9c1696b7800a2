using System.Collections.Immutable;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Missing;

/// <summary>Which measures verdicts give, and whether each can be started: the plan without its texts and its order.</summary>
internal static class MeasureStates
{
    /// <summary>The state of each measure that is given, by id.</summary>
    public static Dictionary<string, RecommendationStatus> Of(IEnumerable<DiagnosisVerdict> verdicts, Func<string, ImmutableArray<GateVerdict>> gates) =>
        MeasureCalls.Of(verdicts, gates).ToDictionary(static m => m, m => PlanBuilder.StatusOf(gates(m)), StringComparer.Ordinal);

    /// <summary>The same for a whole evaluation.</summary>
    public static Dictionary<string, RecommendationStatus> Of(Evaluation evaluation) => Of(evaluation.Diagnoses, id => evaluation.Gates.GetValueOrDefault(id, []));
}
