using System.Collections.Immutable;

namespace AggloAdvisor.Advising.SideBySide;

/// <summary>Whether a run gives a measure.</summary>
public enum MeasureState
{
    /// <summary>Nothing calls for it: every diagnosis that leads to it was asked and decided. Or a closed gate keeps it out.</summary>
    NotGiven,

    /// <summary>Nothing that was found calls for it, but a diagnosis that leads to it was not asked: the case has no such target, or the rule was not in force.</summary>
    NotAsked,

    /// <summary>Nothing that was found calls for it, but a diagnosis that leads to it could not be decided.</summary>
    Open,

    /// <summary>It is in the plan.</summary>
    Given,
}

/// <summary>What one run says of one measure.</summary>
public sealed record MeasureAnswer
{
    /// <summary>The answer of a run whose rules do not have the measure.</summary>
    public static MeasureAnswer NotAsked { get; } = new() { State = MeasureState.NotAsked };

    /// <summary>Whether it is given.</summary>
    public required MeasureState State { get; init; }

    /// <summary>Whether it can be started; null unless given.</summary>
    public RecommendationStatus? Status { get; init; }

    /// <summary>Its place in the plan, from 1; null unless given.</summary>
    public int? Order { get; init; }

    /// <summary>Codes of the diagnoses it follows from when given, ascending.</summary>
    public ImmutableArray<string> Because { get; init; } = [];

    /// <summary>Codes of the diagnoses that lead to it and are open, ascending; empty when given.</summary>
    public ImmutableArray<string> OpenDiagnoses { get; init; } = [];

    /// <summary>Ids of the closed gates for which it is kept out.</summary>
    public ImmutableArray<string> ClosedGates { get; init; } = [];

    internal static MeasureAnswer Of(Recommendation recommendation) => new()
    {
        State = MeasureState.Given,
        Status = recommendation.Status,
        Order = recommendation.Order,
        Because = Codes(recommendation.Because.Select(static f => f.Diagnosis.Code)),
    };

    /// <summary>The answer of a run that does not give a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="isAllAsked">Whether every diagnosis that leads to it was asked.</param>
    internal static MeasureAnswer Of(NotAdvised measure, bool isAllAsked) => new()
    {
        // A closed gate keeps a measure out whatever the open diagnoses come to.
        State = !measure.Dropped.IsEmpty ? MeasureState.NotGiven
            : !measure.Undecided.IsEmpty ? MeasureState.Open
            : isAllAsked ? MeasureState.NotGiven
            : MeasureState.NotAsked,
        OpenDiagnoses = Codes(measure.Undecided.Select(static v => v.Diagnosis.Code)),
        ClosedGates = [.. measure.Dropped.Select(static g => g.Gate.Id)],
    };

    private static ImmutableArray<string> Codes(IEnumerable<string> codes) => [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
