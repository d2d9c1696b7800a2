using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>What would have to be otherwise for a wish to be met.</summary>
/// <param name="Wish">The wish; the run does not meet it.</param>
/// <param name="Conditions">Sets of comparisons that would have to come out otherwise, the nearest first; empty when nothing can bring it about.</param>
/// <param name="Changes">Changes of figures that bring it about, the smallest first; empty when none was looked for or found.</param>
/// <param name="Obstacles">Why no change of figures was found, where none was; else empty.</param>
/// <param name="Searched">Whether changes of figures were looked for.</param>
public sealed record WhatWouldChange(
    Wish Wish,
    ImmutableArray<LeafSet> Conditions,
    ImmutableArray<ProposedChange> Changes,
    ImmutableArray<LocalizedText> Obstacles,
    bool Searched)
{
    /// <summary>Whether it can be brought about at all, as far as the rules go.</summary>
    public bool IsPossible => !Conditions.IsEmpty;
}
