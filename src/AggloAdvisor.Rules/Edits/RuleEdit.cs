using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Edits;

/// <summary>What an edit does.</summary>
public enum EditKind
{
    /// <summary>Something came.</summary>
    Added,

    /// <summary>Something went.</summary>
    Removed,

    /// <summary>Something that verdicts or plans depend on changed.</summary>
    Changed,

    /// <summary>Something changed that only readers see: a text, a source, a provenance.</summary>
    Reworded,
}

/// <summary>One difference between two rule bases: what a person edited.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Subject">Code of the rule or measure, or id of the parameter, indicator or source.</param>
/// <param name="Location">Where the new text stands; of the old one where something was removed.</param>
/// <param name="Words">The edit in words.</param>
/// <param name="Apply">Makes this edit, and no other, in a rule base made from the old one.</param>
public sealed record RuleEdit(EditKind Kind, string Subject, SourceLocation Location, LocalizedText Words, Func<RuleSet, RuleSet> Apply);
