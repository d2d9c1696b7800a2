using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Data.Manifest;

/// <summary>What <c>case.yaml</c> says. Parts that have errors are absent; the tables are checked against the rest, so that all problems show at once.</summary>
internal sealed record CaseManifest
{
    public required string? Id { get; init; }

    public required LocalizedText? Name { get; init; }

    public required CaseKind? Kind { get; init; }

    public required int? Year { get; init; }

    public required int? CooperationSince { get; init; }

    public required LocalizedText? Description { get; init; }

    public required ImmutableArray<Region> Members { get; init; }

    public required Region? Benchmark { get; init; }

    /// <summary>Whether all members and the benchmark could be read: only then is another region unknown.</summary>
    public required bool RegionsAreWhole { get; init; }

    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>Whether all sources could be read.</summary>
    public required bool SourcesAreWhole { get; init; }

    public required ImmutableArray<ActivityManifest> Activities { get; init; }

    /// <summary>Whether all activity tables and their industries could be read.</summary>
    public required bool ActivitiesAreWhole { get; init; }

    /// <summary>The input-output table; null when the case names none.</summary>
    public required InputOutputManifest? InputOutput { get; init; }

    public required ImmutableArray<CompleteRegister> CompleteRegisters { get; init; }
}

/// <summary>A register of which the office says that it leaves nothing out.</summary>
/// <param name="Id">The register.</param>
/// <param name="Location">Where it says so.</param>
internal sealed record CompleteRegister(string Id, SourceLocation Location);

/// <summary>One activity file and what its figures mean.</summary>
/// <param name="File">Name relative to the case's folder; safe to open.</param>
/// <param name="FileLocation">Where it is named.</param>
/// <param name="Id">Name of the tables.</param>
/// <param name="Name">The name that reports print.</param>
/// <param name="Measures">Measures with their units, in the order of the file.</param>
/// <param name="Industries">The classification.</param>
/// <param name="IsWhole">Whether all industries and measures could be read.</param>
internal sealed record ActivityManifest(
    string File,
    SourceLocation FileLocation,
    string Id,
    LocalizedText Name,
    ImmutableArray<MeasureUnit> Measures,
    ImmutableArray<Industry> Industries,
    bool IsWhole);

/// <summary>What a table counts, and in which unit.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Unit">Id of the unit.</param>
internal sealed record MeasureUnit(ActivityMeasure Measure, string Unit);
