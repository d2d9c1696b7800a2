namespace AggloAdvisor.Reporting.Charts;

/// <summary>Equirectangular at the mean latitude: kilometres east of the westernmost and south of the northernmost point.</summary>
internal sealed class MapProjection
{
    private const double KilometresPerDegree = 111.195;

    private readonly bool _turned;
    private readonly double _west;
    private readonly double _north;
    private readonly double _shrink;

    /// <summary>Lays the projection around points.</summary>
    /// <param name="points">Degrees east and north; at least one.</param>
    public MapProjection(IReadOnlyCollection<(double East, double North)> points)
    {
        // Members on both sides of the date line lie close together, not a world apart.
        _turned = points.Max(static p => p.East) - points.Min(static p => p.East) > 180;
        _west = points.Min(p => Turned(p.East));
        _north = points.Max(static p => p.North);
        _shrink = Math.Cos((_north + points.Min(static p => p.North)) / 2 * Math.PI / 180);
        Width = points.Max(p => X(p.East));
        Height = points.Max(p => Y(p.North));
    }

    /// <summary>From west to east, in km.</summary>
    public double Width { get; }

    /// <summary>From north to south, in km.</summary>
    public double Height { get; }

    /// <summary>Kilometres from the west.</summary>
    public double X(double east) => (Turned(east) - _west) * _shrink * KilometresPerDegree;

    /// <summary>Kilometres from the north.</summary>
    public double Y(double north) => (_north - north) * KilometresPerDegree;

    private double Turned(double east) => _turned && east < 0 ? east + 360 : east;
}
