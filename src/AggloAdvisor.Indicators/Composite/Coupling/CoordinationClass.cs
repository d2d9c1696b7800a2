namespace AggloAdvisor.Indicators.Composite.Coupling;

/// <summary>The ten classes of coordination, each a tenth of the range.</summary>
/// <remarks>Published convention of the coupling literature: Liao (1999), Tropical Geography 19(2), 171.</remarks>
public static class CoordinationClass
{
    /// <summary>The class of a degree.</summary>
    /// <param name="coordination">A degree D in [0, 1].</param>
    /// <returns>0 for D &lt; 0.1 (extreme imbalance) … 9 for D ≥ 0.9 (quality coordination).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degree is outside [0, 1].</exception>
    public static int Of(double coordination) => coordination is >= 0 and <= 1
        ? Math.Min(9, (int)(10 * coordination))
        : throw new ArgumentOutOfRangeException(nameof(coordination), coordination, "A degree lies in [0, 1].");
}
