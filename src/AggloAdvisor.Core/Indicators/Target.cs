namespace AggloAdvisor.Core.Indicators;

/// <summary>What an indicator or a rule speaks about.</summary>
public enum Scope
{
    /// <summary>The whole case.</summary>
    Case,

    /// <summary>One member.</summary>
    Region,

    /// <summary>One industry over all members.</summary>
    Industry,

    /// <summary>One industry in one member.</summary>
    RegionIndustry,

    /// <summary>Two members.</summary>
    RegionPair,
}

/// <summary>One thing that an indicator or a rule speaks about.</summary>
/// <remarks>Pairs are held with the region that the case names first in front, so that each pair exists once.</remarks>
/// <param name="Scope">Kind of thing.</param>
/// <param name="RegionId">The member; null for cases and industries.</param>
/// <param name="IndustryCode">The industry; null where there is none.</param>
/// <param name="OtherRegionId">The second member of a pair; null otherwise.</param>
public sealed record Target(Scope Scope, string? RegionId = null, string? IndustryCode = null, string? OtherRegionId = null)
{
    /// <summary>The whole case.</summary>
    public static Target WholeCase { get; } = new(Scope.Case);

    /// <summary>One member.</summary>
    public static Target Region(string regionId) => new(Scope.Region, regionId);

    /// <summary>One industry over all members.</summary>
    public static Target Industry(string code) => new(Scope.Industry, null, code);

    /// <summary>One industry in one member.</summary>
    public static Target RegionIndustry(string regionId, string code) => new(Scope.RegionIndustry, regionId, code);

    /// <summary>Two members.</summary>
    public static Target Pair(string regionId, string otherRegionId) => new(Scope.RegionPair, regionId, null, otherRegionId);

    /// <summary>A stable text for records and sorting, such as <c>region:yichang</c>.</summary>
    public override string ToString() => Scope switch
    {
        Scope.Case => "case",
        Scope.Region => $"region:{RegionId}",
        Scope.Industry => $"industry:{IndustryCode}",
        Scope.RegionIndustry => $"region:{RegionId}/industry:{IndustryCode}",
        _ => $"pair:{RegionId}/{OtherRegionId}",
    };
}
