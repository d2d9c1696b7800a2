using System.Collections.Frozen;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax.Overlays;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>The names that conditions and texts may use.</summary>
/// <param name="Indicators">Indicators by id.</param>
/// <param name="Parameters">Parameters by id.</param>
/// <param name="Sources">Bibliography by id.</param>
internal sealed record KnownNames(
    FrozenDictionary<string, IndicatorDefinition> Indicators,
    FrozenDictionary<string, Parameter> Parameters,
    FrozenDictionary<string, BibliographyEntry> Sources)
{
    /// <summary>What the papers say, by id.</summary>
    public FrozenDictionary<string, PaperItem> Items { get; init; } = FrozenDictionary<string, PaperItem>.Empty;

    /// <summary>Parameters that are there, but wrong: what is wrong with them is told where they stand.</summary>
    public IReadOnlySet<string> WrongParameters { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What overlays switch off.</summary>
    public SwitchedOff Off { get; init; } = SwitchedOff.Nothing;

    /// <summary>The rules and measures that files name, to be looked up when all are read.</summary>
    public AskedNames Asked { get; } = new();

    /// <summary>Ids of the glossary.</summary>
    public IReadOnlyCollection<string> GlossaryIds { get; init; } = [];

    /// <summary>Ids of the case library.</summary>
    public IReadOnlyCollection<string> LibraryIds { get; init; } = [];
}
