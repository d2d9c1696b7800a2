using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>A member that can be put on a map.</summary>
/// <param name="Region">The member.</param>
/// <param name="East">Degrees east of it, or of the middle of its largest area.</param>
/// <param name="North">Degrees north.</param>
/// <param name="Outline">Its outline; null when the case gives none.</param>
internal sealed record MapPlace(Region Region, double East, double North, Outline? Outline)
{
    /// <summary>Members with coordinates or an outline, in the case's order.</summary>
    public static MapPlace[] Of(Case @case) =>
    [
        .. @case.Regions
            .Select(r => (Region: r, Outline: @case.Outlines.GetValueOrDefault(r.Id)))
            .Select(static p => p switch
            {
                { Region: { Latitude: { } north, Longitude: { } east } } => new MapPlace(p.Region, east, north, p.Outline),
                { Outline: { } outline } when Middle(outline) is var (east, north) => new MapPlace(p.Region, east, north, outline),
                _ => null,
            })
            .OfType<MapPlace>(),
    ];

    /// <summary>All points that the map must hold.</summary>
    public IEnumerable<(double East, double North)> Points => (Outline?.Areas.SelectMany(static a => a[0]) ?? []).Append((East, North));

    private static (double East, double North) Middle(Outline outline)
    {
        var ring = outline.Areas.Select(static a => a[0]).MaxBy(static r => Math.Abs(Area(r)));
        var area = Area(ring);

        // A ring without an inside: the mean of its points.
        if (Math.Abs(area) < 1e-12)
        {
            return (ring.Average(static p => p.East), ring.Average(static p => p.North));
        }

        var (x, y) = (0.0, 0.0);
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            var cross = (a.East * b.North) - (b.East * a.North);
            x += (a.East + b.East) * cross;
            y += (a.North + b.North) * cross;
        }

        return (x / (6 * area), y / (6 * area));
    }

    private static double Area(IReadOnlyList<(double East, double North)> ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            sum += (a.East * b.North) - (b.East * a.North);
        }

        return sum / 2;
    }
}
