using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Recording;

/// <summary>The indicator values of a case as one tidy table: a row for each indicator, target and year.</summary>
/// <remarks>Cells are text, a <see cref="double"/>, an <see cref="int"/>, or null for what is unknown or does not apply.</remarks>
public static class IndicatorRows
{
    /// <summary>Headers, in the order of the cells.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "indicator", "code", "name", "scope", "region", "region_name", "other_region", "other_region_name", "industry", "industry_name", "year",
        "value", "unit", "category", "origin", "industries", "convention", "basis", "lacking", "sources", "note",
        "change_since_previous", "change_since_first", "benchmark", "quantiles", "peers",
    ];

    /// <summary>The rows in the order of the table.</summary>
    /// <param name="case">The case.</param>
    /// <param name="values">The values to write.</param>
    /// <param name="dictionary">Definitions of all indicators among them.</param>
    /// <param name="comparisons">What the values of the case's year are held against.</param>
    /// <param name="language">Language of names and words.</param>
    public static IEnumerable<ImmutableArray<object?>> Of(
        Case @case,
        IEnumerable<IndicatorValue> values,
        ImmutableArray<IndicatorDefinition> dictionary,
        Comparisons comparisons,
        Language language)
    {
        var names = new TargetNames(@case);
        var definitions = dictionary.ToDictionary(static d => d.Id, StringComparer.Ordinal);
        return values.Select(v => Row(v, definitions[v.IndicatorId], v.Year == @case.Year ? comparisons.Find(v.IndicatorId, v.Target) : null, names, language));
    }

    private static ImmutableArray<object?> Row(IndicatorValue value, IndicatorDefinition definition, ValueComparison? comparison, TargetNames names, Language language)
    {
        var target = value.Target;
        return
        [
            definition.Id,
            definition.Code,
            definition.Name.In(language),
            definition.Scope.ToString(),
            target.RegionId,
            target.RegionId is { } region ? names.Region(region).In(language) : null,
            target.OtherRegionId,
            target.OtherRegionId is { } other ? names.Region(other).In(language) : null,
            target.IndustryCode,
            target.IndustryCode is { } industry ? names.Industry(industry).In(language) : null,
            value.Year,
            definition.Categories.IsEmpty ? value.Value : null,
            definition.Unit,
            definition.Categories.IsEmpty || value.Value is not { } code ? null : definition.Categories[(int)code],
            value.Origin.ToString().ToLower(CultureInfo.InvariantCulture),
            value.Granularity,
            definition.Convention?.In(language),
            value.Basis?.In(language),
            value.Lacking.IsEmpty ? null : string.Join("; ", value.Lacking.Select(l => LackingText.Of(l, names).In(language)).Distinct(StringComparer.Ordinal)),
            value.SourceIds.IsEmpty ? null : string.Join(", ", value.SourceIds),
            value.Note?.In(language),
            comparison?.SincePrevious?.Text.In(language),
            comparison?.SinceFirst?.Text.In(language),
            comparison?.Benchmark?.Text.In(language),
            comparison?.Quantiles?.Text.In(language),
            comparison?.Peers?.Text.In(language),
        ];
    }
}
