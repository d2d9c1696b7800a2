using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>How the things that rules speak about lie to each other.</summary>
public static class TargetNesting
{
    /// <summary>Whether one target lies within another, as <see cref="FindingCondition"/> documents.</summary>
    public static bool Within(Target inner, Target outer) => inner == outer || inner.Scope == Scope.Case || outer.Scope switch
    {
        Scope.Case => true,
        Scope.Region => inner.RegionId == outer.RegionId || inner.OtherRegionId == outer.RegionId,
        Scope.Industry => inner.IndustryCode == outer.IndustryCode,
        _ => false,
    };
}
