using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Space;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>The core city, and how far members lie apart.</summary>
internal static class CoreMember
{
    /// <summary>
    /// The member that the case names its core; where it names none, or several, the largest of them by GDP. Null, and lacking, when a
    /// GDP that would decide is unknown.
    /// </summary>
    public static string? Find(InputReader read)
    {
        string[] named = [.. read.Context.Case.Regions.Where(static r => r.IsCore).Select(static r => r.Id)];
        if (named.Length == 1)
        {
            return named[0];
        }

        string[] candidates = named.Length > 0 ? named : [.. read.Members];
        double[] sizes = [.. candidates.Select(m => read.Amount(m, "gdp"))];
        return sizes.Length > 0 && !Array.Exists(sizes, double.IsNaN) ? candidates[Array.IndexOf(sizes, sizes.Max())] : null;
    }

    /// <summary>Kilometres between two members as the crow flies; NaN, and lacking, when coordinates are not given.</summary>
    public static double Distance(InputReader read, string first, string second)
    {
        var (a, b) = (Place(read, first), Place(read, second));
        return a is { } here && b is { } there
            ? GreatCircle.Kilometres(here.Latitude, here.Longitude, there.Latitude, there.Longitude)
            : double.NaN;
    }

    private static (double Latitude, double Longitude)? Place(InputReader read, string region)
    {
        var place = read.Context.Case.Regions[read.Members.IndexOf(region)];
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            return (latitude, longitude);
        }

        read.Lack(LackingKind.Coordinates, Catalogue.IndicatorCatalog.CoordinatesInput, region);
        return null;
    }
}
