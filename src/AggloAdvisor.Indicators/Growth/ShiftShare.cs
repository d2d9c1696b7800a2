namespace AggloAdvisor.Indicators.Growth;

/// <summary>The parts of a region's change, in the unit of the activity; they add up to the change.</summary>
/// <param name="Reference">What the region would have gained at the reference's overall rate.</param>
/// <param name="IndustryMix">What its initial mix of industries added or cost.</param>
/// <param name="Competitive">What it gained or lost against the same industries of the reference.</param>
public sealed record ShiftShareParts(double Reference, double IndustryMix, double Competitive);

/// <summary>Classic shift-share analysis.</summary>
/// <remarks>Source: Dunn (1960), Papers in Regional Science 6(1), 97. The competitive part is a residual, not a cause.</remarks>
public static class ShiftShare
{
    /// <summary>Splits a region's change.</summary>
    /// <param name="regionStart">Activity by industry in the first year; ≥ 0, NaN for unknown.</param>
    /// <param name="regionEnd">In the last year.</param>
    /// <param name="referenceStart">The reference's in the first year.</param>
    /// <param name="referenceEnd">In the last year.</param>
    /// <returns>The parts; null when a cell is unknown, the reference was empty, or the region had an industry that the reference had not.</returns>
    /// <exception cref="ArgumentException">The four differ in length.</exception>
    public static ShiftShareParts? Compute(
        ReadOnlySpan<double> regionStart,
        ReadOnlySpan<double> regionEnd,
        ReadOnlySpan<double> referenceStart,
        ReadOnlySpan<double> referenceEnd)
    {
        if (regionStart.Length != regionEnd.Length || regionStart.Length != referenceStart.Length || regionStart.Length != referenceEnd.Length)
        {
            throw new ArgumentException("All four must have the same industries.", nameof(regionEnd));
        }

        if (Shares.Total(regionStart) is not { } start || Shares.Total(regionEnd) is null
            || Shares.Total(referenceStart) is not { } from || Shares.Total(referenceEnd) is not { } to)
        {
            return null;
        }

        var overall = (to / from) - 1;
        var (mix, competitive) = (0.0, 0.0);
        for (var k = 0; k < regionStart.Length; k++)
        {
            if (CompetitiveEffect(regionStart[k], regionEnd[k], referenceStart[k], referenceEnd[k]) is not { } effect)
            {
                return null;
            }

            competitive += effect;
            mix += regionStart[k] == 0 ? 0 : regionStart[k] * ((referenceEnd[k] / referenceStart[k]) - 1 - overall);
        }

        return new ShiftShareParts(start * overall, mix, competitive);
    }

    /// <summary>The competitive part of one industry: its change less what the reference's rate in that industry would have given.</summary>
    /// <returns>In the unit of the activity; null when a figure is unknown or the region had an industry that the reference had not.</returns>
    public static double? CompetitiveEffect(double regionStart, double regionEnd, double referenceStart, double referenceEnd)
    {
        if (double.IsNaN(regionStart + regionEnd + referenceStart + referenceEnd))
        {
            return null;
        }

        if (regionStart == 0)
        {
            return regionEnd;
        }

        return referenceStart > 0 ? regionEnd - (regionStart * (referenceEnd / referenceStart)) : null;
    }
}
