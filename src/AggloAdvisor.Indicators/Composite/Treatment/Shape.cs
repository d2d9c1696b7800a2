using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Composite.Treatment;

/// <summary>Skewness and excess kurtosis of a sample, adjusted for its size ("type 2": as Excel, SAS and COINr).</summary>
/// <remarks>Source: Joanes and Gill (1998), The Statistician 47(1), 183: G₁ and G₂.</remarks>
public static class Shape
{
    /// <summary>The limits beyond which a column is held to have outliers: both have to be passed.</summary>
    /// <remarks>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators; |skewness| 2 and kurtosis 3.5 by convention.</remarks>
    public const double SkewnessLimit = 2;

    /// <summary>See <see cref="SkewnessLimit"/>.</summary>
    public const double KurtosisLimit = 3.5;

    /// <summary>Skewness of the known figures.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <returns>A number, 0 for symmetric figures; null with fewer than three known figures or without spread.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double? Skewness(ReadOnlySpan<double> values) =>
        Series.Known(values) is { Length: > 2 } known && known.Max() > known.Min() ? Finite(Statistics.Skewness(known)) : null;

    /// <summary>Excess kurtosis of the known figures: 0 for the normal distribution.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <returns>A number; null with fewer than four known figures or without spread.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double? Kurtosis(ReadOnlySpan<double> values) =>
        Series.Known(values) is { Length: > 3 } known && known.Max() > known.Min() ? Finite(Statistics.Kurtosis(known)) : null;

    /// <summary>Whether a column has no outliers to treat: |skewness| or kurtosis is below its limit.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="skewnessLimit">Limit of |skewness|.</param>
    /// <param name="kurtosisLimit">Limit of the kurtosis.</param>
    /// <returns>True too where figures are too few, or do not differ: nothing stands out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static bool Passes(ReadOnlySpan<double> values, double skewnessLimit = SkewnessLimit, double kurtosisLimit = KurtosisLimit) =>
        Skewness(values) is not { } skewness || Kurtosis(values) is not { } kurtosis || Math.Abs(skewness) < skewnessLimit || kurtosis < kurtosisLimit;

    // Figures that differ by their last digits only have no spread that arithmetic can divide by.
    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
