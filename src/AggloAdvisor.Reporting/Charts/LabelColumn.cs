namespace AggloAdvisor.Reporting.Charts;

/// <summary>Moves labels of one column apart, each as little as need be, in their order.</summary>
internal static class LabelColumn
{
    /// <summary>Heights at least a gap apart and within the bounds, as far as there is room; equal inputs stay in the given order.</summary>
    /// <param name="wished">Where the labels would like to stand.</param>
    /// <param name="gap">Least distance of two.</param>
    /// <param name="top">Smallest height.</param>
    /// <param name="bottom">Largest height.</param>
    public static double[] Spread(IReadOnlyList<double> wished, double gap, double top, double bottom)
    {
        var order = Enumerable.Range(0, wished.Count).OrderBy(i => wished[i]).ThenBy(static i => i).ToArray();
        gap = wished.Count < 2 ? gap : Math.Min(gap, (bottom - top) / (wished.Count - 1));
        var placed = new double[wished.Count];
        var least = top;
        foreach (var i in order)
        {
            placed[i] = Math.Max(least, wished[i]);
            least = placed[i] + gap;
        }

        var most = bottom;
        foreach (var i in order.Reverse())
        {
            placed[i] = Math.Min(most, placed[i]);
            most = placed[i] - gap;
        }

        return placed;
    }
}
