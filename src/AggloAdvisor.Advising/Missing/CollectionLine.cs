using System.Collections.Immutable;

namespace AggloAdvisor.Advising.Missing;

/// <summary>The same figures of different places that change the same recommendations: to be told in one line.</summary>
/// <param name="Items">One for each place, in the order of the plan; each on its own does it.</param>
public sealed record CollectionLine(ImmutableArray<Collecting> Items)
{
    /// <summary>Gathers what ranks alike into lines, the order kept.</summary>
    public static ImmutableArray<CollectionLine> Of(IEnumerable<Collecting> items) =>
        [.. items.GroupBy(Key, StringComparer.Ordinal).Select(static g => new CollectionLine([.. g]))];

    private static string Key(Collecting item)
    {
        var figures = item.Figures.Select(static f => f.RegionId).Distinct(StringComparer.Ordinal).Count() == 1
            ? item.Figures.Select(static f => (f.VariableId, f.Year).ToString())
            : item.Figures.Select(static f => f.ToString());
        var effects = item.Changes.Select(static c => (c.Measure.Code, c.Before, c.After).ToString()).Append("").Concat(item.Perhaps.Select(static m => m.Code));
        return string.Join('\n', figures.Append("").Concat(effects));
    }
}
