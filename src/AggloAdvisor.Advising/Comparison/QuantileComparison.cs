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

/// <summary>By what a distribution was preferred to the next best that serves as well.</summary>
public enum QuantileChoice
{
    /// <summary>No other serves.</summary>
    Only,

    /// <summary>Its number of industries is nearer.</summary>
    Fineness,

    /// <summary>It is of the target's own province, state or country.</summary>
    OwnArea,

    /// <summary>Its year is nearer.</summary>
    Year,

    /// <summary>It has more regions.</summary>
    Regions,

    /// <summary>Nothing tells them apart: the first by name.</summary>
    Name,
}

/// <summary>A value held against a published or calibrated distribution.</summary>
/// <param name="Set">The distribution.</param>
/// <param name="Position">Where the value lies in it.</param>
/// <param name="Choice">Why it was taken.</param>
/// <param name="Among">How many distributions serve, this one included.</param>
public sealed record QuantileComparison(QuantileSet Set, QuantilePosition Position, QuantileChoice Choice = QuantileChoice.Only, int Among = 1)
{
    /// <summary>The largest distance in years between a value and a distribution that it is held against (house convention).</summary>
    public const int LargestYears = 5;

    /// <summary>The comparison in words, with the population and, where several distributions serve, why this one was taken.</summary>
    public LocalizedText Text
    {
        get
        {
            var chosen = ChoiceText;
            return new(
                FormattableString.Invariant($"{Position.Text.En} of {Set.Population.En} ({Set.Year}{(Set.Units is { } units ? FormattableString.Invariant($", {units} regions") : "")}{(chosen is null ? "" : "; " + chosen.En)})"),
                FormattableString.Invariant($"{Position.Text.Zh}（{Set.Population.In(Language.Chinese)}，{Set.Year}年{(Set.Units is { } n ? FormattableString.Invariant($"，{n}个地区") : "")}{(chosen is null ? "" : "；" + chosen.Zh)}）"));
        }
    }

    /// <summary>Why it was taken, in words; null when no other serves.</summary>
    public LocalizedText? ChoiceText
    {
        get
        {
            (string En, string Zh)? why = Choice switch
            {
                QuantileChoice.Fineness => ("nearest number of industries", "行业数最接近"),
                QuantileChoice.OwnArea => ("own province or country", "本省或本国"),
                QuantileChoice.Year => ("nearest year", "年份最接近"),
                QuantileChoice.Regions => ("most regions", "地区数最多"),
                QuantileChoice.Name => ("first by name", "按名称取首个"),
                _ => null,
            };
            return why is { } words
                ? new(FormattableString.Invariant($"{words.En}, of {Among} that serve"), FormattableString.Invariant($"{Among}个可用分布中{words.Zh}"))
                : null;
        }
    }

    /// <summary>
    /// Holds a value against the set of its indicator that fits best. A set fits when it is at most <see cref="LargestYears"/> years
    /// away and, if it rests on a classification, when it counts the same thing in a number of industries near the value's own
    /// (<see cref="Granularity.IsNear"/>). Of those that fit: the nearest in number of industries, then the one of the target's own province,
    /// then of its country, then the nearest in year, then the one of most regions.
    /// </summary>
    /// <returns>Null when the value is unknown, or no set fits.</returns>
    public static QuantileComparison? Of(IndicatorValue value, ImmutableArray<QuantileSet> sets, OwnAreas? own = null)
    {
        if (value.Value is not { } number)
        {
            return null;
        }

        (QuantileSet Set, double[] Rank)[] fitting =
        [
            .. sets
                .Where(s => s.IndicatorId == value.IndicatorId && Math.Abs(s.Year - value.Year) <= LargestYears && Fits(value, s))
                .Select(s => (s, Rank(value, s, own ?? OwnAreas.Unknown)))
                .OrderBy(static f => f.Item2, Comparer<double[]>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b)))
                .ThenBy(static f => f.s.Id, StringComparer.Ordinal),
        ];
        return fitting is [var best, ..] ? new(best.Set, QuantilePosition.Of(number, best.Set.Points), Reason(fitting), fitting.Length) : null;
    }

    // In the order of QuantileChoice, smaller is better.
    private static double[] Rank(IndicatorValue value, QuantileSet set, OwnAreas own) =>
    [
        set.Industries is { } n ? Granularity.Distance(n, value.Granularity!.Value) : double.PositiveInfinity,
        own.Nearness(set.Areas),
        Math.Abs(set.Year - value.Year),
        -(set.Units ?? 0),
    ];

    private static QuantileChoice Reason((QuantileSet Set, double[] Rank)[] fitting)
    {
        if (fitting.Length == 1)
        {
            return QuantileChoice.Only;
        }

        var (first, second) = (fitting[0].Rank, fitting[1].Rank);
        var at = first.AsSpan().CommonPrefixLength(second);
        return at == first.Length ? QuantileChoice.Name : QuantileChoice.Fineness + at;
    }

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
