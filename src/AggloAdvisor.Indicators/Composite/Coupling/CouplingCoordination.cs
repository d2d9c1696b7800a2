using System.Runtime.InteropServices;
using AggloAdvisor.Indicators.Composite.Weighting;

namespace AggloAdvisor.Indicators.Composite.Coupling;

/// <summary>How well systems go together.</summary>
/// <param name="Coupling">C: how even their levels are; in [0, 1].</param>
/// <param name="Development">T: their weighted mean level; in [0, 1].</param>
/// <param name="Coordination">D = √(C T): even and high; in [0, 1].</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CouplingResult(double Coupling, double Development, double Coordination);

/// <summary>The coupling coordination degree of two or more systems.</summary>
/// <remarks>
/// It compares levels; it does not observe whether the systems act on each other. Standard: C = n (Π u)^(1/n) / Σ u, T = Σ w u,
/// D = √(C T), as the Chinese coupling literature uses it; Liao (1999), Tropical Geography 19(2), 171, brought D in. Modified form:
/// Wang Shujia et al. (2021), Journal of Natural Resources 36(3), 793.
/// </remarks>
public static class CouplingCoordination
{
    /// <summary>The standard degree.</summary>
    /// <param name="levels">One level per system; in [0, 1], NaN for unknown.</param>
    /// <param name="weights">Weights in T, scaled to sum to 1; empty means equal.</param>
    /// <returns>The degree; null when a level is unknown, there are fewer than two systems, or all levels are 0.</returns>
    /// <exception cref="ArgumentException">Weights do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is outside [0, 1], or a weight is negative.</exception>
    public static CouplingResult? Standard(ReadOnlySpan<double> levels, ReadOnlySpan<double> weights = default) =>
        Compute(levels, weights, static u => u.Length * Math.Pow(Product(u), 1.0 / u.Length) / u.Sum());

    /// <summary>The degree with the modified C, which uses the range [0, 1] more evenly.</summary>
    /// <param name="levels">One level per system; in [0, 1], NaN for unknown.</param>
    /// <param name="weights">Weights in T, scaled to sum to 1; empty means equal.</param>
    /// <returns>As <see cref="Standard"/>; C = √((1 − mean |u_i − u_j|) × (Π u_i / max u)^(1/(n − 1))), the maximum itself left out.</returns>
    /// <exception cref="ArgumentException">Weights do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is outside [0, 1], or a weight is negative.</exception>
    public static CouplingResult? Modified(ReadOnlySpan<double> levels, ReadOnlySpan<double> weights = default) =>
        Compute(levels, weights, static u =>
        {
            var differences = 0.0;
            for (var i = 0; i < u.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    differences += Math.Abs(u[i] - u[j]);
                }
            }

            var largest = u.Max();
            var mean = differences / (u.Length * (u.Length - 1) / 2.0);
            return Math.Sqrt((1 - mean) * Math.Pow(Product([.. u.Select(x => x / largest)]), 1.0 / (u.Length - 1)));
        });

    private static CouplingResult? Compute(ReadOnlySpan<double> levels, ReadOnlySpan<double> weights, Func<double[], double> coupling)
    {
        foreach (var level in levels)
        {
            if (level is < 0 or > 1)
            {
                throw new ArgumentOutOfRangeException(nameof(levels), level, "A level lies in [0, 1].");
            }
        }

        var share = weights.IsEmpty && !levels.IsEmpty ? GivenWeights.Equal(levels.Length) : GivenWeights.Normalised(weights);
        Criteria.CheckWeights(share, levels.Length);
        if (levels.Length < 2 || !(Cells.Sum(levels) > 0))
        {
            return null;
        }

        var known = levels.ToArray();
        var c = Math.Min(1, coupling(known));
        var t = known.Zip(share, static (u, w) => u * w).Sum();
        return new CouplingResult(c, t, Math.Sqrt(c * t));
    }

    private static double Product(double[] levels) => levels.Aggregate(1.0, static (product, u) => product * u);
}
