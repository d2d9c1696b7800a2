using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>One quantile of a distribution.</summary>
/// <param name="Percent">Percent of the units that lie below: 10, 25, 50, 75 or 90.</param>
/// <param name="Value">In the indicator's unit; finite.</param>
public sealed record QuantilePoint(int Percent, double Value);

/// <summary>How an indicator is distributed over a population of regions: what a value can be held against.</summary>
/// <param name="Id">Name within the rule base.</param>
/// <param name="IndicatorId">The indicator, a number.</param>
/// <param name="Population">Which regions, in words.</param>
/// <param name="Year">Year of the figures.</param>
/// <param name="Units">Number of regions, at least 5; null when the source does not say it.</param>
/// <param name="Industries">Number of industries behind the values; null when the indicator does not rest on a classification.</param>
/// <param name="Counted">What the classification counts; null when the indicator does not rest on a classification.</param>
/// <param name="Points">At least two, ascending in percent, never falling in value.</param>
/// <param name="Provenance">Where the values come from.</param>
/// <param name="SourceIds">Bibliography entries; at least one.</param>
/// <param name="Location">Where it was written.</param>
public sealed record QuantileSet(
    string Id,
    string IndicatorId,
    LocalizedText Population,
    int Year,
    int? Units,
    int? Industries,
    ActivityMeasure? Counted,
    ImmutableArray<QuantilePoint> Points,
    Provenance Provenance,
    ImmutableArray<string> SourceIds,
    SourceLocation Location)
{
    /// <summary>The province or state, and the country, that the regions lie in, the narrowest first; empty where it is not one.</summary>
    public ImmutableArray<LocalizedText> Areas { get; init; } = [];
}
