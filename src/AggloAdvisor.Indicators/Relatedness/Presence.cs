namespace AggloAdvisor.Indicators.Relatedness;

/// <summary>Which regions have which industries as a speciality: M = 1 where the location quotient reaches a cut, else 0.</summary>
/// <remarks>
/// The table from which relatedness and complexity are read. Every package cuts at LQ ≥ 1.
/// Source: Balassa (1965), The Manchester School 33(2), 99; Hidalgo et al. (2007), Science 317, 482.
/// </remarks>
public static class Presence
{
    /// <summary>Marks the specialities of every region.</summary>
    /// <param name="regions">Activity, region by region, each with the same industries in the same order; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">Activity per industry in the reference area; same industries.</param>
    /// <param name="presence">Receives regions × industries cells of 1 or 0. A region without any activity has no speciality.</param>
    /// <param name="cut">The location quotient that counts as a speciality; positive.</param>
    /// <returns>Whether it could be told: false when a cell is unknown or the reference has no activity.</returns>
    /// <exception cref="ArgumentException">The cells are not a whole number of rows, or <paramref name="presence"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static bool Write(ReadOnlySpan<double> regions, ReadOnlySpan<double> reference, Span<double> presence, double cut = 1)
    {
        var industries = reference.Length;
        var count = Cells.RowCount(regions, industries);
        Cells.SameLength(regions, presence);
        var referenceTotal = Cells.Sum(reference);
        if (!(referenceTotal > 0))
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            var row = regions.Slice(i * industries, industries);
            var marks = presence.Slice(i * industries, industries);
            var total = Cells.Sum(row);
            if (double.IsNaN(total))
            {
                return false;
            }

            for (var k = 0; k < industries; k++)
            {
                // The same steps as LocationQuotient, so that a quotient of exactly 1 is the same here.
                marks[k] = row[k] > 0 && reference[k] > 0 && row[k] / total / (reference[k] / referenceTotal) >= cut ? 1 : 0;
            }
        }

        return true;
    }

    /// <summary>Marks the specialities of every region against all regions together.</summary>
    /// <param name="regions">Activity, region by region; ≥ 0, NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <returns>Regions × industries cells of 1 or 0; null when a cell is unknown or there is no activity.</returns>
    /// <exception cref="ArgumentException">The cells are not a whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double[]? Compute(ReadOnlySpan<double> regions, int industries)
    {
        var count = Cells.RowCount(regions, industries);
        var total = new double[industries];
        for (var i = 0; i < count; i++)
        {
            Lanes.AddScaled(regions.Slice(i * industries, industries), 1, total);
        }

        var presence = new double[regions.Length];
        return Write(regions, total, presence) ? presence : null;
    }
}
