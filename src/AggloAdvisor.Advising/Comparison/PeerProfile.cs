using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>What peers are chosen by: size, level and structure of a region in its case's year.</summary>
/// <param name="CaseId">The case that names it.</param>
/// <param name="CaseName">The case's name.</param>
/// <param name="Region">The region.</param>
/// <param name="Year">Year of the figures.</param>
/// <param name="Population">Residents, persons; null when unknown.</param>
/// <param name="GdpPerHead">Yuan per person; null when unknown.</param>
/// <param name="SectorShares">Shares of the primary, secondary and tertiary sector in value added, 0 to 1; null when one is unknown.</param>
public sealed record PeerProfile(
    string CaseId,
    LocalizedText CaseName,
    Region Region,
    int Year,
    double? Population,
    double? GdpPerHead,
    ImmutableArray<double>? SectorShares)
{
    private static readonly string[] _sectors = ["primary_share", "secondary_share", "tertiary_share"];

    /// <summary>Population and GDP per head as natural logarithms, then the three shares; null when one is unknown.</summary>
    public ImmutableArray<double>? Features =>
        Population is { } people and > 0 && GdpPerHead is { } perHead and > 0 && SectorShares is { } shares
            ? [Math.Log(people), Math.Log(perHead), .. shares]
            : null;

    /// <summary>Which figures the choice of peers lacks, in words; empty when none.</summary>
    public LocalizedText LackingText
    {
        get
        {
            LocalizedText[] lacking =
            [
                .. Population is > 0 ? Array.Empty<LocalizedText>() : [new("population", "常住人口")],
                .. GdpPerHead is > 0 ? Array.Empty<LocalizedText>() : [new("GDP per head", "人均GDP")],
                .. SectorShares is not null ? Array.Empty<LocalizedText>() : [new("value added by sector", "三次产业增加值")],
            ];
            return new(string.Join(", ", lacking.Select(static l => l.En)), string.Join("、", lacking.Select(static l => l.Zh)));
        }
    }

    /// <summary>What tells places apart: id and name.</summary>
    internal (string Id, string Name) Place => (Region.Id, Region.Name.En);

    /// <summary>The profiles of a case's members, in its order.</summary>
    /// <param name="case">The case: gives the residents.</param>
    /// <param name="indicators">Its values: give <c>gdp_per_head</c> and the shares, which count only where they are of value added.</param>
    public static ImmutableArray<PeerProfile> Of(Case @case, IndicatorTable indicators) => [.. @case.Regions.Select(r => Of(@case, indicators, r))];

    /// <summary>Whether two profiles are of the same place: the same member of a case, or the same id and name.</summary>
    public bool IsSamePlace(PeerProfile other) => (CaseId == other.CaseId && Region.Id == other.Region.Id) || Place == other.Place;

    private static PeerProfile Of(Case @case, IndicatorTable indicators, Region region)
    {
        double?[] shares = [.. _sectors.Select(s => indicators.Find(s, Target.Region(region.Id), @case.Year) is { } v && IsOfValueAdded(v) ? v.Value : null)];
        return new(
            @case.Id,
            @case.Name,
            region,
            @case.Year,
            @case.Observations.Find(region.Id, "population", @case.Year)?.Value * Unit.Known[VariableCatalog.Known["population"].Unit].Factor,
            indicators.Find("gdp_per_head", Target.Region(region.Id), @case.Year)?.Value,
            Array.TrueForAll(shares, static s => s is not null) ? [.. shares.Select(static s => s!.Value)] : null);
    }

    // Shares of jobs are no shares of value added: farming has many jobs and little value.
    private static bool IsOfValueAdded(IndicatorValue share) => share.Basis?.En.StartsWith("value added", StringComparison.Ordinal) == true;
}
