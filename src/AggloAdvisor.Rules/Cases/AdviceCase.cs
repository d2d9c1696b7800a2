using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Cases;

/// <summary>What is expected of a diagnosis in a whole run.</summary>
/// <param name="Diagnosis">The diagnosis.</param>
/// <param name="Target">For which target; null for all: then fired and undecided are met by one of them, not fired by none that fires or is undecided.</param>
/// <param name="Verdict">What must come out.</param>
/// <param name="Location">Where it was written.</param>
public sealed record ExpectedFinding(Diagnosis Diagnosis, Target? Target, Verdict Verdict, SourceLocation Location);

/// <summary>What can be expected of a measure in a whole run.</summary>
public enum ExpectedStatus
{
    /// <summary>It is in the plan and all its gates are open.</summary>
    Advised,

    /// <summary>It is in the plan, and a gate cannot be decided.</summary>
    CheckFirst,

    /// <summary>It is in the plan, and a gate is closed.</summary>
    NotYet,

    /// <summary>It is not in the plan.</summary>
    NotAdvised,
}

/// <summary>What is expected of a measure in a whole run.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Status">What must come out.</param>
/// <param name="Location">Where it was written.</param>
public sealed record ExpectedMeasure(Countermeasure Measure, ExpectedStatus Status, SourceLocation Location);

/// <summary>What one comparison of a diagnosis must have come to.</summary>
/// <param name="Diagnosis">The diagnosis.</param>
/// <param name="Target">For which target; null when one of them must show it.</param>
/// <param name="Condition">A part of the comparison as the rule writes it.</param>
/// <param name="Verdict">Fired when it must hold; null when the case does not say.</param>
/// <param name="Left">The figure on its left, as written: as many decimals as it has must agree; null when the case does not say.</param>
/// <param name="Right">The figure on its right, likewise.</param>
/// <param name="Location">Where it was written.</param>
public sealed record ExpectedTrace(Diagnosis Diagnosis, Target? Target, string Condition, Verdict? Verdict, string? Left, string? Right, SourceLocation Location);

/// <summary>An example of what the whole rule base must answer: given figures, expected findings, measures, order and steps of the reasoning.</summary>
public sealed record AdviceCase
{
    /// <summary>What the example shows, in words.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the folder beside the file whose tables are used; null when values are given.</summary>
    public string? Folder { get; init; }

    /// <summary>Given values; empty when a folder is used.</summary>
    public required ImmutableArray<IndicatorValue> Values { get; init; }

    /// <summary>Members that values name.</summary>
    public required ImmutableArray<Region> Members { get; init; }

    /// <summary>Industries that values name.</summary>
    public required ImmutableArray<string> Industries { get; init; }

    /// <summary>The day whose rules are used; null for the usual one: the last of the folder's year, or that of given values.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Expected findings.</summary>
    public required ImmutableArray<ExpectedFinding> Findings { get; init; }

    /// <summary>Expected measures.</summary>
    public required ImmutableArray<ExpectedMeasure> Measures { get; init; }

    /// <summary>Measures that must be in the plan one after the other, whatever stands between them.</summary>
    public required ImmutableArray<Countermeasure> Order { get; init; }

    /// <summary>Expected steps of the reasoning.</summary>
    public required ImmutableArray<ExpectedTrace> Trace { get; init; }

    /// <summary>Where it was written.</summary>
    public required SourceLocation Location { get; init; }
}
