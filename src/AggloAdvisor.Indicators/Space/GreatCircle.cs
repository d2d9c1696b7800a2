using MathNet.Numerics;

namespace AggloAdvisor.Indicators.Space;

/// <summary>Distance over the earth's surface as the crow flies.</summary>
/// <remarks>
/// Haversine formula on a sphere of the mean radius 6,371.0088 km (IUGG), up to half a percent off the ellipsoid. Roads and rails are
/// longer, and where mountains or water lie between, much longer. Source: Sinnott (1984), Sky and Telescope 68(2), 159.
/// </remarks>
public static class GreatCircle
{
    private const double RadiusKm = 6371.0088;

    /// <summary>Kilometres between two points.</summary>
    /// <param name="latitude">Degrees north of one, in [−90, 90].</param>
    /// <param name="longitude">Degrees east of one, in [−180, 180].</param>
    /// <param name="otherLatitude">Degrees north of the other.</param>
    /// <param name="otherLongitude">Degrees east of the other.</param>
    /// <returns>A distance in km, from 0 to half the earth's circumference.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is outside its range or not a number.</exception>
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        Within(latitude, 90);
        Within(longitude, 180);
        Within(otherLatitude, 90);
        Within(otherLongitude, 180);
        var (a, b) = (Trig.DegreeToRadian(latitude), Trig.DegreeToRadian(otherLatitude));
        var half = Math.Sin((b - a) / 2);
        var across = Math.Sin(Trig.DegreeToRadian(otherLongitude - longitude) / 2);
        var haversine = (half * half) + (Math.Cos(a) * Math.Cos(b) * across * across);
        return 2 * RadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }

    private static void Within(double degrees, double limit)
    {
        if (!(Math.Abs(degrees) <= limit))
        {
            throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "A coordinate must be in degrees, latitude up to 90 and longitude up to 180.");
        }
    }
}
