using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Indicators;

/// <summary>Where an indicator's value comes from.</summary>
public enum ValueOrigin
{
    /// <summary>It could not be computed; <see cref="IndicatorValue.Lacking"/> says why.</summary>
    Unavailable,

    /// <summary>Computed from the case's tables.</summary>
    Computed,

    /// <summary>Printed in a document and taken over.</summary>
    Reported,
}

/// <summary>Why an input is lacking.</summary>
public enum LackingKind
{
    /// <summary>A variable of a region and year was not given.</summary>
    Observation,

    /// <summary>No activity table, or cells of it are unknown.</summary>
    Activity,

    /// <summary>A register was not filled in.</summary>
    Register,

    /// <summary>The value is not defined for these data, for example a share of nothing.</summary>
    Undefined,

    /// <summary>Latitude and longitude of a region were not given.</summary>
    Coordinates,

    /// <summary>No input-output table, or an industry of which nobody says which of its sectors it covers.</summary>
    InputOutput,
}

/// <summary>An input that would be needed, or the reason why there is no value although nothing is lacking.</summary>
/// <param name="Kind">What sort of input.</param>
/// <param name="Name">
/// Variable, table or register; for <see cref="LackingKind.Undefined"/> the reason in English; for <see cref="LackingKind.InputOutput"/>
/// <c>input-output</c> or the industry without a sector.
/// </param>
/// <param name="RegionId">Region it is lacking for; null when for the whole case.</param>
/// <param name="Year">Year it is lacking for; null when the year does not matter.</param>
/// <param name="OtherRegionId">The other region, where it is lacking for a pair; else null.</param>
public sealed record LackingInput(LackingKind Kind, string Name, string? RegionId = null, int? Year = null, string? OtherRegionId = null)
{
    /// <summary>The reason in both languages, for <see cref="LackingKind.Undefined"/>; its English is <see cref="Name"/>.</summary>
    public LocalizedText? Reason { get; private init; }

    /// <summary>The reason why there is no value although nothing is lacking.</summary>
    public static LackingInput Because(LocalizedText reason) => new(LackingKind.Undefined, reason.En) { Reason = reason };

    /// <summary>The same input; what the reason is in Chinese does not tell two apart.</summary>
    public bool Equals(LackingInput? other) =>
        other is not null && Kind == other.Kind && Name == other.Name && RegionId == other.RegionId && Year == other.Year && OtherRegionId == other.OtherRegionId;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Name, RegionId, Year, OtherRegionId);
}

/// <summary>The value of one indicator for one target in one year: a number with its origin, or what is lacking.</summary>
public sealed record IndicatorValue
{
    /// <summary>The indicator.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>What it speaks about.</summary>
    public required Target Target { get; init; }

    /// <summary>The year it describes; the last year for changes.</summary>
    public required int Year { get; init; }

    /// <summary>Where it comes from.</summary>
    public required ValueOrigin Origin { get; init; }

    /// <summary>The number, finite; for categories the position in the definition's list; null when unavailable.</summary>
    public double? Value { get; init; }

    /// <summary>Number of industries behind it; null when it does not rest on a classification.</summary>
    public int? Granularity { get; init; }

    /// <summary>What is lacking; empty unless unavailable.</summary>
    public ImmutableArray<LackingInput> Lacking { get; init; } = [];

    /// <summary>Sources of the figures behind it, ordinal order.</summary>
    public ImmutableArray<string> SourceIds { get; init; } = [];

    /// <summary>What it was computed from, such as "employment, 21 industries, pooled rest"; null when the formula says it.</summary>
    public LocalizedText? Basis { get; init; }

    /// <summary>Caveat of the reported value or the register; null when there is none.</summary>
    public LocalizedText? Note { get; init; }
}

/// <summary>All indicator values of a case, found by indicator, target and year.</summary>
/// <remarks>
/// Where a document reports a value and the tables give another, the one with the finer classification is preferred;
/// the other stays in <see cref="Alternatives"/> and is shown beside it.
/// </remarks>
public sealed class IndicatorTable
{
    private readonly Dictionary<(string Id, Target Target, int Year), IndicatorValue> _index = [];
    private readonly Dictionary<(string Id, int Year), List<IndicatorValue>> _byIndicator = [];

    /// <summary>Builds the table.</summary>
    /// <param name="values">Preferred values, one per indicator, target and year; kept in the given order.</param>
    /// <param name="alternatives">Values that were not preferred.</param>
    /// <exception cref="ArgumentException">Two values are given for the same indicator, target and year.</exception>
    public IndicatorTable(ImmutableArray<IndicatorValue> values, ImmutableArray<IndicatorValue> alternatives)
    {
        (Values, Alternatives) = (values, alternatives);
        foreach (var value in values)
        {
            if (!_index.TryAdd((value.IndicatorId, value.Target, value.Year), value))
            {
                throw new ArgumentException($"Two values of {value.IndicatorId} for {value.Target}.", nameof(values));
            }

            if (!_byIndicator.TryGetValue((value.IndicatorId, value.Year), out var list))
            {
                _byIndicator[(value.IndicatorId, value.Year)] = list = [];
            }

            list.Add(value);
        }
    }

    /// <summary>Preferred values: in the order of the catalogue, then of targets, then of years.</summary>
    public ImmutableArray<IndicatorValue> Values { get; }

    /// <summary>Values that exist besides the preferred ones.</summary>
    public ImmutableArray<IndicatorValue> Alternatives { get; }

    /// <summary>One value; null when the indicator was not asked for that target.</summary>
    public IndicatorValue? Find(string indicatorId, Target target, int year) =>
        _index.GetValueOrDefault((indicatorId, target, year));

    /// <summary>All targets' values of an indicator in one year, unavailable ones included, in target order.</summary>
    public IReadOnlyList<IndicatorValue> Of(string indicatorId, int year) =>
        _byIndicator.TryGetValue((indicatorId, year), out var list) ? list : [];
}
