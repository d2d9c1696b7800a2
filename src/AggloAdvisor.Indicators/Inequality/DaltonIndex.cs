namespace AggloAdvisor.Indicators.Inequality;

/// <summary>Dalton's index: the logarithm of the mean over the mean of the logarithms.</summary>
/// <remarks>
/// ln x̄ / mean of ln x_i. It depends on the unit of the values: the same places give another index in yuan than in thousand yuan, so
/// compare only like with like, or use Atkinson's. REAT prints it as dalton(). Source: Dalton (1920), Economic Journal 30(119), 348.
/// </remarks>
public static class DaltonIndex
{
    /// <summary>Computes the index.</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <returns>
    /// A value ≥ 1, 1 when all are equal; null when a value is unknown or 0, there is none, or the mean of the logarithms is not above 0.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> values)
    {
        if (MeanLogDeviation.Unweighted(values) is not { } deviation)
        {
            return null;
        }

        // The mean log deviation is ln x̄ minus the mean of the logarithms.
        var logarithm = Math.Log(Cells.Sum(values) / values.Length);
        return logarithm - deviation > 0 ? logarithm / (logarithm - deviation) : null;
    }
}
