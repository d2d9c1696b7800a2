using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>What makes use of an item besides the rules and measures that cite it.</summary>
/// <param name="Indicators">Ids of indicators that measure it.</param>
/// <param name="Parameters">Ids of thresholds that rest on it.</param>
/// <param name="Glossary">Ids of glossary entries that explain it.</param>
/// <param name="Cases">Ids of the case library that tell it.</param>
public sealed record ItemUses(
    ImmutableArray<string> Indicators,
    ImmutableArray<string> Parameters,
    ImmutableArray<string> Glossary,
    ImmutableArray<string> Cases)
{
    /// <summary>Whether nothing is named.</summary>
    public bool IsEmpty => Indicators.IsEmpty && Parameters.IsEmpty && Glossary.IsEmpty && Cases.IsEmpty;
}

/// <summary>One thing that a paper says, as the inventory of the papers counts them.</summary>
/// <param name="Id">Such as <c>002-21</c>.</param>
/// <param name="SourceId">The paper: an entry of the bibliography.</param>
/// <param name="Section">Where the paper says it.</param>
/// <param name="Text">What it says, in our words.</param>
/// <param name="UsedBy">What uses it besides the rules and measures that cite it.</param>
/// <param name="NotUsed">Why nothing uses it; null when something does.</param>
/// <param name="Location">Where it was written.</param>
public sealed record PaperItem(
    string Id,
    string SourceId,
    LocalizedText Section,
    LocalizedText Text,
    ItemUses UsedBy,
    LocalizedText? NotUsed,
    SourceLocation Location);
