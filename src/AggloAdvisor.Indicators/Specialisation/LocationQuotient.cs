namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>The location quotient: an industry's share in a region over its share in a reference area.</summary>
/// <remarks>
/// LQ = (e_ik / e_i) / (E_k / E). Above 1 the industry weighs more in the region than in the reference; 1.2 to 1.25 is a usual
/// mark of an export base. It says nothing about size: read it beside the industry's share. The reference must be said.
/// Source: Florence (1939), Report on the Location of Industry, PEP; Isard (1960), Methods of Regional Analysis, p. 123.
/// </remarks>
public static class LocationQuotient
{
    /// <summary>One industry in one region.</summary>
    /// <param name="cell">The industry in the region; ≥ 0, NaN for unknown.</param>
    /// <param name="regionTotal">All industries in the region.</param>
    /// <param name="referenceCell">The industry in the reference area.</param>
    /// <param name="referenceTotal">All industries in the reference area.</param>
    /// <returns>LQ ≥ 0; null when a figure is unknown, a total is 0, or the reference does not have the industry.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Compute(double cell, double regionTotal, double referenceCell, double referenceTotal)
    {
        var known = Cells.Sum([cell, regionTotal, referenceCell, referenceTotal]);
        return !double.IsNaN(known) && regionTotal > 0 && referenceCell > 0
            ? cell / regionTotal / (referenceCell / referenceTotal)
            : null;
    }

    /// <summary>Every industry of one region.</summary>
    /// <param name="region">Activity per industry in the region; ≥ 0.</param>
    /// <param name="reference">Activity per industry in the reference area; same industries, any unit.</param>
    /// <returns>
    /// One LQ per industry, null where the reference does not have the industry; the whole array is null when a cell is unknown
    /// or a row has no activity, because a share of an incomplete row is unknown.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double?[]? Compute(ReadOnlySpan<double> region, ReadOnlySpan<double> reference)
    {
        Cells.SameLength(region, reference);
        var regionTotal = Cells.Sum(region);
        var referenceTotal = Cells.Sum(reference);
        if (!(regionTotal > 0) || !(referenceTotal > 0))
        {
            return null;
        }

        var quotients = new double?[region.Length];
        for (var k = 0; k < region.Length; k++)
        {
            quotients[k] = reference[k] > 0 ? region[k] / regionTotal / (reference[k] / referenceTotal) : null;
        }

        return quotients;
    }
}
