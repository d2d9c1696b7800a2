namespace AggloAdvisor.Indicators.Relatedness;

/// <summary>Proximity of two industries: how likely a region that has one of them has the other.</summary>
/// <remarks>
/// φ_kl = min(P(k | l), P(l | k)) = C_kl / max(U_k, U_l), with U the ubiquity. py-ecomplexity keeps the diagonal (1), Datawheel sets
/// it to 0: densities differ. An industry that is nobody's speciality is related to none, itself included.
/// Source: Hidalgo, Klinger, Barabási and Hausmann (2007), Science 317, 482.
/// </remarks>
public static class Proximity
{
    /// <summary>Proximity of every pair of industries.</summary>
    /// <param name="presence">Specialities, region by region: 1 or 0; NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="diagonal">Whether the diagonal is 1 or 0.</param>
    /// <param name="proximity">Receives industries × industries cells in [0, 1]; symmetric.</param>
    /// <returns>Whether it could be told: false when a cell is unknown.</returns>
    /// <exception cref="ArgumentException">The cells are not a whole number of rows, or <paramref name="proximity"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static bool Write(ReadOnlySpan<double> presence, int industries, Diagonal diagonal, Span<double> proximity)
    {
        if (!CoOccurrence.Write(presence, industries, Diagonal.Kept, proximity))
        {
            return false;
        }

        // The diagonal holds the ubiquities until all pairs are done.
        for (var k = 0; k < industries; k++)
        {
            for (var l = 0; l < k; l++)
            {
                var larger = Math.Max(proximity[(k * industries) + k], proximity[(l * industries) + l]);
                var value = larger > 0 ? proximity[(k * industries) + l] / larger : 0;
                proximity[(k * industries) + l] = value;
                proximity[(l * industries) + k] = value;
            }
        }

        for (var k = 0; k < industries; k++)
        {
            ref var own = ref proximity[(k * industries) + k];
            own = diagonal is Diagonal.Kept && own > 0 ? 1 : 0;
        }

        return true;
    }

    /// <inheritdoc cref="Write"/>
    /// <returns>Industries × industries cells; null when a cell is unknown.</returns>
    public static double[]? Compute(ReadOnlySpan<double> presence, int industries, Diagonal diagonal)
    {
        var proximity = new double[industries * industries];
        return Write(presence, industries, diagonal, proximity) ? proximity : null;
    }
}
