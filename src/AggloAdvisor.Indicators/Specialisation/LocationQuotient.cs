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
        var filled = new double[region.Length];
        return Fill(region, reference, filled) ? Cells.Nullable(filled) : null;
    }

    /// <summary>Every industry of one region against all other regions together.</summary>
    /// <param name="region">Activity per industry in the region; ≥ 0.</param>
    /// <param name="total">Activity per industry in all regions, this one included; same unit and industries.</param>
    /// <returns>One LQ per industry, null where no other region has it; the whole array is null when the region or the rest has no shares.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite, or the region exceeds the total.</exception>
    public static double?[]? AgainstRest(ReadOnlySpan<double> region, ReadOnlySpan<double> total)
    {
        var filled = new double[region.Length];
        return FillAgainstRest(region, total, filled) ? Cells.Nullable(filled) : null;
    }

    /// <summary>Every industry of one region, written into a column of a panel: nothing is allocated.</summary>
    /// <param name="region">Activity per industry in the region; ≥ 0.</param>
    /// <param name="reference">Activity per industry in the reference area; same industries, any unit.</param>
    /// <param name="destination">
    /// One LQ per industry, <see cref="double.NaN"/> where the reference does not have the industry; all NaN where
    /// <see cref="Compute(ReadOnlySpan{double}, ReadOnlySpan{double})"/> gives null. May be one of the inputs.
    /// </param>
    /// <returns>Whether both rows have shares.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static bool Fill(ReadOnlySpan<double> region, ReadOnlySpan<double> reference, Span<double> destination)
    {
        Cells.SameLength(region, reference);
        Cells.SameLength(region, destination);
        return Fill(region, Cells.Sum(region), reference, Cells.Sum(reference), destination);
    }

    /// <summary>Every industry of one region against all other regions together.</summary>
    /// <param name="region">Activity per industry in the region; ≥ 0.</param>
    /// <param name="total">Activity per industry in all regions, this one included; same unit and industries.</param>
    /// <param name="destination">One LQ per industry, NaN where no other region has the industry; all NaN when a row has no shares.</param>
    /// <returns>Whether the region and the rest have shares.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite, or the region exceeds the total.</exception>
    public static bool FillAgainstRest(ReadOnlySpan<double> region, ReadOnlySpan<double> total, Span<double> destination)
    {
        Cells.SameLength(region, total);
        Cells.SameLength(region, destination);
        var regionTotal = Cells.Sum(region);
        var allTotal = Cells.Sum(total);
        var restTotal = 0.0;
        for (var k = 0; k < region.Length; k++)
        {
            var rest = Cells.Rest(region[k], total[k]);

            // Subtraction leaves rounding where no other region has the industry.
            rest = rest <= Cells.Rounding * total[k] ? 0 : rest;
            destination[k] = rest > 0 ? region[k] / rest : double.NaN;
            restTotal += rest;
        }

        if (!(regionTotal > 0) || !(restTotal > Cells.Rounding * allTotal))
        {
            destination.Fill(double.NaN);
            return false;
        }

        var scale = restTotal / regionTotal;
        foreach (ref var quotient in destination)
        {
            quotient *= scale;
        }

        return true;
    }

    private static bool Fill(ReadOnlySpan<double> region, double regionTotal, ReadOnlySpan<double> reference, double referenceTotal, Span<double> destination)
    {
        if (!(regionTotal > 0) || !(referenceTotal > 0))
        {
            destination.Fill(double.NaN);
            return false;
        }

        for (var k = 0; k < region.Length; k++)
        {
            destination[k] = reference[k] > 0 ? region[k] / regionTotal / (reference[k] / referenceTotal) : double.NaN;
        }

        return true;
    }
}
