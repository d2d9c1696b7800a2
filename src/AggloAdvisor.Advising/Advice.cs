using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Advising.Precedents;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising;

/// <summary>How grave a finding is, from how far beyond its thresholds the figures lie.</summary>
public enum FindingSeverity
{
    /// <summary>A trait, not a fault.</summary>
    Profile,

    /// <summary>Just beyond.</summary>
    Slight,

    /// <summary>Clearly beyond.</summary>
    Marked,

    /// <summary>Far beyond.</summary>
    Severe,
}

/// <summary>How sure a finding or recommendation is.</summary>
public enum Confidence
{
    /// <summary>Rests on thin evidence or is contradicted: an indication.</summary>
    Indication,

    /// <summary>Rests on a threshold that is expert judgement, on reported figures, or on a small margin.</summary>
    Moderate,

    /// <summary>Rests on computed figures, sourced thresholds and a clear margin.</summary>
    High,
}

/// <summary>A diagnosis that fired, with everything that speaks for and against it.</summary>
/// <param name="Verdict">The rule, its target and its full trace.</param>
/// <param name="Statement">What it says about this target, figures filled in.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="ConfidenceReasons">Why not more sure; empty when sure.</param>
/// <param name="Evidence">Indicator values to print: those of the condition and those the rule names.</param>
/// <param name="CounterEvidence">Texts of the counter-checks that spoke, figures filled in.</param>
public sealed record Finding(
    DiagnosisVerdict Verdict,
    LocalizedText Statement,
    FindingSeverity Severity,
    Confidence Confidence,
    ImmutableArray<LocalizedText> ConfidenceReasons,
    ImmutableArray<IndicatorValue> Evidence,
    ImmutableArray<LocalizedText> CounterEvidence)
{
    /// <summary>Whether counter-evidence makes it information: a trait of the place, which calls for no measure.</summary>
    public bool IsInformation { get; init; }

    /// <summary>The rule.</summary>
    public Diagnosis Diagnosis => Verdict.Diagnosis;

    /// <summary>What it is about.</summary>
    public Target Target => Verdict.Target;
}

/// <summary>Whether a measure can be started.</summary>
public enum RecommendationStatus
{
    /// <summary>All gates are open.</summary>
    Advised,

    /// <summary>A gate cannot be decided: first find out.</summary>
    CheckFirst,

    /// <summary>A gate is closed.</summary>
    NotYet,
}

/// <summary>A concrete statement about what a measure means here.</summary>
/// <param name="Text">The statement, figures filled in.</param>
/// <param name="Indicators">Ids of the indicators it rests on; empty when it rests on the findings alone.</param>
public sealed record Specific(LocalizedText Text, ImmutableArray<string> Indicators);

/// <summary>One part of a priority.</summary>
/// <param name="Name">What it rates.</param>
/// <param name="Value">0 to 1.</param>
/// <param name="Weight">Its weight, from the parameters <c>priority.*</c>.</param>
public sealed record PriorityPart(LocalizedText Name, double Value, double Weight);

/// <summary>A countermeasure that findings call for.</summary>
/// <param name="Measure">What to do.</param>
/// <param name="Order">1 for the first step of the plan.</param>
/// <param name="Status">Whether it can be started.</param>
/// <param name="Because">The findings behind it, gravest first.</param>
/// <param name="Gates">What its gates came to.</param>
/// <param name="Waits">Advised measures that come before it.</param>
/// <param name="Conflicts">Advised measures it conflicts with.</param>
/// <param name="Priority">0 to 1: the weighted mean of its parts.</param>
/// <param name="PriorityParts">The parts.</param>
/// <param name="Confidence">That of the surest finding behind it.</param>
/// <param name="Specifics">What it means here: which industry, which city leads, which need; figures filled in.</param>
/// <param name="LowCarbon">What low carbon means for it, with today's figures to compare with later.</param>
/// <param name="Upward">Whether it is a request to a higher level rather than the members' own act.</param>
/// <param name="Watch">Present values of the indicators to watch.</param>
public sealed record Recommendation(
    Countermeasure Measure,
    int Order,
    RecommendationStatus Status,
    ImmutableArray<Finding> Because,
    ImmutableArray<GateVerdict> Gates,
    ImmutableArray<Countermeasure> Waits,
    ImmutableArray<Countermeasure> Conflicts,
    double Priority,
    ImmutableArray<PriorityPart> PriorityParts,
    Confidence Confidence,
    ImmutableArray<Specific> Specifics,
    Specific LowCarbon,
    bool Upward,
    ImmutableArray<IndicatorValue> Watch);

