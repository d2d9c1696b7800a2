namespace AggloAdvisor.Indicators.Growth;

/// <summary>How much of a whole's growth a part accounts for.</summary>
/// <remarks>Descriptive. Above 1 when the rest shrank, below 0 when the part shrank while the whole grew.</remarks>
public static class GrowthContribution
{
    /// <summary>(part last − part first) / (whole last − whole first).</summary>
    /// <param name="partFirst">The part at the start; ≥ 0, NaN for unknown.</param>
    /// <param name="partLast">The part at the end.</param>
    /// <param name="wholeFirst">The whole at the start, same unit.</param>
    /// <param name="wholeLast">The whole at the end.</param>
    /// <returns>A ratio; null when a figure is unknown or the whole did not grow: of a decline no part is a share of growth.</returns>
    public static double? Compute(double partFirst, double partLast, double wholeFirst, double wholeLast)
    {
        var growth = wholeLast - wholeFirst;
        return growth > 0 ? Ratio.Of(partLast - partFirst, growth) : null;
    }
}
