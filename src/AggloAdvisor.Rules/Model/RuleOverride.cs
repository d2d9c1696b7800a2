using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>What an overlay does to one thing of the rule base.</summary>
public enum OverrideKind
{
    /// <summary>The rule base had none.</summary>
    Added,

    /// <summary>Takes the place of the rule base's own.</summary>
    Replaced,

    /// <summary>Is not used.</summary>
    SwitchedOff,
}

/// <summary>What an overlay can add, replace or switch off one by one.</summary>
public enum OverrideSubject
{
    /// <summary>A threshold.</summary>
    Parameter,

    /// <summary>A derived indicator.</summary>
    Indicator,

    /// <summary>A diagnosis.</summary>
    Diagnosis,

    /// <summary>A countermeasure.</summary>
    Countermeasure,

    /// <summary>A documented case.</summary>
    Case,
}

/// <summary>One thing in which an office's overlay differs from the rule base below it.</summary>
/// <param name="Kind">What the overlay does.</param>
/// <param name="Subject">What it does it to.</param>
/// <param name="Id">Id of the rule, measure, parameter, indicator or case.</param>
/// <param name="Code">Catalogue number, such as <c>D03</c>; the id for what has none.</param>
/// <param name="Title">Its name.</param>
/// <param name="Overlay">Name of the overlay's folder, which starts the places in it.</param>
/// <param name="Office">Name that the overlay gives itself.</param>
/// <param name="Because">The office's reason; null for what is added, which says by its own text what it is for.</param>
/// <param name="Location">Where the overlay says so: the new rule, or the entry that switches off.</param>
/// <param name="BaseLocation">The rule that is replaced or switched off; null for what is added.</param>
public sealed record RuleOverride(
    OverrideKind Kind,
    OverrideSubject Subject,
    string Id,
    string Code,
    LocalizedText Title,
    string Overlay,
    LocalizedText Office,
    LocalizedText? Because,
    SourceLocation Location,
    SourceLocation? BaseLocation)
{
    /// <summary>What the rule base says; null for what is added.</summary>
    public LocalizedText? Before { get; init; }

    /// <summary>What the office says; null for what is switched off.</summary>
    public LocalizedText? After { get; init; }

    /// <summary>Every edit of a replaced rule or parameter, in words.</summary>
    public ImmutableArray<LocalizedText> Edits { get; init; } = [];
}
