using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>What should come out otherwise than it did.</summary>
public abstract record Wish
{
    /// <summary>Whether a run meets it.</summary>
    public abstract bool IsMetBy(Advice advice);

    /// <summary>Whether verdicts meet it.</summary>
    internal abstract bool IsMetBy(Evaluation evaluation);
}

/// <summary>A diagnosis should fire for a target, or should not.</summary>
/// <param name="DiagnosisId">The diagnosis.</param>
/// <param name="Target">What it is asked for.</param>
/// <param name="Fires">Whether it should fire; otherwise it should fail or be undecided.</param>
public sealed record FindingWish(string DiagnosisId, Target Target, bool Fires) : Wish
{
    /// <inheritdoc/>
    public override bool IsMetBy(Advice advice) => IsMetBy(advice.Evaluation);

    internal override bool IsMetBy(Evaluation evaluation) =>
        evaluation.Diagnoses.Any(v => v.Diagnosis.Id == DiagnosisId && v.Target == Target && v.Verdict == Verdict.Fired) == Fires;
}

/// <summary>A measure should be among the recommendations, whatever its state, or should not.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Given">Whether it should be recommended.</param>
public sealed record MeasureWish(Countermeasure Measure, bool Given) : Wish
{
    /// <inheritdoc/>
    public override bool IsMetBy(Advice advice) => advice.Recommendations.Any(r => r.Measure.Id == Measure.Id) == Given;

    internal override bool IsMetBy(Evaluation evaluation) => MeasureCalls.Of(evaluation).Contains(Measure.Id) == Given;
}

/// <summary>A gate of a measure should be open.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Gate">The gate.</param>
public sealed record GateWish(Countermeasure Measure, Gate Gate) : Wish
{
    /// <inheritdoc/>
    public override bool IsMetBy(Advice advice) => IsMetBy(advice.Evaluation);

    internal override bool IsMetBy(Evaluation evaluation) => Find(evaluation)?.Verdict == Verdict.Fired;

    internal GateVerdict? Find(Evaluation evaluation) => evaluation.Gates.GetValueOrDefault(Measure.Id, []).FirstOrDefault(g => g.Gate.Id == Gate.Id);
}
