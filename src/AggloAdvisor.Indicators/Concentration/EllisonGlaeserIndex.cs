using System.Runtime.InteropServices;

namespace AggloAdvisor.Indicators.Concentration;

/// <summary>What the Ellison–Glaeser index of one industry is made of.</summary>
/// <param name="Gamma">Concentration beyond what the lumpiness of plants would give by chance; 0 for plants placed at random.</param>
/// <param name="Raw">G = Σ (s_i − x_i)²: the raw difference between the industry's and all activity's spread over regions.</param>
/// <param name="PlantHerfindahl">H = Σ z_j²: the Herfindahl index of plant sizes.</param>
/// <param name="Z">How many standard deviations G lies above its expectation under random placement; null when that deviation is 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EllisonGlaeser(double Gamma, double Raw, double PlantHerfindahl, double? Z);

/// <summary>The Ellison–Glaeser index: geographic concentration of an industry beyond the concentration of its plants.</summary>
/// <remarks>
/// <para>
/// γ = (G − (1 − Σ x_i²) H) / ((1 − Σ x_i²)(1 − H)), with x_i the regions' shares of all activity. The term with H matters: without it,
/// as in some packages (concentrationMetrics), an industry of one big plant looks concentrated by itself. Ellison and Glaeser call γ
/// above 0.05 very localised and below 0.02 not very localised; negative values mean a spread more even than chance.
/// </para>
/// <para>Source: Ellison and Glaeser (1997), Journal of Political Economy 105(5), 889.</para>
/// </remarks>
public static class EllisonGlaeserIndex
{
    /// <summary>Computes the index of one industry from its plants.</summary>
    /// <param name="plants">Jobs per plant; ≥ 0, NaN for unknown.</param>
    /// <param name="regions">Position of each plant's region in <paramref name="total"/>.</param>
    /// <param name="total">All activity per region; any unit, ≥ 0.</param>
    /// <returns>
    /// The index and its parts; null when a figure is unknown, there is no activity, all activity lies in
    /// one region, or one plant has all the jobs.
    /// </returns>
    /// <exception cref="ArgumentException">There is not one region per plant.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite, or a region does not exist.</exception>
    public static EllisonGlaeser? Compute(ReadOnlySpan<double> plants, ReadOnlySpan<int> regions, ReadOnlySpan<double> total)
    {
        if (plants.Length != regions.Length)
        {
            throw new ArgumentException($"Each plant needs a region; there are {plants.Length} plants and {regions.Length} regions.", nameof(regions));
        }

        var jobs = Cells.Sum(plants);
        var all = Cells.Sum(total);
        if (!(jobs > 0) || !(all > 0))
        {
            return null;
        }

        const int Few = 512;
        var spread = total.Length <= Few ? stackalloc double[total.Length] : new double[total.Length];
        spread.Clear();
        double herfindahl = 0, fourth = 0;
        for (var j = 0; j < plants.Length; j++)
        {
            Cells.InRange(regions[j], total.Length);
            var size = plants[j] / jobs;
            spread[regions[j]] += size;
            herfindahl += size * size;
            fourth += size * size * size * size;
        }

        double raw = 0, squares = 0, cubes = 0;
        for (var i = 0; i < total.Length; i++)
        {
            var share = total[i] / all;
            raw += (spread[i] - share) * (spread[i] - share);
            squares += share * share;
            cubes += share * share * share;
        }

        var room = 1 - squares;
        if (room <= Cells.Rounding || 1 - herfindahl <= Cells.Rounding)
        {
            return null;
        }

        var excess = raw - (room * herfindahl);
        var variance = 2 * ((herfindahl * herfindahl * (squares - (2 * cubes) + (squares * squares)))
            - (fourth * (squares - (4 * cubes) + (3 * squares * squares))));
        return new EllisonGlaeser(
            excess / (room * (1 - herfindahl)),
            raw,
            herfindahl,
            variance > Cells.Rounding * Cells.Rounding ? excess / Math.Sqrt(variance) : null);
    }
}
