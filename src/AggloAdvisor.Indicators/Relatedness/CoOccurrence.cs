namespace AggloAdvisor.Indicators.Relatedness;

/// <summary>What stands on the diagonal of an industry × industry matrix; packages differ.</summary>
public enum Diagonal
{
    /// <summary>An industry's tie with itself is kept (py-ecomplexity: a proximity of 1).</summary>
    Kept,

    /// <summary>An industry has no tie with itself (EconGeo, Datawheel).</summary>
    Zero,
}

/// <summary>In how many regions two industries are both a speciality.</summary>
/// <remarks>C = MᵀM. Source: Hidalgo, Klinger, Barabási and Hausmann (2007), Science 317, 482; EconGeo names it co_occurrence.</remarks>
public static class CoOccurrence
{
    /// <summary>Counts for every pair of industries.</summary>
    /// <param name="presence">Specialities, region by region: 1 or 0 (other weights ≥ 0 are allowed and multiply); NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="diagonal">Whether the diagonal keeps the industry's own count (its ubiquity) or is 0.</param>
    /// <param name="counts">Receives industries × industries cells; symmetric.</param>
    /// <returns>Whether it could be told: false when a cell is unknown.</returns>
    /// <exception cref="ArgumentException">The cells are not a whole number of rows, or <paramref name="counts"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static bool Write(ReadOnlySpan<double> presence, int industries, Diagonal diagonal, Span<double> counts)
    {
        var regions = Cells.RowCount(presence, industries);
        Cells.Square(counts, industries);
        counts.Clear();
        for (var i = 0; i < regions; i++)
        {
            var row = presence.Slice(i * industries, industries);
            if (double.IsNaN(Cells.Sum(row)))
            {
                return false;
            }

            for (var k = 0; k < industries; k++)
            {
                if (row[k] > 0)
                {
                    Lanes.AddScaled(row, row[k], counts.Slice(k * industries, industries));
                }
            }
        }

        for (var k = 0; k < industries && diagonal is Diagonal.Zero; k++)
        {
            counts[(k * industries) + k] = 0;
        }

        return true;
    }

    /// <inheritdoc cref="Write"/>
    /// <returns>Industries × industries cells; null when a cell is unknown.</returns>
    public static double[]? Compute(ReadOnlySpan<double> presence, int industries, Diagonal diagonal)
    {
        var counts = new double[industries * industries];
        return Write(presence, industries, diagonal, counts) ? counts : null;
    }
}
