namespace AggloAdvisor.Indicators.Growth;

/// <summary>Dynamic shift-share: the classic components of every step between neighbouring years, added up.</summary>
/// <remarks>
/// It does not hold the industry mix fixed at the first year, so long spans are not misread when mix and rates move.
/// Source: Barff and Knight (1988), Growth and Change 19(2), 1.
/// </remarks>
public static class DynamicShiftShare
{
    /// <summary>Takes growth over several years apart.</summary>
    /// <param name="region">The region's figures, year by year, each with the same industries; ≥ 0, NaN for unknown.</param>
    /// <param name="reference">The reference's figures, same years and industries.</param>
    /// <param name="industries">Number of industries.</param>
    /// <returns>
    /// The parts, which add up to the growth from the first year to the last; null when there are fewer than two years or any step
    /// has no components (see <see cref="ShiftShare.Compute"/>).
    /// </returns>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static ShiftShareResult? Compute(ReadOnlySpan<double> region, ReadOnlySpan<double> reference, int industries)
    {
        Cells.SameLength(region, reference);
        var years = Cells.RowCount(region, industries);
        var total = new ShiftShareResult(0, 0, 0, [.. new double[industries]]);
        for (var year = 1; year < years; year++)
        {
            var (before, now) = ((year - 1) * industries, year * industries);
            if (ShiftShare.Compute(
                    region.Slice(before, industries),
                    region.Slice(now, industries),
                    reference.Slice(before, industries),
                    reference.Slice(now, industries)) is not { } step)
            {
                return null;
            }

            total = new(
                total.National + step.National,
                total.Mix + step.Mix,
                total.Competitive + step.Competitive,
                [.. total.CompetitiveByIndustry.Zip(step.CompetitiveByIndustry, static (a, b) => a + b)]);
        }

        return years > 1 ? total : null;
    }
}
