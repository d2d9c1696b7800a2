namespace AggloAdvisor.Advising.Comparison;

/// <summary>When two classifications are near enough in fineness that indices of structure may be compared.</summary>
/// <remarks>
/// House convention: the larger number of industries is at most 1.25 times the smaller. Krugman's index grows with the number of
/// industries (calibration in rules/quantiles/structure.yaml: median near 0.15 at 3 industries, 0.43 at 19 to 21, 0.63 at 92).
/// </remarks>
public static class Granularity
{
    /// <summary>Largest factor between two numbers of industries that may be compared.</summary>
    public const double LargestFactor = 1.25;

    /// <summary>Whether two numbers of industries may be compared: both absent, or both given and within the factor.</summary>
    public static bool IsNear(int? one, int? other) => (one, other) switch
    {
        (null, null) => true,
        ({ } a, { } b) => Math.Max(a, b) <= LargestFactor * Math.Min(a, b),
        _ => false,
    };

    /// <summary>How far apart two numbers of industries are: the absolute logarithm of their ratio, at least 0.</summary>
    public static double Distance(int one, int other) => Math.Abs(Math.Log((double)one / other));
}
