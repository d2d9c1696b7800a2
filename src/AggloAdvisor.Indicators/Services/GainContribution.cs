namespace AggloAdvisor.Indicators.Services;

/// <summary>Whether a member gains from cooperation in proportion to what it gives.</summary>
/// <remarks>
/// The member's share of all gains over the mean of its shares of each kind of contribution. House convention: kinds count the same, and
/// a kind to which nobody contributed does not count.
/// </remarks>
public static class GainContribution
{
    /// <summary>Computes the ratio for each member.</summary>
    /// <param name="gains">What each member gained; may be negative, NaN for unknown.</param>
    /// <param name="contributions">What each member gave, kind by kind, each with all members; ≥ 0, NaN for unknown.</param>
    /// <returns>
    /// One ratio per member, 1 for a fair share; null for a member that gave nothing. Null altogether when a figure is unknown, nobody
    /// gave anything, or the members together gained nothing.
    /// </returns>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A contribution is negative or infinite.</exception>
    public static double?[]? Compute(ReadOnlySpan<double> gains, ReadOnlySpan<double> contributions)
    {
        var n = gains.Length;
        if (n == 0 || contributions.Length % n != 0)
        {
            throw new ArgumentException("Every member needs one figure per kind of contribution.", nameof(contributions));
        }

        var all = 0.0;
        foreach (var gain in gains)
        {
            all += gain;
        }

        var given = new double[n];
        var kinds = 0;
        for (var start = 0; start < contributions.Length; start += n)
        {
            var kind = contributions.Slice(start, n);
            var sum = Cells.Sum(kind);
            if (double.IsNaN(sum))
            {
                return null;
            }

            if (sum == 0)
            {
                continue;
            }

            kinds++;
            for (var i = 0; i < n; i++)
            {
                given[i] += kind[i] / sum;
            }
        }

        if (!(all > 0) || kinds == 0)
        {
            return null;
        }

        var ratios = new double?[n];
        for (var i = 0; i < n; i++)
        {
            ratios[i] = Ratio.Of(gains[i] / all, given[i] / kinds);
        }

        return ratios;
    }
}
