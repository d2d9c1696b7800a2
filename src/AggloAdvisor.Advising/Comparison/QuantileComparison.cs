using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>Between which of a set's quantiles a value lies.</summary>
/// <param name="From">Percent of the quantile that it reaches; null below the lowest one of the set.</param>
/// <param name="To">Percent of the quantile that it does not reach; null from the highest one of the set on.</param>
public sealed record QuantilePosition(int? From, int? To)
{
    /// <summary>The position in words, such as "P25 to P50".</summary>
    public LocalizedText Text => (From, To) switch
    {
        (null, { } to) => new(FormattableString.Invariant($"below P{to}"), FormattableString.Invariant($"低于P{to}")),
        ({ } from, null) => new(FormattableString.Invariant($"P{from} or above"), FormattableString.Invariant($"P{from}及以上")),
        _ => new(FormattableString.Invariant($"P{From} to P{To}"), FormattableString.Invariant($"P{From}至P{To}")),
    };

    /// <summary>Where a value lies; a value that equals a quantile reaches it.</summary>
    public static QuantilePosition Of(double value, ImmutableArray<QuantilePoint> points) => new(
        points.LastOrDefault(p => p.Value <= value)?.Percent,
        points.FirstOrDefault(p => p.Value > value)?.Percent);
}

/// <summary>A value held against a published or calibrated distribution.</summary>
/// <param name="Set">The distribution.</param>
/// <param name="Position">Where the value lies in it.</param>
public sealed record QuantileComparison(QuantileSet Set, QuantilePosition Position)
{
    /// <summary>The largest distance in years between a value and a distribution that it is held against (house convention).</summary>
    public const int LargestYears = 5;

    /// <summary>The comparison in words, with the population.</summary>
    public LocalizedText Text => new(
        FormattableString.Invariant($"{Position.Text.En} of {Set.Population.En} ({Set.Year}{(Set.Units is { } units ? FormattableString.Invariant($", {units} regions") : "")})"),
        FormattableString.Invariant($"{Position.Text.Zh}（{Set.Population.In(Language.Chinese)}，{Set.Year}年{(Set.Units is { } n ? FormattableString.Invariant($"，{n}个地区") : "")}）"));

    /// <summary>
    /// Holds a value against the set of its indicator that fits best. A set fits when it is at most <see cref="LargestYears"/> years
    /// away and, if it rests on a classification, when it counts the same thing in a number of industries near the value's own
    /// (<see cref="Granularity.IsNear"/>). Of those that fit: the nearest in number of industries, then in year, then the one of most regions.
    /// </summary>
    /// <returns>Null when the value is unknown, or no set fits.</returns>
    public static QuantileComparison? Of(IndicatorValue value, ImmutableArray<QuantileSet> sets) =>
        value.Value is { } number && Nearest(value, sets) is { } set ? new(set, QuantilePosition.Of(number, set.Points)) : null;

    private static QuantileSet? Nearest(IndicatorValue value, ImmutableArray<QuantileSet> sets) => sets
        .Where(s => s.IndicatorId == value.IndicatorId && Math.Abs(s.Year - value.Year) <= LargestYears && Fits(value, s))
        .OrderBy(s => s.Industries is { } n ? Granularity.Distance(n, value.Granularity!.Value) : double.PositiveInfinity)
        .ThenBy(s => Math.Abs(s.Year - value.Year))
        .ThenByDescending(static s => s.Units ?? 0)
        .ThenBy(static s => s.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    private static bool Fits(IndicatorValue value, QuantileSet set) =>
        set.Industries is null || (Granularity.IsNear(set.Industries, value.Granularity) && Counts(value, set.Counted));

    // The basis of a value that rests on a classification begins with what the table counts.
    private static bool Counts(IndicatorValue value, ActivityMeasure? counted) => value.Basis is { } basis && counted is { } measure
        && basis.En.StartsWith(Word(measure), StringComparison.Ordinal);

    private static string Word(ActivityMeasure measure) => measure switch
    {
        ActivityMeasure.Employment => "employment",
        ActivityMeasure.Output => "output",
        ActivityMeasure.ValueAdded => "value added",
        _ => "firms",
    };
}
