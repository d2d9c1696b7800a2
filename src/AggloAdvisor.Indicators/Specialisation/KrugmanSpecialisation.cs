using System.Buffers;

namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>The Krugman specialisation index in its four conventions: how far a region's industry mix lies from a comparison mix.</summary>
/// <remarks>
/// <para>
/// All four are K = Σ |s_k − r_k| over industries k, with s_k the region's shares; they differ in r_k. 0 means the same mix,
/// 2 means no industry in common. Some packages print half of it, from 0 to 1: specificite halves <see cref="PooledRest"/>, and the
/// Hoover coefficient of specialisation is half of <see cref="IncludingSelf"/>.
/// </para>
/// <para>
/// K grows with the number of industries: compare only values of the same classification.
/// With w the region's share of the whole, K including the region is exactly (1 − w) times K against the pooled rest.
/// </para>
/// <para>Source: Krugman (1991), Geography and Trade, MIT Press, p. 75. A cell of <see cref="double.NaN"/> is unknown.</para>
/// </remarks>
public static class KrugmanSpecialisation
{
    /// <summary>Against all other regions together, pooled: the house convention.</summary>
    /// <param name="region">Activity per industry in the region; any unit, ≥ 0.</param>
    /// <param name="total">Activity per industry in all regions, this one included; same unit and industries.</param>
    /// <returns>K in [0, 2]; null when a cell is unknown, or the region or the rest has no activity.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite, or the region exceeds the total.</exception>
    public static double? PooledRest(ReadOnlySpan<double> region, ReadOnlySpan<double> total)
    {
        Cells.SameLength(region, total);
        var regionSum = Cells.Sum(region);
        var totalSum = Cells.Sum(total);
        var restSum = 0.0;
        for (var k = 0; k < region.Length; k++)
        {
            restSum += Cells.Rest(region[k], total[k]);
        }

        // A rest of nothing but rounding has no shares.
        if (!(regionSum > 0) || !(restSum > Cells.Rounding * totalSum))
        {
            return null;
        }

        var sum = 0.0;
        for (var k = 0; k < region.Length; k++)
        {
            sum += Math.Abs((region[k] / regionSum) - (Cells.Rest(region[k], total[k]) / restSum));
        }

        return Bounded(sum);
    }

    /// <summary>Against the mean of the other regions' shares, each counting the same however large it is.</summary>
    /// <param name="regions">Activity, region by region, each with the same industries in the same order; ≥ 0.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="region">Position of the region looked at.</param>
    /// <returns>K in [0, 2]; null when a cell is unknown, a region has no activity, or there is only one region.</returns>
    /// <exception cref="ArgumentException">The cells are not a whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite, or the position does not exist.</exception>
    public static double? UnweightedRest(ReadOnlySpan<double> regions, int industries, int region)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(industries);
        if (regions.Length % industries != 0)
        {
            throw new ArgumentException("The cells must be regions × industries.", nameof(regions));
        }

        var count = regions.Length / industries;
        ArgumentOutOfRangeException.ThrowIfNegative(region);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(region, count);

        var mean = new double[industries];
        for (var j = 0; j < count; j++)
        {
            var row = regions.Slice(j * industries, industries);
            var sum = Cells.Sum(row);
            if (!(sum > 0))
            {
                return null;
            }

            for (var k = 0; k < industries && j != region; k++)
            {
                mean[k] += row[k] / sum / (count - 1);
            }
        }

        return Pairwise(regions.Slice(region * industries, industries), mean);
    }

    /// <summary>Every region against the mean of the others' shares: as <see cref="UnweightedRest"/>, in one pass over the cells.</summary>
    /// <param name="regions">Activity, region by region, each with the same industries in the same order; ≥ 0.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="destination">One K per region; all <see cref="double.NaN"/> where <see cref="UnweightedRest"/> gives null.</param>
    /// <returns>Whether the regions have an index.</returns>
    /// <exception cref="ArgumentException">The cells are not a whole number of rows, or the destination has not one place per region.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static bool FillUnweightedRest(ReadOnlySpan<double> regions, int industries, Span<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(industries);
        if (regions.Length != industries * destination.Length)
        {
            throw new ArgumentException("The cells must be regions × industries, with one place per region in the destination.", nameof(regions));
        }

        var count = destination.Length;
        var shares = ArrayPool<double>.Shared.Rent(industries);
        var sums = ArrayPool<double>.Shared.Rent(industries);
        try
        {
            var row = shares.AsSpan(0, industries);
            var all = sums.AsSpan(0, industries);
            all.Clear();
            var known = count > 1;
            for (var j = 0; j < count; j++)
            {
                known &= Cells.Shares(regions.Slice(j * industries, industries), row);
                for (var k = 0; k < industries; k++)
                {
                    all[k] += row[k];
                }
            }

            for (var j = 0; j < count && known; j++)
            {
                Cells.Shares(regions.Slice(j * industries, industries), row);
                var sum = 0.0;
                for (var k = 0; k < industries; k++)
                {
                    sum += Math.Abs(row[k] - ((all[k] - row[k]) / (count - 1)));
                }

                destination[j] = Bounded(sum);
            }

            if (!known)
            {
                destination.Fill(double.NaN);
            }

            return known;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(shares);
            ArrayPool<double>.Shared.Return(sums);
        }
    }

    /// <summary>Against the whole system, the region itself included.</summary>
    /// <param name="region">Activity per industry in the region; ≥ 0.</param>
    /// <param name="total">Activity per industry in the system; same unit and industries.</param>
    /// <returns>K in [0, 2); null when a cell is unknown or a row has no activity.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? IncludingSelf(ReadOnlySpan<double> region, ReadOnlySpan<double> total) => Pairwise(region, total);

    /// <summary>Between two regions: low values are direct competitors.</summary>
    /// <param name="first">Activity per industry in one region; ≥ 0.</param>
    /// <param name="second">Activity per industry in the other; same industries, any unit.</param>
    /// <returns>K in [0, 2]; null when a cell is unknown or a region has no activity.</returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is negative or infinite.</exception>
    public static double? Pairwise(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Cells.SameLength(first, second);
        var firstSum = Cells.Sum(first);
        var secondSum = Cells.Sum(second);
        if (!(firstSum > 0) || !(secondSum > 0))
        {
            return null;
        }

        var sum = 0.0;
        for (var k = 0; k < first.Length; k++)
        {
            sum += Math.Abs((first[k] / firstSum) - (second[k] / secondSum));
        }

        return Bounded(sum);
    }

    private static double Bounded(double sum) => Math.Min(2, sum);
}
