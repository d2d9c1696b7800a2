namespace AggloAdvisor.Advising.Planning;

/// <summary>Puts measures in order: what others wait for first, then by stage, then by priority, then by code.</summary>
internal static class PlanOrder
{
    /// <summary>Sorts; the same measures always come out in the same order.</summary>
    /// <remarks>
    /// Waiting is honoured between stages too. Measures that wait for each other in a circle are freed by stage, priority
    /// and code, so that a mistake in a rule file cannot lose a measure.
    /// </remarks>
    public static IEnumerable<Recommendation> Sort(IReadOnlyCollection<Recommendation> recommendations)
    {
        var left = recommendations
            .OrderBy(static r => r.Measure.Stage)
            .ThenByDescending(static r => r.Priority)
            .ThenBy(static r => r.Measure.Code, StringComparer.Ordinal)
            .ToList();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var next = left.Find(r => r.Waits.All(w => placed.Contains(w.Id))) ?? left[0];
            left.Remove(next);
            placed.Add(next.Measure.Id);
            yield return next;
        }
    }
}
