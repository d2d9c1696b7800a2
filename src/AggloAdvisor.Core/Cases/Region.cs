using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Cases;

/// <summary>A member of the agglomeration: a city, county or district.</summary>
/// <param name="Id">Short name that tables use, such as <c>yichang</c>; lower-case letters, digits and hyphens.</param>
/// <param name="Name">The name that reports print.</param>
/// <param name="Province">Province or state; null when unknown.</param>
/// <param name="Latitude">Degrees north; null when unknown.</param>
/// <param name="Longitude">Degrees east; null when unknown.</param>
/// <param name="IsCore">Whether the office names it the core city.</param>
public sealed record Region(
    string Id,
    LocalizedText Name,
    LocalizedText? Province = null,
    double? Latitude = null,
    double? Longitude = null,
    bool IsCore = false);

/// <summary>Where figures come from.</summary>
/// <param name="Id">Short name that rows cite.</param>
/// <param name="Citation">Author or office, title, year, as a bibliography prints it.</param>
/// <param name="Url">Where it can be read; null when it cannot.</param>
/// <param name="Note">Licence, caveats; null when there are none.</param>
public sealed record Source(string Id, LocalizedText Citation, string? Url = null, LocalizedText? Note = null);
