namespace AggloAdvisor.Indicators.Innovation;

/// <summary>How many of the possible ties between places exist.</summary>
/// <remarks>2 m / (n (n − 1)) for m ties among n places. Source: Wasserman and Faust (1994), Social Network Analysis, 4.1.1.</remarks>
public static class NetworkDensity
{
    /// <summary>Density of an undirected network; how strong a tie is does not matter.</summary>
    /// <param name="ties">Strengths of ties, place by place (n × n); only cells right of the diagonal are read; ≥ 0, NaN for unknown.</param>
    /// <param name="places">Number of places n.</param>
    /// <returns>A value in [0, 1]; null when a tie is unknown or there are fewer than two places.</returns>
    /// <exception cref="ArgumentException">The matrix is not n × n.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A strength is negative or infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> ties, int places) =>
        NetworkTies.Degrees(ties, places) is { } degrees && places > 1 ? (double)degrees.Sum() / places / (places - 1) : null;
}
