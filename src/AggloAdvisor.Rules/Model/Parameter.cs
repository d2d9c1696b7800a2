using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>A threshold's value by number of industries: it applies from this granularity on.</summary>
/// <param name="FromIndustries">Smallest number of industries it applies to.</param>
/// <param name="Value">The threshold.</param>
public sealed record GranularityStep(int FromIndustries, double Value);

/// <summary>A threshold's value from a date on.</summary>
/// <param name="From">First day it applies.</param>
/// <param name="Value">The value; null when it depends on granularity.</param>
/// <param name="ByIndustries">Ascending steps; empty when it does not depend on granularity. Below the first step the threshold does not exist.</param>
/// <param name="Location">Where it was written.</param>
public sealed record ParameterVersion(DateOnly From, double? Value, ImmutableArray<GranularityStep> ByIndustries, SourceLocation Location)
{
    /// <summary>The threshold for data with a number of industries; null where it does not exist.</summary>
    public double? At(int? granularity) =>
        ByIndustries.IsEmpty ? Value : ByIndustries.LastOrDefault(s => s.FromIndustries <= granularity)?.Value;
}

/// <summary>A named threshold with its pedigree.</summary>
/// <param name="Id">Dotted name that rules write after <c>parameters.</c>.</param>
/// <param name="Title">The name that reports print.</param>
/// <param name="Unit">Unit of its value.</param>
/// <param name="Provenance">Where the value comes from.</param>
/// <param name="SourceIds">Bibliography entries; at least one.</param>
/// <param name="Reference">Page, table or calculation, in words.</param>
/// <param name="Versions">Dated values, ascending.</param>
/// <param name="Location">Where it was written.</param>
public sealed record Parameter(
    string Id,
    LocalizedText Title,
    string Unit,
    Provenance Provenance,
    ImmutableArray<string> SourceIds,
    LocalizedText Reference,
    ImmutableArray<ParameterVersion> Versions,
    SourceLocation Location)
{
    /// <summary>The version that applies on a day; null before the first.</summary>
    public ParameterVersion? On(DateOnly day) => Versions.LastOrDefault(v => v.From <= day);
}
