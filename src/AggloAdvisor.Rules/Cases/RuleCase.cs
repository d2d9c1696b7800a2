using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Cases;

/// <summary>What a case is about.</summary>
/// <param name="Name">As the case file writes it, such as <c>D13</c> or <c>M28/carbon</c>.</param>
public abstract record CaseSubject(string Name);

/// <summary>A diagnosis.</summary>
public sealed record DiagnosisSubject(string Name, Diagnosis Diagnosis) : CaseSubject(Name);

/// <summary>A gate of a countermeasure; it is asked for the whole case.</summary>
public sealed record GateSubject(string Name, Countermeasure Measure, Gate Gate) : CaseSubject(Name);

/// <summary>An option of a countermeasure's choice; it is asked for the whole case.</summary>
public sealed record OptionSubject(string Name, Countermeasure Measure, ChoiceOption Option) : CaseSubject(Name);

/// <summary>What is expected for one target; for gates <see cref="Verdict.Fired"/> means open, for options that it fits.</summary>
public sealed record ExpectedVerdict(Target Target, Verdict Verdict);

/// <summary>An example of what a rule must answer: given figures, expected verdicts.</summary>
public sealed record RuleCase
{
    /// <summary>What the example shows, in words.</summary>
    public required string Name { get; init; }

    /// <summary>The diagnosis or gate.</summary>
    public required CaseSubject Subject { get; init; }

    /// <summary>Given values; every other indicator has none.</summary>
    public required ImmutableArray<IndicatorValue> Values { get; init; }

    /// <summary>Every member that a value or expectation names, in ordinal order.</summary>
    public required ImmutableArray<Region> Members { get; init; }

    /// <summary>Every industry that a value or expectation names, in ordinal order.</summary>
    public required ImmutableArray<string> Industries { get; init; }

    /// <summary>The day whose rules and thresholds are used; its year is that of the values.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What must come out; at least one.</summary>
    public required ImmutableArray<ExpectedVerdict> Expected { get; init; }

    /// <summary>Counter-checks that must speak, and no others, counted from 1; null when the case does not say.</summary>
    public ImmutableArray<int>? Speaking { get; init; }

    /// <summary>Part of a comparison that the verdict must hang on, as the rule writes it; null when the case does not say.</summary>
    public string? Binding { get; init; }

    /// <summary>Where it was written.</summary>
    public required SourceLocation Location { get; init; }
}
