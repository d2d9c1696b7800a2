namespace AggloAdvisor.Indicators.Innovation;

/// <summary>How far a network hangs on one place.</summary>
/// <remarks>
/// Σ (d_max − d_i) / ((n − 1)(n − 2)), d the number of a place's ties: 1 for a star, 0 when all have as many.
/// Source: Freeman (1979), Social Networks 1(3), 215.
/// </remarks>
public static class DegreeCentralisation
{
    /// <summary>Freeman's degree centralisation of an undirected network; how strong a tie is does not matter.</summary>
    /// <param name="ties">Strengths of ties, place by place (n × n); only cells right of the diagonal are read; ≥ 0, NaN for unknown.</param>
    /// <param name="places">Number of places n.</param>
    /// <returns>A value in [0, 1]; null when a tie is unknown or there are fewer than three places.</returns>
    /// <exception cref="ArgumentException">The matrix is not n × n.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A strength is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> ties, int places)
    {
        if (NetworkTies.Degrees(ties, places) is not { } degrees || places < 3)
        {
            return null;
        }

        var largest = degrees.Max();
        return (double)degrees.Sum(d => largest - d) / (places - 1) / (places - 2);
    }
}
