namespace AggloAdvisor.Indicators.Relatedness;

/// <summary>Relatedness of industries from how often they occur together, made comparable between frequent and rare industries.</summary>
/// <remarks>
/// <para>
/// C is the matrix of co-occurrences, its diagonal ignored; S_k the sum of row k and T the sum of all. Every form is 0 on the diagonal,
/// and 0 for an industry that never occurs with another. The names are those of EconGeo's <c>relatedness</c>.
/// </para>
/// <para>Source: van Eck and Waltman (2009), JASIST 60(8), 1635; Steijn (2021) for the probability form.</para>
/// </remarks>
public static class CoOccurrenceNormalisation
{
    /// <summary>Association strength: C_kl T / (S_k S_l), observed over expected.</summary>
    /// <param name="counts">Co-occurrences, industries × industries, symmetric; ≥ 0, NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <returns>Industries × industries cells ≥ 0, above 1 where a pair occurs more often than by chance; null when a cell is unknown.</returns>
    /// <exception cref="ArgumentException">The cells are not industries × industries.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double[]? Association(ReadOnlySpan<double> counts, int industries) =>
        Normalise(counts, industries, static (c, a, b, total) => c * total / (a * b));

    /// <summary>Probability index: observed over the chance of drawing the two without replacement.</summary>
    /// <remarks>C_kl / ((S_k/T · S_l/(T − S_k) + S_l/T · S_k/(T − S_l)) · T/2).</remarks>
    /// <inheritdoc cref="Association"/>
    public static double[]? Probability(ReadOnlySpan<double> counts, int industries) =>
        Normalise(counts, industries, static (c, a, b, total) => c / (((a / total * (b / (total - a))) + (b / total * (a / (total - b)))) * (total / 2)));

    /// <summary>Cosine: C_kl / √(S_k S_l).</summary>
    /// <returns>Industries × industries cells in [0, 1]; null when a cell is unknown.</returns>
    /// <inheritdoc cref="Association"/>
    public static double[]? Cosine(ReadOnlySpan<double> counts, int industries) =>
        Normalise(counts, industries, static (c, a, b, _) => c / Math.Sqrt(a * b));

    /// <summary>Jaccard: C_kl / (S_k + S_l − C_kl).</summary>
    /// <returns>Industries × industries cells in [0, 1]; null when a cell is unknown.</returns>
    /// <inheritdoc cref="Association"/>
    public static double[]? Jaccard(ReadOnlySpan<double> counts, int industries) =>
        Normalise(counts, industries, static (c, a, b, _) => c / (a + b - c));

    private static double[]? Normalise(ReadOnlySpan<double> counts, int industries, Func<double, double, double, double, double> form)
    {
        Cells.Square(counts, industries);
        if (double.IsNaN(Cells.Sum(counts)))
        {
            return null;
        }

        var sums = new double[industries];
        for (var k = 0; k < industries; k++)
        {
            sums[k] = Cells.Sum(counts.Slice(k * industries, industries)) - counts[(k * industries) + k];
        }

        var total = Cells.Sum(sums);
        var related = new double[counts.Length];
        for (var k = 0; k < industries; k++)
        {
            for (var l = 0; l < industries; l++)
            {
                // A pair that never occurs stays 0; where one occurs, no divisor is 0.
                var count = counts[(k * industries) + l];
                related[(k * industries) + l] = k != l && count > 0 ? form(count, sums[k], sums[l], total) : 0;
            }
        }

        return related;
    }
}
