using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>Where in a paper a rule or measure comes from.</summary>
/// <param name="SourceId">Bibliography entry in <c>sources.yaml</c>.</param>
/// <param name="Section">Section of the paper.</param>
/// <param name="Items">Inventory items of the domain catalogue, such as <c>002-21</c>.</param>
public sealed record Citation(string SourceId, LocalizedText Section, ImmutableArray<string> Items);

/// <summary>Whether a finding is a fault to mend or a trait that selects the mode of advice.</summary>
public enum FindingNature
{
    /// <summary>Something to mend.</summary>
    Problem,

    /// <summary>A trait: neither good nor bad.</summary>
    Profile,

    /// <summary>A building block of other rules, such as "this industry leads here"; shown in traces, not as a finding of its own.</summary>
    Auxiliary,
}

/// <summary>What a counter-check does to a finding when it speaks.</summary>
public enum CounterEffect
{
    /// <summary>It is printed beside the finding.</summary>
    Note,

    /// <summary>The finding becomes an indication: lower priority, and the report says so.</summary>
    Weaken,

    /// <summary>The finding becomes information: a trait of the place, which calls for no measure.</summary>
    Inform,
}

/// <summary>A condition that speaks against a finding.</summary>
/// <param name="When">Holds when the counter-evidence exists.</param>
/// <param name="Text">What the report says then; may hold placeholders.</param>
/// <param name="Effect">What it does to the finding.</param>
/// <param name="UnknownWeakens">Whether the finding is an indication too while nobody can decide the condition.</param>
public sealed record CounterCheck(Condition When, LocalizedText Text, CounterEffect Effect, bool UnknownWeakens = false);

/// <summary>A rule that turns indicators into a finding.</summary>
public sealed record Diagnosis
{
    /// <summary>Slug, such as <c>structural-homogeneity</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Catalogue number, such as <c>D03</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Short name.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What it is asked for: once for the case, or for each target of a scope.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The chain it belongs to.</summary>
    public required Chain Chain { get; init; }

    /// <summary>Fault or trait.</summary>
    public required FindingNature Nature { get; init; }

    /// <summary>First day it applies; null when always.</summary>
    public DateOnly? AppliesFrom { get; init; }

    /// <summary>Last day it applies; null when still.</summary>
    public DateOnly? AppliesUntil { get; init; }

    /// <summary>When it fires.</summary>
    public required Condition When { get; init; }

    /// <summary>What the report says when it fires. <c>{indicator_id}</c>, <c>{indicator_id.median}</c>, <c>{parameters.x.y}</c> and <c>{target}</c> are replaced.</summary>
    public required LocalizedText Finding { get; init; }

    /// <summary>Indicators the report prints as evidence, besides those in the condition.</summary>
    public required ImmutableArray<string> Evidence { get; init; }

    /// <summary>What speaks against it.</summary>
    public required ImmutableArray<CounterCheck> CounterChecks { get; init; }

    /// <summary>What the reader must know in any case; null when nothing.</summary>
    public LocalizedText? Caution { get; init; }

    /// <summary>Countermeasures it leads to, by id.</summary>
    public required ImmutableArray<string> Recommend { get; init; }

    /// <summary>Papers behind it.</summary>
    public required ImmutableArray<Citation> Sources { get; init; }

    /// <summary>Where it was written.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Whether it applies on a day.</summary>
    public bool InForceOn(DateOnly day) => !(day < AppliesFrom) && !(day > AppliesUntil);
}
