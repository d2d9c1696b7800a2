namespace AggloAdvisor.Indicators.Relatedness;

/// <summary>Relatedness density: which part of an industry's related industries a region already has as specialities.</summary>
/// <remarks>
/// <para>
/// ω_ik = Σ_l M_il φ_lk / Σ_l φ_lk. Two conventions differ only in φ and in scale: py-ecomplexity takes the proximity with its diagonal
/// kept, so that a speciality counts towards its own density; EconGeo takes a relatedness with a diagonal of 0 and prints the same
/// quotient times 100, rounded. Here it is in [0, 1] and not rounded.
/// </para>
/// <para>
/// High density of an industry that a region does not have marks a feasible next industry. Estimated from few regions it is noise.
/// Source: Hidalgo, Klinger, Barabási and Hausmann (2007), Science 317, 482; Boschma, Balland and Kogler (2015), ICC 24(1), 223.
/// </para>
/// </remarks>
public static class RelatednessDensity
{
    /// <summary>Density of every industry around every region.</summary>
    /// <param name="presence">Specialities, region by region: 1 or 0; NaN for unknown.</param>
    /// <param name="relatedness">Relatedness of industries, industries × industries; ≥ 0, NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="density">Receives regions × industries cells in [0, 1]; NaN for an industry that is related to none.</param>
    /// <returns>Whether it could be told: false when a cell is unknown.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static bool Write(ReadOnlySpan<double> presence, ReadOnlySpan<double> relatedness, int industries, Span<double> density)
    {
        var regions = Cells.RowCount(presence, industries);
        Cells.Square(relatedness, industries);
        Cells.SameLength(presence, density);
        Span<double> sums = industries <= 512 ? stackalloc double[industries] : new double[industries];
        sums.Clear();
        for (var l = 0; l < industries; l++)
        {
            Lanes.AddScaled(relatedness.Slice(l * industries, industries), 1, sums);
        }

        if (double.IsNaN(Cells.Sum(relatedness)))
        {
            return false;
        }

        density.Clear();
        for (var i = 0; i < regions; i++)
        {
            var marks = presence.Slice(i * industries, industries);
            var row = density.Slice(i * industries, industries);
            if (double.IsNaN(Cells.Sum(marks)))
            {
                return false;
            }

            for (var l = 0; l < industries; l++)
            {
                if (marks[l] > 0)
                {
                    Lanes.AddScaled(relatedness.Slice(l * industries, industries), marks[l], row);
                }
            }

            for (var k = 0; k < industries; k++)
            {
                row[k] = sums[k] > 0 ? Math.Min(1, row[k] / sums[k]) : double.NaN;
            }
        }

        return true;
    }

    /// <inheritdoc cref="Write"/>
    /// <returns>
    /// Regions × industries cells in [0, 1], null for an industry that is related to none; the whole array is null when a cell is unknown.
    /// </returns>
    public static double?[]? Compute(ReadOnlySpan<double> presence, ReadOnlySpan<double> relatedness, int industries)
    {
        var density = new double[presence.Length];
        return Write(presence, relatedness, industries, density) ? Cells.Nullable(density) : null;
    }

    /// <summary>The mean density of the industries that a region does not have: how much lies within its reach.</summary>
    /// <remarks>EconGeo averages the same cells (relatedness_density_ext_avg), times 100 and rounded.</remarks>
    /// <param name="presence">A region's specialities: 1 or 0.</param>
    /// <param name="density">Its densities; NaN where an industry has none.</param>
    /// <returns>A value in [0, 1]; null when it has every industry that has a density.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static double? MeanOfAbsent(ReadOnlySpan<double> presence, ReadOnlySpan<double> density) => Mean(presence, density, 0);

    /// <summary>The mean density of the industries that a region has: how coherent its specialities are.</summary>
    /// <remarks>EconGeo averages the same cells (relatedness_density_int_avg), times 100 and rounded.</remarks>
    /// <returns>A value in [0, 1]; null when it has no speciality.</returns>
    /// <inheritdoc cref="MeanOfAbsent"/>
    public static double? MeanOfPresent(ReadOnlySpan<double> presence, ReadOnlySpan<double> density) => Mean(presence, density, 1);

    private static double? Mean(ReadOnlySpan<double> presence, ReadOnlySpan<double> density, double mark)
    {
        Cells.SameLength(presence, density);
        var (sum, count) = (0.0, 0);
        for (var k = 0; k < presence.Length; k++)
        {
            if (presence[k] == mark && !double.IsNaN(density[k]))
            {
                sum += density[k];
                count++;
            }
        }

        return count > 0 ? sum / count : null;
    }
}
