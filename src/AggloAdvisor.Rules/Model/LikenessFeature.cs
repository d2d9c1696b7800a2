using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>A side from which two places are compared; all sides count the same.</summary>
public enum LikenessAspect
{
    /// <summary>Residents and number of members.</summary>
    Size,

    /// <summary>How far the first member leads.</summary>
    Rank,

    /// <summary>How far GDP per head differs between members.</summary>
    Level,

    /// <summary>Shares of the three sectors in value added.</summary>
    Structure,

    /// <summary>Share of urban residents.</summary>
    Urbanisation,
}

/// <summary>A figure by which places are likened to each other.</summary>
/// <param name="Id">How the profiles of documented cases write it.</param>
/// <param name="Aspect">The side it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsAmount">Amounts and ratios are compared by their logarithm, so that twice as much is equally far everywhere.</param>
/// <param name="Minimum">Smallest possible value.</param>
/// <param name="Maximum">Largest possible value; null when unbounded.</param>
public sealed record LikenessFeature(string Id, LikenessAspect Aspect, LocalizedText Name, bool IsAmount, double Minimum, double? Maximum)
{
    /// <summary>All features, in the order in which they are named.</summary>
    public static ImmutableArray<LikenessFeature> All { get; } =
    [
        new("population", LikenessAspect.Size, new("resident population", "常住人口"), true, 1, null),
        new("members", LikenessAspect.Size, new("number of members", "成员数"), true, 1, null),
        new("primacy_gdp", LikenessAspect.Rank, new("GDP primacy", "经济首位度"), true, 1, null),
        new("cv_gdp_per_head", LikenessAspect.Level, new("variation of GDP per head", "人均地区生产总值变异系数"), false, 0, null),
        new("primary_share", LikenessAspect.Structure, new("primary share", "第一产业占比"), false, 0, 1),
        new("secondary_share", LikenessAspect.Structure, new("secondary share", "第二产业占比"), false, 0, 1),
        new("tertiary_share", LikenessAspect.Structure, new("tertiary share", "第三产业占比"), false, 0, 1),
        new("urbanisation_rate", LikenessAspect.Urbanisation, new("urbanisation rate", "城镇化率"), false, 0, 1),
    ];

    /// <summary>A feature by id; null when there is none.</summary>
    public static LikenessFeature? Find(string id) => All.FirstOrDefault(f => f.Id == id);
}
