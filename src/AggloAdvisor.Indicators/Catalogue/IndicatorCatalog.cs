using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>The dictionary of indicators.</summary>
public static class IndicatorCatalog
{
    /// <summary>Definitions with their computation, by theme, in the order in which reports list them.</summary>
    internal static ImmutableArray<Indicator> Entries { get; } =
    [
        .. SpaceIndicators.All,
        .. SpecialisationIndicators.All,
        .. LeadingIndustryIndicators.All,
        .. StructureIndicators.All,
        .. GrowthIndicators.All,
        .. InnovationIndicators.All,
        .. ServiceIndicators.All,
        .. CoordinationIndicators.All,
        .. UrbanIndicators.All,
    ];

    private static readonly FrozenDictionary<string, IndicatorDefinition> _byId =
        Entries.ToFrozenDictionary(static e => e.Definition.Id, static e => e.Definition, StringComparer.Ordinal);

    /// <summary>All definitions.</summary>
    public static ImmutableArray<IndicatorDefinition> All { get; } = [.. Entries.Select(static e => e.Definition)];

    /// <summary>A definition by id; null when there is none.</summary>
    public static IndicatorDefinition? Find(string id) => _byId.GetValueOrDefault(id);
}
