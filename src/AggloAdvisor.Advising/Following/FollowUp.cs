using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Following;

/// <summary>What came of a decision: which advice still stands, and what the watched indicators did since.</summary>
/// <param name="Past">The decision.</param>
/// <param name="Advised">The recommendation of this run; null when the measure is not advised any more.</param>
/// <param name="Unadvised">Why it is not advised any more; null when it is, or when the rule base no longer has it.</param>
/// <param name="Watched">The watched indicators, then and now.</param>
public sealed record FollowUp(PastDecision Past, Recommendation? Advised, NotAdvised? Unadvised, ImmutableArray<WatchedValue> Watched)
{
    /// <summary>Holds the decisions of earlier years against a run, in the order in which they were made.</summary>
    public static ImmutableArray<FollowUp> Of(Advice advice)
    {
        var now = advice.Indicators.Values
            .Where(v => v.Year == advice.Case.Year)
            .ToLookup(static v => (v.IndicatorId, v.Target.ToString()));
        return [.. advice.Decisions.Select(d => Of(advice, d, now))];
    }

    private static FollowUp Of(Advice advice, PastDecision past, ILookup<(string Indicator, string Target), IndicatorValue> now) =>
        new(
            past,
            advice.Recommendations.FirstOrDefault(r => r.Measure.Id == past.Measure),
            advice.NotAdvised.FirstOrDefault(n => n.Measure.Id == past.Measure),
            [.. past.Then.Select(t => new WatchedValue(t, now[(t.Indicator, t.Target)].FirstOrDefault()))]);
}

/// <summary>A watched indicator, then and now.</summary>
/// <param name="Then">Its value in the earlier run.</param>
/// <param name="Now">Its value in this run; null when this run does not have it.</param>
public sealed record WatchedValue(PastValue Then, IndicatorValue? Now)
{
    /// <summary>Whether both rest on the same number of industries; otherwise the two must not be compared.</summary>
    public bool IsComparable => Now is { Value: not null } && Now.Granularity == Then.Granularity;

    /// <summary>Now less then; null when unknown or not comparable.</summary>
    public double? Change => IsComparable ? Now!.Value - Then.Value : null;
}
