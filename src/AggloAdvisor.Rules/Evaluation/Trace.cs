using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>What a rule or condition comes to.</summary>
public enum Verdict
{
    /// <summary>An unknown value keeps it open.</summary>
    Undecided,

    /// <summary>It certainly fails.</summary>
    NotFired,

    /// <summary>It certainly holds.</summary>
    Fired,
}

/// <summary>What one side of a comparison was.</summary>
/// <param name="Operand">As written.</param>
/// <param name="Value">The number compared; null when unknown.</param>
/// <param name="Values">The indicator values behind it: one, or all targets' for an aggregate; empty for numbers and parameters.</param>
/// <param name="Version">The parameter version used; null for other operands.</param>
/// <param name="Lacking">What would be needed; empty when known.</param>
public sealed record OperandValue(
    Operand Operand,
    double? Value,
    ImmutableArray<IndicatorValue> Values,
    ParameterVersion? Version,
    ImmutableArray<LackingInput> Lacking);

/// <summary>What a part of a condition came to. Every part has a node, whether or not it mattered.</summary>
/// <param name="Location">Where the part was written.</param>
/// <param name="Verdict">What it came to.</param>
/// <param name="Margin">
/// Signed distance from the threshold as a share of the threshold's size (of 1 where the threshold is 0), so that margins of
/// different units compare: positive when it holds, negative when it fails, 0 on the threshold; null when undecided or when
/// there is no distance. All takes the smallest, any the largest, not the negation.
/// </param>
public abstract record TraceNode(SourceLocation Location, Verdict Verdict, double? Margin);

/// <summary>Every part must hold.</summary>
public sealed record AllTrace(SourceLocation Location, Verdict Verdict, double? Margin, ImmutableArray<TraceNode> Parts) : TraceNode(Location, Verdict, Margin);

/// <summary>One part must hold.</summary>
public sealed record AnyTrace(SourceLocation Location, Verdict Verdict, double? Margin, ImmutableArray<TraceNode> Parts) : TraceNode(Location, Verdict, Margin);

/// <summary>The part must fail.</summary>
public sealed record NotTrace(SourceLocation Location, Verdict Verdict, double? Margin, TraceNode Part) : TraceNode(Location, Verdict, Margin);

/// <summary>Two operands were compared.</summary>
/// <param name="Distance">The margin in the compared unit, with the same sign.</param>
public sealed record ComparisonTrace(SourceLocation Location, Verdict Verdict, double? Margin, double? Distance, OperandValue Left, Comparison Comparison, OperandValue Right) : TraceNode(Location, Verdict, Margin);

/// <summary>A diagnosis was asked for.</summary>
public sealed record FindingTrace(SourceLocation Location, Verdict Verdict, string DiagnosisId) : TraceNode(Location, Verdict, null);

/// <summary>What a diagnosis came to for one target.</summary>
/// <param name="Diagnosis">The rule.</param>
/// <param name="Target">What it was asked for.</param>
/// <param name="Verdict">What it came to: the two rails' answer, equal to the trace's.</param>
/// <param name="Trace">Why.</param>
/// <param name="CounterChecks">What its counter-checks came to, in the rule's order.</param>
public sealed record DiagnosisVerdict(
    Diagnosis Diagnosis,
    Target Target,
    Verdict Verdict,
    TraceNode Trace,
    ImmutableArray<TraceNode> CounterChecks);

/// <summary>What a gate of a countermeasure came to.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Verdict">Fired means open.</param>
/// <param name="Trace">Why.</param>
public sealed record GateVerdict(Gate Gate, Verdict Verdict, TraceNode Trace);

/// <summary>What an option of a countermeasure's choice came to.</summary>
/// <param name="Measure">The countermeasure.</param>
/// <param name="Option">The option.</param>
/// <param name="Trace">Whether it fits, and why: fired means that it fits.</param>
/// <param name="Reasons">What each of its reasons came to, in the option's order.</param>
public sealed record OptionVerdict(Countermeasure Measure, ChoiceOption Option, TraceNode Trace, ImmutableArray<TraceNode> Reasons)
{
    /// <summary>Fired when it fits.</summary>
    public Verdict Verdict => Trace.Verdict;
}

/// <summary>What the rule base says about a case.</summary>
/// <param name="Diagnoses">In the order of codes, then of targets; every rule and target is here.</param>
/// <param name="Gates">Gates of every countermeasure, by its id; countermeasures without gates are absent.</param>
public sealed record Evaluation(
    ImmutableArray<DiagnosisVerdict> Diagnoses,
    System.Collections.Frozen.FrozenDictionary<string, ImmutableArray<GateVerdict>> Gates)
{
    /// <summary>Options of every choice, in the order of measures, choices and options.</summary>
    public ImmutableArray<OptionVerdict> Options { get; init; } = [];
}
