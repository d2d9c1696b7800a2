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
    /// <remarks>Population and GDP are observations of the case's year; sector shares count only where they are shares of value added.</remarks>
    public static ImmutableArray<PeerProfile> Of(PeerCase @case) => [.. @case.Case.Regions.Select(r => Of(@case.Case, @case.Indicators, r))];

    /// <summary>Whether two profiles are of the same place: the same member of a case, or the same id and name.</summary>
    public bool IsSamePlace(PeerProfile other) => (CaseId == other.CaseId && Region.Id == other.Region.Id) || Place == other.Place;

    private static PeerProfile Of(Case @case, IndicatorTable indicators, Region region)
    {
        double? Figure(string variable) => @case.Observations.Find(region.Id, variable, @case.Year) is { } row
            ? row.Value * Unit.Known[VariableCatalog.Known[variable].Unit].Factor
            : null;
        double? Share(string indicator) => indicators.Find(indicator, Target.Region(region.Id), @case.Year) is { Basis: { } basis, Value: { } value } && basis.StartsWith("value added", StringComparison.Ordinal)
            ? value
            : null;
        var population = Figure("population");
        double?[] shares = [.. _sectors.Select(Share)];
        return new(
            @case.Id,
            @case.Name,
            region,
            @case.Year,
            population,
            population > 0 ? Figure("gdp") / population : null,
            Array.TrueForAll(shares, static s => s is not null) ? [.. shares.Select(static s => s!.Value)] : null);
    }
}
