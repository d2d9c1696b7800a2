using System.Collections.Immutable;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.SideBySide;

/// <summary>What a run says to whether a diagnosis holds for a target.</summary>
public enum AnswerKind
{
    /// <summary>Nobody asked: the rule was not in force on the run's day, or the case has no such target.</summary>
    NotAsked,

    /// <summary>It could not be decided.</summary>
    Open,

    /// <summary>It does not hold.</summary>
    NotFound,

    /// <summary>It holds.</summary>
    Found,
}

/// <summary>The answer of one run to one diagnosis for one target.</summary>
public sealed record Answer
{
    /// <summary>The answer of a run that was not asked.</summary>
    public static Answer NotAsked { get; } = new() { Kind = AnswerKind.NotAsked };

    /// <summary>What it came to.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>How grave; null unless found.</summary>
    public FindingSeverity? Severity { get; init; }

    /// <summary>How sure; null unless found.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Whether counter-evidence makes it information, which calls for no measure.</summary>
    public bool IsInformation { get; init; }

    /// <summary>The figures that keep it open; empty unless open.</summary>
    public ImmutableArray<LackingInput> Lacking { get; init; } = [];

    /// <summary>The answer that a verdict stands for.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="finding">The finding it gave; null when it did not fire.</param>
    internal static Answer Of(DiagnosisVerdict verdict, Finding? finding) => verdict.Verdict switch
    {
        Verdict.Fired => new()
        {
            Kind = AnswerKind.Found,
            Severity = finding?.Severity,
            Confidence = finding?.Confidence,
            IsInformation = finding?.IsInformation ?? false,
        },
        Verdict.NotFired => new() { Kind = AnswerKind.NotFound },
        _ => new() { Kind = AnswerKind.Open, Lacking = [.. Unadvised.Lacking(verdict.Trace).Distinct()] },
    };
}
