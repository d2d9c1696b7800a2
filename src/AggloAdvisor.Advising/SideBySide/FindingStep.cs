namespace AggloAdvisor.Advising.SideBySide;

/// <summary>What became of a finding from one year to the next.</summary>
public enum FindingStep
{
    /// <summary>Nothing: it was not there and is not there, or nobody asks.</summary>
    None,

    /// <summary>It was shown not to be there, and now is.</summary>
    Appears,

    /// <summary>It could not be decided, and now is found: it may have been there before.</summary>
    NowFound,

    /// <summary>The earlier run did not ask, and now it is found.</summary>
    FirstAsked,

    /// <summary>It is graver than before.</summary>
    Graver,

    /// <summary>It is there as before.</summary>
    Persists,

    /// <summary>It is less grave than before, or counter-evidence has made it information.</summary>
    Milder,

    /// <summary>It was found, and now lacks figures: it may still be there.</summary>
    NoLongerDecidable,

    /// <summary>It was found, and is shown not to be there any more.</summary>
    Disappears,

    /// <summary>It was found, and the later run does not ask.</summary>
    NoLongerAsked,

    /// <summary>It was shown not to be there, and now lacks figures: it may have come.</summary>
    NoLongerExcluded,

    /// <summary>It could not be decided, and now is shown not to be there.</summary>
    NowExcluded,

    /// <summary>It could not be decided and still cannot.</summary>
    StaysOpen,
}

/// <summary>Names the steps from one year's answer to the next.</summary>
public static class FindingSteps
{
    /// <summary>The step from one answer to the next.</summary>
    public static FindingStep Between(Answer earlier, Answer later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return (earlier.Kind, later.Kind) switch
        {
            (AnswerKind.Found, AnswerKind.Found) => Comparer<FindingSeverity?>.Default.Compare(later.Severity, earlier.Severity) switch
            {
                > 0 => FindingStep.Graver,
                < 0 => FindingStep.Milder,
                _ => FindingStep.Persists,
            },
            (AnswerKind.Found, AnswerKind.Open) => FindingStep.NoLongerDecidable,
            (AnswerKind.Found, AnswerKind.NotFound) => FindingStep.Disappears,
            (AnswerKind.Found, AnswerKind.NotAsked) => FindingStep.NoLongerAsked,
            (AnswerKind.NotFound, AnswerKind.Found) => FindingStep.Appears,
            (AnswerKind.Open, AnswerKind.Found) => FindingStep.NowFound,
            (AnswerKind.NotAsked, AnswerKind.Found) => FindingStep.FirstAsked,
            (AnswerKind.NotFound, AnswerKind.Open) => FindingStep.NoLongerExcluded,
            (AnswerKind.Open, AnswerKind.NotFound) => FindingStep.NowExcluded,
            (AnswerKind.Open, AnswerKind.Open) => FindingStep.StaysOpen,
            _ => FindingStep.None,
        };
    }
}
