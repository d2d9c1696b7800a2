namespace AggloAdvisor.Indicators.Inequality;

/// <summary>Theil's inequality between members, taken apart by groups.</summary>
/// <param name="Between">Inequality between the groups' means.</param>
/// <param name="Within">Inequality inside groups, weighted by their shares of the amount.</param>
public sealed record TheilDecomposition(double Between, double Within)
{
    /// <summary>Both parts: the index over all members.</summary>
    public double Total => Between + Within;
}

/// <summary>Theil's inequality indices.</summary>
/// <remarks>
/// "Theil" is two numbers: T weighs by amounts, L (the mean logarithmic deviation) by members. The house prints T.
/// Source: Theil (1967), Economics and Information Theory, ch. 4.
/// </remarks>
public static class TheilIndex
{
    /// <summary>Theil T over members of unlike size: Σ q_i ln(q_i / p_i).</summary>
    /// <param name="amounts">What is shared, such as GDP per member; ≥ 0, NaN for unknown.</param>
    /// <param name="populations">Among how many, such as persons per member; same order, ≥ 0.</param>
    /// <returns>
    /// A value ≥ 0, 0 when all have the same per head; null when a figure is unknown, there is nothing to share, or a member has an
    /// amount and no population.
    /// </returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static double? Weighted(ReadOnlySpan<double> amounts, ReadOnlySpan<double> populations)
    {
        Cells.SameLength(amounts, populations);
        var amount = Cells.Sum(amounts);
        var population = Cells.Sum(populations);
        if (!(amount > 0) || !(population > 0))
        {
            return null;
        }

        var sum = 0.0;
        for (var i = 0; i < amounts.Length; i++)
        {
            if (amounts[i] <= 0)
            {
                continue;
            }

            if (populations[i] <= 0)
            {
                return null;
            }

            var share = amounts[i] / amount;
            sum += share * Math.Log(share / (populations[i] / population));
        }

        return Math.Max(0, sum);
    }

    /// <summary>Theil T over members that count the same: 1/n Σ (x_i / x̄) ln(x_i / x̄).</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <returns>A value in [0, ln n]; null when a value is unknown, there is none, or all are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? Unweighted(ReadOnlySpan<double> values)
    {
        var ones = new double[values.Length];
        Array.Fill(ones, 1);
        return Weighted(values, ones);
    }

    /// <summary>Theil L, the mean logarithmic deviation: 1/n Σ ln(x̄ / x_i).</summary>
    /// <param name="values">One value per member; ≥ 0, NaN for unknown.</param>
    /// <returns>A value ≥ 0; null when a value is unknown or 0, or there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or infinite.</exception>
    public static double? MeanLogDeviation(ReadOnlySpan<double> values)
    {
        var total = Cells.Sum(values);
        if (!(total > 0) || values.Contains(0))
        {
            return null;
        }

        var sum = 0.0;
        foreach (var value in values)
        {
            sum += Math.Log(total / values.Length / value);
        }

        return Math.Max(0, sum / values.Length);
    }

    /// <summary>Theil T taken apart into inequality between and within groups.</summary>
    /// <param name="amounts">What is shared, per member; ≥ 0, NaN for unknown.</param>
    /// <param name="populations">Among how many, per member; same order, ≥ 0.</param>
    /// <param name="groups">The group of each member, such as its province; same order.</param>
    /// <returns>Both parts, which add up to <see cref="Weighted"/>; null where that is null.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite.</exception>
    public static TheilDecomposition? Decompose(ReadOnlySpan<double> amounts, ReadOnlySpan<double> populations, ReadOnlySpan<int> groups)
    {
        if (groups.Length != amounts.Length)
        {
            throw new ArgumentException("Each member needs a group.", nameof(groups));
        }

        if (Weighted(amounts, populations) is not { } total)
        {
            return null;
        }

        var sums = new SortedDictionary<int, (double Amount, double Population)>();
        for (var i = 0; i < groups.Length; i++)
        {
            var (amount, population) = sums.GetValueOrDefault(groups[i]);
            sums[groups[i]] = (amount + amounts[i], population + populations[i]);
        }

        var between = Weighted([.. sums.Values.Select(static g => g.Amount)], [.. sums.Values.Select(static g => g.Population)]);
        return between is { } b ? new TheilDecomposition(b, Math.Max(0, total - b)) : null;
    }
}
