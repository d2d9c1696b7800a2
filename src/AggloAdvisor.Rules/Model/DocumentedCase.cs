using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>What kind of place a documented case is.</summary>
public enum DocumentedKind
{
    /// <summary>Cities that act together.</summary>
    Agglomeration,

    /// <summary>The industrial districts of a region.</summary>
    Districts,

    /// <summary>One industry's cluster in one place.</summary>
    Cluster,
}

/// <summary>A finding that a documented case met.</summary>
/// <param name="DiagnosisId">The diagnosis.</param>
/// <param name="Situation">What the situation was, in our words.</param>
/// <param name="Did">Countermeasures that it took, by id; empty when its document names none.</param>
/// <param name="Proposed">Countermeasures that its document proposes without saying that they were taken, by id.</param>
/// <param name="How">What it did in particular; null when its document does not say.</param>
/// <param name="Remained">What remained a problem; null when its document does not say.</param>
/// <param name="Sources">Where that is documented.</param>
/// <param name="Location">Where it was written.</param>
public sealed record MetFinding(
    string DiagnosisId,
    LocalizedText Situation,
    ImmutableArray<string> Did,
    ImmutableArray<string> Proposed,
    LocalizedText? How,
    LocalizedText? Remained,
    ImmutableArray<Citation> Sources,
    SourceLocation Location);

/// <summary>A countermeasure that a documented case shows at work.</summary>
/// <param name="MeasureId">The countermeasure.</param>
/// <param name="What">What the case shows, in our words.</param>
/// <param name="Sources">Where that is documented.</param>
/// <param name="Location">Where it was written.</param>
public sealed record MeasureExample(string MeasureId, LocalizedText What, ImmutableArray<Citation> Sources, SourceLocation Location);

/// <summary>Figures of a documented case by which others are likened to it.</summary>
/// <param name="Year">Year of the figures.</param>
/// <param name="Values">By feature; only what is known.</param>
/// <param name="Note">What to know about the figures; null when nothing.</param>
/// <param name="SourceIds">Bibliography entries; at least one.</param>
public sealed record CaseProfile(int Year, ImmutableDictionary<string, double> Values, LocalizedText? Note, ImmutableArray<string> SourceIds);

/// <summary>A case that a document describes: what it met, what it did, what remained.</summary>
public sealed record DocumentedCase
{
    /// <summary>Slug, such as <c>beijing-tianjin-hebei</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of place it is.</summary>
    public required DocumentedKind Kind { get; init; }

    /// <summary>Its name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where it lies.</summary>
    public required LocalizedText Where { get; init; }

    /// <summary>The time that its document speaks of.</summary>
    public required LocalizedText When { get; init; }

    /// <summary>What its document says of it as a whole.</summary>
    public required LocalizedText About { get; init; }

    /// <summary>Ids of cases that are this place itself, besides its own id.</summary>
    public required ImmutableArray<string> SamePlace { get; init; }

    /// <summary>The findings it met, in the order of its file.</summary>
    public required ImmutableArray<MetFinding> Met { get; init; }

    /// <summary>The countermeasures it shows at work, in the order of its file.</summary>
    public required ImmutableArray<MeasureExample> Shows { get; init; }

    /// <summary>Figures to liken others to it; null when none are published.</summary>
    public CaseProfile? Profile { get; init; }

    /// <summary>Where it is documented.</summary>
    public required ImmutableArray<Citation> Sources { get; init; }

    /// <summary>Where it was written.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Every citation in it.</summary>
    public IEnumerable<Citation> Citations => Sources.Concat(Met.SelectMany(static m => m.Sources)).Concat(Shows.SelectMany(static s => s.Sources));

    /// <summary>Whether a case of the user is this very place.</summary>
    public bool IsPlaceOf(string caseId) => Id == caseId || SamePlace.Contains(caseId, StringComparer.Ordinal);
}
