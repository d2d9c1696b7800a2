using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Cases;

/// <summary>What kind of place a case is.</summary>
public enum CaseKind
{
    /// <summary>An agglomeration of cities or counties.</summary>
    Agglomeration,

    /// <summary>A set of industrial districts.</summary>
    Districts,
}

/// <summary>An agglomeration or district set with its checked tables: everything an advice rests on.</summary>
public sealed record Case
{
    /// <summary>The region id by which tables mean the whole case.</summary>
    public const string WholeCaseId = "case";

    /// <summary>Short name, such as <c>yijing-jingen</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name that reports print.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What kind of place it is.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>The year the advice is about.</summary>
    public required int Year { get; init; }

    /// <summary>The year since which its members cooperate; null when unknown.</summary>
    public int? CooperationSince { get; init; }

    /// <summary>What the report says about the place before any figure; null when nothing.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>Members in the order of the file.</summary>
    public required ImmutableArray<Region> Regions { get; init; }

    /// <summary>A province or nation to compare with; null when the case names none.</summary>
    public Region? Benchmark { get; init; }

    /// <summary>Activity tables by file order.</summary>
    public required ImmutableArray<ActivityTable> Activities { get; init; }

    /// <summary>Figures by region, variable and year.</summary>
    public required ObservationTable Observations { get; init; }

    /// <summary>Registers by id; a register nobody filled in is absent.</summary>
    public required FrozenDictionary<string, Register> Registers { get; init; }

    /// <summary>Deliveries between sectors of industry; null when the case has no such table.</summary>
    public InputOutputTable? InputOutput { get; init; }

    /// <summary>Indicator values that documents printed.</summary>
    public required ImmutableArray<ReportedValue> Reported { get; init; }

    /// <summary>Outlines of members for the map, by their ids; empty when the case gives none.</summary>
    public FrozenDictionary<string, Outline> Outlines { get; init; } = FrozenDictionary<string, Outline>.Empty;

    /// <summary>Bibliography of the figures, by id.</summary>
    public required FrozenDictionary<string, Source> Sources { get; init; }

    /// <summary>SHA-256 of the case's files, lower-case hex: name and content of each, in ordinal order.</summary>
    public required string ContentHash { get; init; }
}
