namespace AggloAdvisor.Indicators.Diversity;

/// <summary>The Hachman index: how closely a region's industry mix mirrors that of a reference area.</summary>
/// <remarks>
/// 1 / Σ LQ_k s_k = 1 / Σ (s_k² / r_k). 1 means the reference's mix, low values a mix of its own.
/// Source: Frank Hachman, Bureau of Economic and Business Research, University of Utah.
/// </remarks>
public static class HachmanIndex
{
    /// <summary>Computes the index of one region.</summary>
    /// <param name="region">Activity per industry in the region; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">Activity per industry in the reference area; same industries, any unit.</param>
    /// <returns>
    /// A value in (0, 1]; null when a cell is unknown, a row has no activity, or the region has an industry that the reference lacks.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> region, ReadOnlySpan<double> reference)
    {
        Cells.SameLength(region, reference);
        var regionTotal = Cells.Sum(region);
        var referenceTotal = Cells.Sum(reference);
        if (!(regionTotal > 0) || !(referenceTotal > 0))
        {
            return null;
        }

        var sum = 0.0;
        for (var k = 0; k < region.Length; k++)
        {
            if (region[k] <= 0)
            {
                continue;
            }

            if (reference[k] <= 0)
            {
                return null;
            }

            var share = region[k] / regionTotal;
            sum += share * share / (reference[k] / referenceTotal);
        }

        return Math.Min(1, 1 / sum);
    }
}
