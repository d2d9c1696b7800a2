using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Data.Cases;

/// <summary>What <c>case.yaml</c> says about an activity file.</summary>
/// <param name="File">Its name within the folder.</param>
/// <param name="FileLocation">Where it is named.</param>
/// <param name="Id">Name of the table.</param>
/// <param name="Name">The name that reports print.</param>
/// <param name="Units">Unit of each measure.</param>
/// <param name="Industries">The classification.</param>
internal sealed record ActivityDeclaration(
    string File,
    SourceLocation FileLocation,
    string Id,
    LocalizedText Name,
    ImmutableSortedDictionary<ActivityMeasure, string> Units,
    ImmutableArray<Industry> Industries);

/// <summary>What <c>case.yaml</c> says.</summary>
internal sealed record CaseHeader(
    string Id,
    LocalizedText Name,
    CaseKind Kind,
    int Year,
    int? CooperationSince,
    LocalizedText? Description,
    ImmutableArray<Region> Members,
    Region? Benchmark,
    FrozenDictionary<string, Source> Sources,
    ImmutableArray<ActivityDeclaration> Activities,
    ImmutableHashSet<string> CompleteRegisters)
{
    /// <summary>Measures by the word that files use.</summary>
    public static FrozenDictionary<string, ActivityMeasure> Measures { get; } = new Dictionary<string, ActivityMeasure>(StringComparer.Ordinal)
    {
        ["employment"] = ActivityMeasure.Employment,
        ["output"] = ActivityMeasure.Output,
        ["value-added"] = ActivityMeasure.ValueAdded,
        ["firms"] = ActivityMeasure.Firms,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word of a measure.</summary>
    public static string MeasureWord(ActivityMeasure measure) => Measures.First(m => m.Value == measure).Key;
}
