using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>One comparison should come out otherwise: a step towards a wish that takes several.</summary>
internal sealed record LeafWish(string Owner, Target Target, SourceLocation Location, bool Holds) : Wish
{
    public LeafWish(Leaf leaf)
        : this(leaf.Owner, leaf.Target, leaf.Trace.Location, leaf.Holds)
    {
    }

    /// <inheritdoc/>
    public override bool IsMetBy(Advice advice) => IsMetBy(advice.Evaluation);

    internal override bool IsMetBy(Evaluation evaluation) => Find(evaluation)?.Verdict == (Holds ? Verdict.Fired : Verdict.NotFired);

    /// <summary>The comparison's trace in other verdicts; null when the rule is not asked for the target any more.</summary>
    public ComparisonTrace? Find(Evaluation evaluation) =>
        evaluation.Diagnoses
            .Where(v => v.Diagnosis.Id == Owner && v.Target == Target)
            .SelectMany(static v => v.CounterChecks.Prepend(v.Trace))
            .Concat(evaluation.Gates.GetValueOrDefault(Owner, []).Select(static g => g.Trace))
            .SelectMany(Findings.TraceWalk.Comparisons)
            .FirstOrDefault(c => c.Location == Location);
}

/// <summary>Another wish should be nearer than it was: a step towards what several like changes bring about, as when several members have to fall behind.</summary>
internal sealed record NearerWish(Wish Inner, double Than) : Wish
{
    /// <inheritdoc/>
    public override bool IsMetBy(Advice advice) => IsMetBy(advice.Evaluation);

    internal override bool IsMetBy(Evaluation evaluation) => new Gap(evaluation).From(Inner) < Than - 1e-9;
}
