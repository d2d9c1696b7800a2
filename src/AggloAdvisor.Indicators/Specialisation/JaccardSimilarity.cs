namespace AggloAdvisor.Indicators.Specialisation;

/// <summary>How much two lists overlap: common entries over all entries.</summary>
/// <remarks>Source: Jaccard (1912), New Phytologist 11(2), 37. It counts entries alike, whatever their weight.</remarks>
public static class JaccardSimilarity
{
    /// <summary>Overlap of two lists; an entry that is written twice counts once.</summary>
    /// <param name="first">Entries of one list, such as declared industries; compared letter by letter.</param>
    /// <param name="second">Entries of the other.</param>
    /// <returns>A value in [0, 1], 1 for equal lists; null when both are empty.</returns>
    public static double? Compute(IEnumerable<string> first, IEnumerable<string> second)
    {
        var one = first.ToHashSet(StringComparer.Ordinal);
        var other = second.ToHashSet(StringComparer.Ordinal);
        var common = one.Count(other.Contains);
        return Ratio.Of(common, one.Count + other.Count - common);
    }

    /// <summary>Mean overlap over all pairs of lists.</summary>
    /// <param name="lists">Lists to compare.</param>
    /// <returns>A value in [0, 1]; null when there are fewer than two lists or a list is empty.</returns>
    public static double? Mean(IReadOnlyList<IReadOnlyCollection<string>> lists)
    {
        if (lists.Count < 2 || lists.Any(static l => l.Count == 0))
        {
            return null;
        }

        var sum = 0.0;
        for (var i = 0; i < lists.Count; i++)
        {
            for (var j = i + 1; j < lists.Count; j++)
            {
                sum += Compute(lists[i], lists[j])!.Value;
            }
        }

        return sum / lists.Count / (lists.Count - 1) * 2;
    }
}
