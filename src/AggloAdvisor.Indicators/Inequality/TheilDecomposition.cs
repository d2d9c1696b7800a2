namespace AggloAdvisor.Indicators.Inequality;

/// <summary>Theil's T split into inequality between groups and within them; the two add up to the whole.</summary>
/// <remarks>
/// With Q_g a group's share of the amount and P_g of the population: between Σ Q_g ln(Q_g / P_g), within Σ Q_g T_g.
/// Source: Theil (1967), Economics and Information Theory, ch. 4; Shorrocks (1980), Econometrica 48(3), 613.
/// </remarks>
public sealed record TheilDecomposition
{
    private TheilDecomposition(double between, double within, double?[] groups) => (Between, Within, Groups) = (between, within, groups);

    /// <summary>Inequality between groups' means, ≥ 0.</summary>
    public double Between { get; }

    /// <summary>Inequality within groups, weighted by their shares of the amount, ≥ 0.</summary>
    public double Within { get; }

    /// <summary>T of all members: between plus within.</summary>
    public double Total => Between + Within;

    /// <summary>T of each group by its number; null for a group with nothing to share, which adds nothing.</summary>
    public IReadOnlyList<double?> Groups { get; }

    /// <summary>Splits the inequality of members.</summary>
    /// <param name="amounts">What is shared, such as GDP per member; ≥ 0, NaN for unknown.</param>
    /// <param name="populations">Among how many, such as persons per member; all 1 for members that count the same.</param>
    /// <param name="groups">Number of each member's group, from 0; below the number of members.</param>
    /// <returns>The split; null when <see cref="TheilIndex.Weighted"/> has no value.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or infinite, or a group is out of range.</exception>
    public static TheilDecomposition? Compute(ReadOnlySpan<double> amounts, ReadOnlySpan<double> populations, ReadOnlySpan<int> groups)
    {
        if (amounts.Length != groups.Length)
        {
            throw new ArgumentException($"Each member needs a group; there are {amounts.Length} members and {groups.Length} groups.", nameof(groups));
        }

        if (TheilIndex.Weighted(amounts, populations) is null)
        {
            return null;
        }

        var count = 0;
        foreach (var group in groups)
        {
            Cells.InRange(group, amounts.Length);
            count = Math.Max(count, group + 1);
        }

        var (groupAmounts, groupPopulations) = (new double[count], new double[count]);
        for (var i = 0; i < amounts.Length; i++)
        {
            groupAmounts[groups[i]] += amounts[i];
            groupPopulations[groups[i]] += populations[i];
        }

        var inside = new double?[count];
        var total = Cells.Sum(amounts);
        var within = 0.0;
        for (var g = 0; g < count; g++)
        {
            inside[g] = TheilIndex.Weighted(Of(amounts, groups, g), Of(populations, groups, g));
            within += groupAmounts[g] / total * (inside[g] ?? 0);
        }

        return new TheilDecomposition(TheilIndex.Weighted(groupAmounts, groupPopulations)!.Value, within, inside);
    }

    private static double[] Of(ReadOnlySpan<double> all, ReadOnlySpan<int> groups, int group)
    {
        var part = new List<double>();
        for (var i = 0; i < all.Length; i++)
        {
            if (groups[i] == group)
            {
                part.Add(all[i]);
            }
        }

        return [.. part];
    }
}
