using System.Runtime.InteropServices;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Composite.Normalisation;

/// <summary>A stored frame for min-max scaling: fixed posts, so that years and cases compare.</summary>
/// <remarks>Figures beyond a post get its score. Source: UNDP (2010), Human Development Report, technical note 1: fixed goalposts.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Goalposts
{
    /// <summary>Sets the posts.</summary>
    /// <param name="low">The smaller figure.</param>
    /// <param name="high">The larger figure.</param>
    /// <exception cref="ArgumentOutOfRangeException">The posts are not finite, or the low one is not below the high one.</exception>
    public Goalposts(double low, double high)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || low >= high)
        {
            throw new ArgumentOutOfRangeException(nameof(low), low, "The low post must be below the high post.");
        }

        (Low, High) = (low, high);
    }

    /// <summary>The smaller figure.</summary>
    public double Low { get; }

    /// <summary>The larger figure.</summary>
    public double High { get; }

    /// <summary>Scales one figure.</summary>
    /// <param name="value">A finite figure, NaN for unknown.</param>
    /// <param name="direction">Whether less is better; then the low post scores 1.</param>
    /// <returns>A score in [0, 1]; null for an unknown figure.</returns>
    public double? Scale(double value, Direction direction = Direction.HigherIsBetter)
    {
        if (double.IsNaN(value))
        {
            return null;
        }

        var score = Math.Clamp((value - Low) / (High - Low), 0, 1);
        return direction is Direction.LowerIsBetter ? 1 - score : score;
    }

    /// <summary>Scales one figure to a score that is never 0, as geometric means and coupling degrees need.</summary>
    /// <param name="value">A finite figure, NaN for unknown.</param>
    /// <param name="direction">Whether less is better.</param>
    /// <param name="floor">The score of the worst post; in (0, 1).</param>
    /// <returns>A score in [floor, 1]; null for an unknown figure.</returns>
    public double? ScaleAbove(double value, Direction direction, double floor) => floor + ((1 - floor) * Scale(value, direction));
}
