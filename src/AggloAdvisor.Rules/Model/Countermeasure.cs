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

/// <summary>What a closed gate does to its measure.</summary>
public enum GateEffect
{
    /// <summary>The measure waits: not yet, because ...</summary>
    Wait,

    /// <summary>The measure is not proposed at all.</summary>
    Drop,

    /// <summary>The measure is not the members' own to take: it becomes a request to the higher level.</summary>
    RequestUpward,
}

/// <summary>A condition that must hold before a measure is advised.</summary>
/// <param name="Id">Short name within the measure.</param>
/// <param name="OpenWhen">Holds when the gate is open.</param>
/// <param name="Closed">"Not yet, because ...": said when it fails.</param>
/// <param name="Unknown">"First find out whether ...": said when it cannot be decided.</param>
/// <param name="Effect">What a closed gate does to the measure.</param>
/// <param name="First">Measures that are advised too when the gate is closed, because they open it.</param>
public sealed record Gate(string Id, Condition OpenWhen, LocalizedText Closed, LocalizedText Unknown, GateEffect Effect, ImmutableArray<string> First);

/// <summary>What a recommendation works out for the case at hand.</summary>
public enum TargetKind
{
    /// <summary>Who should lead a shared industry, who takes which niche, and what the indices would become.</summary>
    SharedIndustries,

    /// <summary>Which stages of a chain are missing, hang on one member or are built twice, and who could take a missing one.</summary>
    ChainStages,

    /// <summary>Which industries of a member have no programme, laboratory or technology of their own.</summary>
    Needs,

    /// <summary>From whom to whom an industry could move, and which condition fails for the two.</summary>
    Transfers,

    /// <summary>Which industries and members are at the low end or carbon-intensive.</summary>
    Upgrading,

    /// <summary>Which industry lacks which programme where.</summary>
    Majors,

    /// <summary>Whether a member's incubators are to be rectified or built.</summary>
    Incubators,

    /// <summary>Which members make a pair, and what each brings.</summary>
    Pairs,

    /// <summary>Which kinds of intermediaries are missing.</summary>
    Intermediaries,
}

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

    /// <summary>What is worked out for the case at hand, in this order.</summary>
    public ImmutableArray<TargetKind> Targets { get; init; } = [];

    /// <summary>What low carbon means for it; see <see cref="CarbonText"/> for the usual words.</summary>
    public required LocalizedText LowCarbon { get; init; }

    /// <summary>The low-carbon line of measures that say nothing of their own.</summary>
    public static LocalizedText CarbonText { get; } = new(
        "Note CO2 per GDP of the members concerned before and after; it must not rise.", "实施前后记录相关成员的单位产值碳排放，不得上升。");

    /// <summary>The indicator that the low-carbon line is held against.</summary>
    public const string CarbonIndicator = "co2_per_gdp";

    /// <summary>What must hold first.</summary>
    public required ImmutableArray<Gate> Gates { get; init; }

    /// <summary>Questions it leaves to the case; empty for most.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

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
