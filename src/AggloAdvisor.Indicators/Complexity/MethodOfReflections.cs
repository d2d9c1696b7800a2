using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Complexity;

/// <summary>The method of reflections: regions described by their industries, those by their regions, and so on.</summary>
/// <remarks>
/// <para>
/// k_c0 is diversity and k_p0 ubiquity; k_cN = Σ_k M_ik k_p,N−1 / k_c0 and k_pN = Σ_i M_ik k_c,N−1 / k_p0. k_c1 is the mean ubiquity of a
/// region's specialities, k_p1 the mean diversity of an industry's regions. Even steps of regions and odd steps of industries rise with
/// complexity. With more steps all values draw together: rank them or rescale them.
/// </para>
/// <para>Source: Hidalgo and Hausmann (2009), PNAS 106(26), 10570.</para>
/// </remarks>
public static class MethodOfReflections
{
    /// <summary>Takes a number of steps.</summary>
    /// <param name="presence">Specialities, region by region: 1 or 0; NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="steps">Number of reflections, ≥ 0.</param>
    /// <returns>
    /// k_cN per region and k_pN per industry; null for a region without specialities and an industry that is nobody's from step 1 on; the
    /// whole is null when a cell is unknown.
    /// </returns>
    /// <exception cref="ArgumentException">The cells are not a whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite, or <paramref name="steps"/> is negative.</exception>
    public static (double?[] Regions, double?[] Industries)? Compute(ReadOnlySpan<double> presence, int industries, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        if (double.IsNaN(Cells.Sum(presence)))
        {
            return null;
        }

        var network = new Network(presence, industries);
        var regions = network.Diversity.ToArray();
        var products = network.Ubiquity.ToArray();
        for (var step = 0; step < steps; step++)
        {
            (regions, products) = (network.RegionMeans(presence, products), network.IndustryMeans(presence, regions));
        }

        return (Cells.Nullable(regions), Cells.Nullable(products));
    }

    /// <summary>Stretches values over 0 to 100: how EconGeo prints step 3 and later.</summary>
    /// <param name="values">Values of one step; null where there is none.</param>
    /// <returns>0 for the lowest, 100 for the highest, null where there was none; all null when all values are the same.</returns>
    public static double?[] Rescaled(IReadOnlyList<double?> values)
    {
        double[] known = [.. values.Where(static v => v is not null).Select(static v => v!.Value)];
        var (low, high) = (ArrayStatistics.Minimum(known), ArrayStatistics.Maximum(known));
        return [.. values.Select(v => high > low ? 100 * (v - low) / (high - low) : null)];
    }
}
