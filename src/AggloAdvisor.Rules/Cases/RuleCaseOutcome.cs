using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Rules.Cases;

/// <summary>What the rule said for one expected target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Expected">What the case expects.</param>
/// <param name="Got">What came out; null when the rule was not asked for that target.</param>
/// <param name="Trace">Why; null when it was not asked.</param>
/// <param name="CounterChecks">What the counter-checks came to, in the rule's order; empty for gates and where it was not asked.</param>
public sealed record TargetOutcome(Target Target, Verdict Expected, Verdict? Got, TraceNode? Trace, ImmutableArray<TraceNode> CounterChecks)
{
    /// <summary>Numbers of the counter-checks that spoke, from 1.</summary>
    public ImmutableArray<int> Speaking => [.. CounterChecks.Select(static (c, i) => (c, i)).Where(static x => x.c.Verdict == Verdict.Fired).Select(static x => x.i + 1)];
}

/// <summary>How a case went.</summary>
/// <param name="Case">The case.</param>
/// <param name="Targets">One entry for each expected target.</param>
/// <param name="Failures">What was not as expected, in sentences with the place in front; empty when the case holds.</param>
public sealed record RuleCaseOutcome(RuleCase Case, ImmutableArray<TargetOutcome> Targets, ImmutableArray<LocalizedText> Failures)
{
    /// <summary>Whether everything was as expected.</summary>
    public bool Holds => Failures.IsEmpty;
}
