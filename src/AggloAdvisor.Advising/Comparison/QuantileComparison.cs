using System.Collections.Immutable;
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
    /// <summary>The comparison in words, with the population.</summary>
    public LocalizedText Text => new(
        FormattableString.Invariant($"{Position.Text.En} of {Set.Population.En} ({Set.Year}, {Set.Units} regions)"),
        FormattableString.Invariant($"{Position.Text.Zh}（{Set.Population.In(Language.Chinese)}，{Set.Year}年，{Set.Units}个地区）"));

    /// <summary>
    /// Holds a value against the set of its indicator that fits best: of those without a classification or near the value's own
    /// (<see cref="Granularity.IsNear"/>), the nearest in number of industries, then in year, then the one with most regions.
    /// </summary>
    /// <returns>Null when the value is unknown, or no set fits.</returns>
    public static QuantileComparison? Of(IndicatorValue value, ImmutableArray<QuantileSet> sets) =>
        value.Value is { } number && Nearest(value, sets) is { } set ? new(set, QuantilePosition.Of(number, set.Points)) : null;

    private static QuantileSet? Nearest(IndicatorValue value, ImmutableArray<QuantileSet> sets) => sets
        .Where(s => s.IndicatorId == value.IndicatorId && (s.Industries is null || Granularity.IsNear(s.Industries, value.Granularity)))
        .OrderBy(s => s.Industries is null ? double.PositiveInfinity : Granularity.Distance(s.Industries.Value, value.Granularity!.Value))
        .ThenBy(s => Math.Abs(s.Year - value.Year))
        .ThenByDescending(static s => s.Units)
        .ThenBy(static s => s.Id, StringComparer.Ordinal)
        .FirstOrDefault();
}