/// <summary>Why a measure of the rule base is not advised.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Undecided">Diagnoses that lead to it and could not be decided.</param>
/// <param name="NotFired">Diagnoses that lead to it and did not fire for any target.</param>
/// <param name="Dropped">Closed gates for which it is not proposed although findings call for it.</param>
public sealed record NotAdvised(
    Countermeasure Measure,
    ImmutableArray<DiagnosisVerdict> Undecided,
    ImmutableArray<DiagnosisVerdict> NotFired,
    ImmutableArray<GateVerdict> Dropped);

/// <summary>A figure that would help.</summary>
/// <param name="Input">What is lacking.</param>
/// <param name="Decides">Diagnoses that it keeps undecided, and findings whose counter-check it would decide, by id.</param>
/// <param name="Opens">Gates of advised measures that it would decide, as code and gate, such as <c>M28/land</c>.</param>
public sealed record MissingFigure(LackingInput Input, ImmutableArray<string> Decides, ImmutableArray<string> Opens);

/// <summary>One run from figures to advice: everything a report, a record or an explanation needs.</summary>
public sealed record Advice
{
    private readonly RuleTerms _terms = new();

    /// <summary>The case as it was read.</summary>
    public required Case Case { get; init; }

    /// <summary>The rule base as it was read.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The day whose rules and thresholds were used.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The dictionary of indicators.</summary>
    public required ImmutableArray<IndicatorDefinition> Dictionary { get; init; }

    /// <summary>All indicator values.</summary>
    public required IndicatorTable Indicators { get; init; }

    /// <summary>All verdicts.</summary>
    public required Evaluation Evaluation { get; init; }

    /// <summary>What fired: profiles first, then problems, gravest first.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What to do, in order.</summary>
    public required ImmutableArray<Recommendation> Recommendations { get; init; }

    /// <summary>Documented cases that met what fired, or show what is advised.</summary>
    public required PrecedentTable Precedents { get; init; }

    /// <summary>Problems that documents name of this place, beside our verdicts, in the order of the register.</summary>
    public required ImmutableArray<StatedProblem> StatedProblems { get; init; }

    /// <summary>How advised measures are to be carried out here, by their ids; only those that leave a choice.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<ChoiceAdvice>> Choices { get; init; }

    /// <summary>What is not advised, and why, in order of codes.</summary>
    public required ImmutableArray<NotAdvised> NotAdvised { get; init; }

    /// <summary>What could not be decided.</summary>
    public required ImmutableArray<DiagnosisVerdict> Undecided { get; init; }

    /// <summary>Which figures would decide it, the most useful first.</summary>
    public required ImmutableArray<MissingFigure> Missing { get; init; }

    /// <summary>What would give or withdraw each measure, where changes of figures were looked for; null otherwise: then the rules' terms are at hand.</summary>
    public WhatIf.WhatIfTable? WhatIf { get; init; }

    /// <summary>What would give or withdraw each measure: <see cref="WhatIf"/>, or else in the rules' terms. A record and a report both tell it: it is worked out once.</summary>
    public WhatIf.WhatIfTable Otherwise => WhatIf ?? _terms.Of(this);

    /// <summary>What was decided on the advice of earlier years, in the order of the ledger; empty where nothing was, or where no ledger was asked.</summary>
    public ImmutableArray<Following.PastDecision> Decisions { get; init; } = [];

    /// <summary>Version of the program.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>SHA-256 over case, rules and engine version, lower-case hex: the same run has the same id.</summary>
    public required string RunId { get; init; }
}

/// <summary>Remembers the answers in the rules' terms of the advice that was last asked for them: an altered copy of it has others. Of no account when two are compared.</summary>
internal sealed class RuleTerms : IEquatable<RuleTerms>
{
    private volatile Tuple<Advice, WhatIf.WhatIfTable>? _last;

    /// <summary>The answers.</summary>
    public WhatIf.WhatIfTable Of(Advice advice)
    {
        var last = _last;
        if (last is null || !ReferenceEquals(last.Item1, advice))
        {
            _last = last = Tuple.Create(advice, WhatIf.WhatIfTable.InRules(advice));
        }

        return last.Item2;
    }

    /// <inheritdoc/>
    public bool Equals(RuleTerms? other) => other is not null;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RuleTerms;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
