namespace AggloAdvisor.Indicators.Concentration;

/// <summary>The cluster index of Litzenberger and Sternberg: density, stock and number of firms of an industry in a region, relative to the whole.</summary>
/// <remarks>
/// CI = relative industrial density × relative industrial stock / relative plant size: (e/A) / (E/ΣA) × (e/P) / (E/ΣP) × (b/B) / (e/E), with e
/// jobs and b firms of the industry, A area and P population. 1 is the average. It depends on which industries
/// and regions are looked at, and without jobs there is no plant size, so no index. Source: Litzenberger and Sternberg (2006), Geographische
/// Zeitschrift 94(2), 209; REAT litzenberger.
/// </remarks>
public static class ClusterIndex
{
    /// <summary>One industry in one region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="whole">All regions together, this one included; same units.</param>
    /// <returns>An index ≥ 0; null when a figure is unknown, or the industry has no jobs or the region no area or population.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Compute(in ClusterFigures region, in ClusterFigures whole)
    {
        var known = Cells.Sum([region.Jobs, region.Firms, region.Population, region.Area, whole.Jobs, whole.Firms, whole.Population, whole.Area]);
        if (double.IsNaN(known) || !(region.Jobs > 0) || !(whole.Jobs > 0) || !(whole.Firms > 0) || !(region.Area > 0) || !(region.Population > 0))
        {
            return null;
        }

        var share = region.Jobs / whole.Jobs;
        return share / (region.Area / whole.Area) * (share / (region.Population / whole.Population)) * (region.Firms / whole.Firms / share);
    }
}

/// <summary>What the cluster index asks of a region, or of the whole.</summary>
/// <param name="Jobs">Jobs of the industry; ≥ 0, NaN for unknown.</param>
/// <param name="Firms">Firms of the industry.</param>
/// <param name="Population">Residents.</param>
/// <param name="Area">Area.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct ClusterFigures(double Jobs, double Firms, double Population, double Area);
