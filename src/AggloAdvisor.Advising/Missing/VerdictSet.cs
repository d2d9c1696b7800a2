using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Missing;

/// <summary>The verdicts that a condition can still come to.</summary>
[Flags]
internal enum VerdictSet
{
    None = 0,
    Undecided = 1,
    NotFired = 2,
    Fired = 4,
}

/// <summary>Three-valued logic over sets of verdicts: what the whole can come to when its parts can come to these, each on its own.</summary>
/// <remarks>Parts that hang on the same figure cannot really come out independently: the sets hold every verdict that is possible, and perhaps more.</remarks>
internal static class VerdictSets
{
    public static VerdictSet Of(Verdict verdict) => verdict switch
    {
        Verdict.Fired => VerdictSet.Fired,
        Verdict.NotFired => VerdictSet.NotFired,
        _ => VerdictSet.Undecided,
    };

    /// <summary>Whether a verdict is among them.</summary>
    public static bool Can(this VerdictSet set, VerdictSet verdict) => (set & verdict) != VerdictSet.None;

    public static VerdictSet Not(VerdictSet part) =>
        (part & VerdictSet.Undecided)
        | (part.Can(VerdictSet.Fired) ? VerdictSet.NotFired : VerdictSet.None)
        | (part.Can(VerdictSet.NotFired) ? VerdictSet.Fired : VerdictSet.None);

    /// <summary>Every part must hold; without parts it does.</summary>
    public static VerdictSet All(IEnumerable<VerdictSet> parts) => parts.Aggregate(VerdictSet.Fired, Both);

    /// <summary>One part must hold; without parts none does.</summary>
    public static VerdictSet Any(IEnumerable<VerdictSet> parts) => Not(All(parts.Select(Not)));

    private static VerdictSet Both(VerdictSet a, VerdictSet b)
    {
        var fired = a.Can(VerdictSet.Fired) && b.Can(VerdictSet.Fired) ? VerdictSet.Fired : VerdictSet.None;
        var fails = (a | b) & VerdictSet.NotFired;
        const VerdictSet open = VerdictSet.Undecided | VerdictSet.Fired;
        var undecided = (a.Can(VerdictSet.Undecided) && b.Can(open)) || (b.Can(VerdictSet.Undecided) && a.Can(open)) ? VerdictSet.Undecided : VerdictSet.None;
        return fired | fails | undecided;
    }
}
