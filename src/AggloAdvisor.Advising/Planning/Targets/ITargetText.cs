using System.Collections.Immutable;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>Says for one kind of target what a measure means here.</summary>
internal interface ITargetText
{
    /// <summary>The statements, figures filled in; only what is known, and honestly what is not.</summary>
    /// <param name="because">The findings behind the measure.</param>
    IEnumerable<Specific> Of(ImmutableArray<Finding> because);
}
