namespace AggloAdvisor.Indicators.Complexity;

/// <summary>Diversity of a region: how many industries are its specialities.</summary>
/// <remarks>k_c0 = Σ_k M_ik. Source: Hidalgo and Hausmann (2009), PNAS 106(26), 10570.</remarks>
public static class RegionDiversity
{
    /// <summary>Counts every region's specialities.</summary>
    /// <param name="presence">Specialities, region by region: 1 or 0; NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="diversity">Receives one count per region; NaN where a cell of the region is unknown.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static void Write(ReadOnlySpan<double> presence, int industries, Span<double> diversity)
    {
        var regions = Cells.RowCount(presence, industries);
        if (diversity.Length != regions)
        {
            throw new ArgumentException("There must be one place per region.", nameof(diversity));
        }

        for (var i = 0; i < regions; i++)
        {
            diversity[i] = Cells.Sum(presence.Slice(i * industries, industries));
        }
    }

    /// <inheritdoc cref="Write"/>
    /// <returns>One count per region; null where a cell of the region is unknown.</returns>
    public static double?[] Compute(ReadOnlySpan<double> presence, int industries)
    {
        var diversity = new double[Cells.RowCount(presence, industries)];
        Write(presence, industries, diversity);
        return Cells.Nullable(diversity);
    }
}
