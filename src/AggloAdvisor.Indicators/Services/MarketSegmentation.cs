using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Services;

/// <summary>How far prices move apart between places: the price method of market segmentation.</summary>
/// <remarks>
/// For a pair of places and a good, |Δ| is the absolute difference of the two log price changes over the year. The mean of |Δ| over all
/// pairs, which the good itself explains, is taken off; the variance of the rest over goods is the pair's segmentation.
/// Two places have only one pair, whose rest is always 0, so at least three are asked for. Convention: sample variance (divisor
/// goods − 1), because goods are a sample of the market. Source: Parsley and Wei (2001), Journal of International Economics 55(1), 87;
/// the form with absolute differences and means taken off over pairs: Gui, Chen, Lu and Chen (2006), 世界经济 2006(2), 20.
/// </remarks>
public static class MarketSegmentation
{
    /// <summary>Segmentation of each pair of places.</summary>
    /// <param name="logChanges">ln(price / price a year before), place by place, each with all goods; any finite number, NaN for unknown.</param>
    /// <param name="places">Number of places n.</param>
    /// <returns>
    /// One variance ≥ 0 for each pair (0,1), (0,2), …, (1,2), …; null when a change is unknown, or there are fewer than three places
    /// or fewer than two goods.
    /// </returns>
    /// <exception cref="ArgumentException">The changes do not fill places × goods.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A change is infinite.</exception>
    public static double[]? Pairs(ReadOnlySpan<double> logChanges, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        if (logChanges.Length % places != 0)
        {
            throw new ArgumentException("Every place needs one change per good.", nameof(logChanges));
        }

        var goods = logChanges.Length / places;
        var known = true;
        foreach (var change in logChanges)
        {
            if (double.IsInfinity(change))
            {
                throw new ArgumentOutOfRangeException(nameof(logChanges), change, "A price change must be finite, or NaN for unknown.");
            }

            known &= !double.IsNaN(change);
        }

        if (!known || places < 3 || goods < 2)
        {
            return null;
        }

        var pairs = places * (places - 1) / 2;
        var gaps = new double[pairs][];
        var means = new double[goods];
        var pair = 0;
        for (var i = 0; i < places; i++)
        {
            for (var j = i + 1; j < places; j++, pair++)
            {
                gaps[pair] = new double[goods];
                for (var k = 0; k < goods; k++)
                {
                    gaps[pair][k] = Math.Abs(logChanges[(i * goods) + k] - logChanges[(j * goods) + k]);
                    means[k] += gaps[pair][k] / pairs;
                }
            }
        }

        foreach (var gap in gaps)
        {
            for (var k = 0; k < goods; k++)
            {
                gap[k] -= means[k];
            }
        }

        return Array.ConvertAll(gaps, ArrayStatistics.Variance);
    }

    /// <summary>Segmentation of the whole: the mean of all pairs.</summary>
    /// <param name="logChanges">As in <see cref="Pairs"/>.</param>
    /// <param name="places">Number of places.</param>
    /// <returns>A variance ≥ 0; null where <see cref="Pairs"/> is.</returns>
    /// <exception cref="ArgumentException">The changes do not fill places × goods.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A change is infinite.</exception>
    public static double? Compute(ReadOnlySpan<double> logChanges, int places) =>
        Pairs(logChanges, places) is { } pairs ? ArrayStatistics.Mean(pairs) : null;
}
