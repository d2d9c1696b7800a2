namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>Krugman's specialisation index: how much a region's industrial structure differs from the others'.</summary>
/// <remarks>
/// The sum over industries of absolute differences of shares; 0 for the same structure, 2 for nothing in common. "The" Krugman index is
/// four numbers that differ in whom the region is compared with; each is a member here. With w the region's share of the total,
/// <c>IncludingSelf = (1 - w) × PooledRest</c> holds exactly. The value grows with the number of industries: compare like with like.
/// Source: Krugman (1991), Geography and Trade, 75; pooled rest as in Zhao, Wu and Qin (2023), eq. 1.
/// </remarks>
public static class KrugmanSpecialisation
{
    /// <summary>Against the sum of all other regions.</summary>
    /// <param name="region">Activity by industry; ≥ 0, NaN for unknown.</param>
    /// <param name="total">All regions' activity by industry, this region's included; same order and unit.</param>
    /// <returns>Dimensionless, in [0, 2]; null when a cell is unknown, the region is empty or there are no others.</returns>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public static double? PooledRest(ReadOnlySpan<double> region, ReadOnlySpan<double> total)
    {
        CheckLengths(region, total);
        Span<double> rest = total.Length <= 256 ? stackalloc double[total.Length] : new double[total.Length];
        for (var k = 0; k < rest.Length; k++)
        {
            rest[k] = total[k] - region[k];
        }

        return Pairwise(region, rest);
    }

    /// <summary>Against the unweighted mean of the other regions' shares, as REAT's <c>krugman.spec2</c> does.</summary>
    /// <param name="regions">Region by region, industries side by side; ≥ 0, NaN for unknown.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="index">The region, counted from 0.</param>
    /// <returns>Dimensionless, in [0, 2]; null when a cell is unknown, a region is empty or there is only one.</returns>
    public static double? UnweightedRest(ReadOnlySpan<double> regions, int industries, int index)
    {
        var count = regions.Length / industries;
        if (count < 2)
        {
            return null;
        }

        Span<double> mean = industries <= 256 ? stackalloc double[industries] : new double[industries];
        mean.Clear();
        for (var j = 0; j < count; j++)
        {
            if (j == index)
            {
                continue;
            }

            var row = regions.Slice(j * industries, industries);
            if (Shares.Total(row) is not { } total)
            {
                return null;
            }

            for (var k = 0; k < industries; k++)
            {
                mean[k] += row[k] / total / (count - 1);
            }
        }

        return Pairwise(regions.Slice(index * industries, industries), mean);
    }

    /// <summary>Against all regions together, this one included, as EconGeo's <c>krugman_index</c> does.</summary>
    /// <inheritdoc cref="PooledRest"/>
    public static double? IncludingSelf(ReadOnlySpan<double> region, ReadOnlySpan<double> total) => Pairwise(region, total);

    /// <summary>Against one other region.</summary>
    /// <param name="region">Activity by industry; ≥ 0, NaN for unknown.</param>
    /// <param name="other">The other region's, same order; the unit may differ.</param>
    /// <returns>Dimensionless, in [0, 2]; null when a cell is unknown or a region is empty.</returns>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public static double? Pairwise(ReadOnlySpan<double> region, ReadOnlySpan<double> other)
    {
        CheckLengths(region, other);
        if (Shares.Total(region) is not { } a || Shares.Total(other) is not { } b)
        {
            return null;
        }

        var sum = 0.0;
        for (var k = 0; k < region.Length; k++)
        {
            sum += Math.Abs((region[k] / a) - (other[k] / b));
        }

        return sum;
    }

    private static void CheckLengths(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.Length != b.Length)
        {
            throw new ArgumentException("Both regions must have the same industries.", nameof(b));
        }
    }
}
