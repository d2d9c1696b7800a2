using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>Who can act.</summary>
public enum InstitutionLevel
{
    /// <summary>Central government or its leading group.</summary>
    Central,

    /// <summary>Province or state.</summary>
    Province,

    /// <summary>The agglomeration's own council or joint office.</summary>
    Agglomeration,

    /// <summary>City government.</summary>
    City,

    /// <summary>County or district committee.</summary>
    County,

    /// <summary>Universities and institutes.</summary>
    Academia,

    /// <summary>Firms and their associations.</summary>
    Firms,

    /// <summary>Banks and funds.</summary>
    Finance,

    /// <summary>Market institutions and social organisations.</summary>
    Society,
}

/// <summary>The stage of the plan a measure belongs to; stages come in this order.</summary>
public enum PlanStage
{
    /// <summary>What the other measures rest on: coordination, plan, benefit sharing.</summary>
    Precondition,

    /// <summary>Work on the industry chain.</summary>
    Industry,

    /// <summary>Work on the innovation chain.</summary>
    Innovation,

    /// <summary>Work on the service chain and space.</summary>
    Service,

    /// <summary>Evaluation and correction, throughout.</summary>
    Evaluation,
}

/// <summary>A coarse class, always expert judgement.</summary>
public enum Horizon
{
    /// <summary>Within a year.</summary>
    Short,

    /// <summary>One to three years.</summary>
    Medium,

    /// <summary>More than three years.</summary>
    Long,
}

/// <summary>A coarse class, always expert judgement.</summary>
public enum CostClass
{
    /// <summary>Staff time and meetings.</summary>
    Low,

    /// <summary>A budget line.</summary>
    Medium,

    /// <summary>Investment.</summary>
    High,
}

/// <summary>Somebody who acts.</summary>
/// <param name="Level">Level of government or society.</param>
/// <param name="Name">The body, in words.</param>
public sealed record Actor(InstitutionLevel Level, LocalizedText Name);

/// <summary>A condition that must hold before a measure is advised.</summary>
/// <param name="Id">Short name within the measure.</param>
/// <param name="OpenWhen">Holds when the gate is open.</param>
/// <param name="Closed">"Not yet, because ...": said when it fails.</param>
/// <param name="Unknown">"First find out whether ...": said when it cannot be decided.</param>
public sealed record Gate(string Id, Condition OpenWhen, LocalizedText Closed, LocalizedText Unknown);

/// <summary>Something that can be done about findings.</summary>
public sealed record Countermeasure
{
    /// <summary>Slug, such as <c>divide-the-chain</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Catalogue number, such as <c>M27</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Short name.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The chain it belongs to.</summary>
    public required Chain Chain { get; init; }

    /// <summary>Where in the plan it stands.</summary>
    public required PlanStage Stage { get; init; }

    /// <summary>What to do, in two or three sentences.</summary>
    public required LocalizedText Do { get; init; }

    /// <summary>The steps, in order.</summary>
    public required ImmutableArray<LocalizedText> Steps { get; init; }

    /// <summary>Who acts, the first in the lead.</summary>
    public required ImmutableArray<Actor> Who { get; init; }

    /// <summary>Whether only a higher level can do it, so that the advice is a request upward.</summary>
    public bool RequestUpward { get; init; }

    /// <summary>What must hold first.</summary>
    public required ImmutableArray<Gate> Gates { get; init; }

    /// <summary>Measures that come before it when both are advised.</summary>
    public required ImmutableArray<string> After { get; init; }

    /// <summary>Measures that should not be advised together with it without a word.</summary>
    public required ImmutableArray<string> ConflictsWith { get; init; }

    /// <summary>Indicators that show whether it works.</summary>
    public required ImmutableArray<string> Watch { get; init; }

    /// <summary>What to watch that no indicator covers, in words; null when nothing.</summary>
    public LocalizedText? WatchAlso { get; init; }

    /// <summary>Time until it shows effect.</summary>
    public required Horizon Horizon { get; init; }

    /// <summary>What it costs.</summary>
    public required CostClass Cost { get; init; }

    /// <summary>What to take care of; null when nothing.</summary>
    public LocalizedText? Caution { get; init; }

    /// <summary>Papers behind it.</summary>
    public required ImmutableArray<Citation> Sources { get; init; }

    /// <summary>Where it was written.</summary>
    public required SourceLocation Location { get; init; }
}
