using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Composite.Normalisation;

/// <summary>Scores by rank: the worst unit first, ties sharing the lowest of their ranks.</summary>
/// <remarks>Ranks are taken on unrounded figures. Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators.</remarks>
public static class RankScore
{
    /// <summary>Ranks from 1, the worst, upwards.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="direction">Whether less is better.</param>
    /// <returns>Ranks in [1, number of known figures]; null where the figure is unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double?[] Rank(ReadOnlySpan<double> values, Direction direction = Direction.HigherIsBetter) => Below(values, direction, static (below, _) => below + 1);

    /// <summary>Borda scores: how many known units are worse.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="direction">Whether less is better.</param>
    /// <returns>Scores in [0, number of known figures − 1]; null where the figure is unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    /// <remarks>Source: de Borda (1781), Mémoire sur les élections au scrutin.</remarks>
    public static double?[] Borda(ReadOnlySpan<double> values, Direction direction = Direction.HigherIsBetter) => Below(values, direction, static (below, _) => below);

    /// <summary>Percentile ranks: the part of the other known units that is worse.</summary>
    /// <param name="values">One figure per unit; finite, NaN for unknown.</param>
    /// <param name="direction">Whether less is better.</param>
    /// <returns>Scores in [0, 1], null where the figure is unknown; null altogether with fewer than two known figures.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is infinite.</exception>
    public static double?[]? Percentile(ReadOnlySpan<double> values, Direction direction = Direction.HigherIsBetter) =>
        Series.Known(values).Length < 2 ? null : Below(values, direction, static (below, n) => below / (n - 1.0));

    private static double?[] Below(ReadOnlySpan<double> values, Direction direction, Func<int, int, double> score)
    {
        var oriented = Series.Oriented(values, direction);
        var sorted = Series.Known(oriented);
        Array.Sort(sorted);
        return Series.Map(oriented, x => score(FirstAtLeast(sorted, x), sorted.Length));
    }

    private static int FirstAtLeast(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
