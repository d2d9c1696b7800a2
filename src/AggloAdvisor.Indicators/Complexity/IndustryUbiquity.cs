namespace AggloAdvisor.Indicators.Complexity;

/// <summary>Ubiquity of an industry: of how many regions it is a speciality.</summary>
/// <remarks>k_p0 = Σ_i M_ik. Source: Hidalgo and Hausmann (2009), PNAS 106(26), 10570.</remarks>
public static class IndustryUbiquity
{
    /// <summary>Counts every industry's regions.</summary>
    /// <param name="presence">Specialities, region by region: 1 or 0; NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="ubiquity">Receives one count per industry; NaN where a region's cell is unknown.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static void Write(ReadOnlySpan<double> presence, int industries, Span<double> ubiquity)
    {
        var regions = Cells.RowCount(presence, industries);
        if (ubiquity.Length != industries)
        {
            throw new ArgumentException("There must be one place per industry.", nameof(ubiquity));
        }

        ubiquity.Clear();
        for (var i = 0; i < regions; i++)
        {
            Lanes.AddScaled(presence.Slice(i * industries, industries), 1, ubiquity);
        }
    }

    /// <inheritdoc cref="Write"/>
    /// <returns>One count per industry; null where a region's cell is unknown.</returns>
    public static double?[] Compute(ReadOnlySpan<double> presence, int industries)
    {
        var ubiquity = new double[industries];
        Write(presence, industries, ubiquity);
        return Cells.Nullable(ubiquity);
    }
}
