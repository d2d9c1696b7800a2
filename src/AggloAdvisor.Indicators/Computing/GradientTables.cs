using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>A value-added and an employment table of the same classification.</summary>
/// <param name="ValueAdded">The one.</param>
/// <param name="Employment">The other.</param>
internal sealed record GradientTables(ActivityTable ValueAdded, ActivityTable Employment)
{
    /// <summary>Codes that both tables have, residual lines left out.</summary>
    public ImmutableArray<string> Industries { get; } = [.. Codes(ValueAdded)];

    /// <summary>The two tables that most members have complete in a year, among equals the finest; null when no two match.</summary>
    public static GradientTables? Find(ActivityChoice choice, int year)
    {
        ActivityTable[] usable = [.. choice.Candidates.Where(t => t.Years.Contains(year))];
        return usable
            .Where(static t => t.Measure is ActivityMeasure.ValueAdded)
            .SelectMany(v => usable.Where(e => e.Measure is ActivityMeasure.Employment && Codes(e).SequenceEqual(Codes(v))).Select(e => new GradientTables(v, e)))
            .OrderByDescending(p => Math.Min(choice.CompleteMembers(p.ValueAdded, year), choice.CompleteMembers(p.Employment, year)))
            .ThenByDescending(static p => ActivityChoice.Granularity(p.ValueAdded))
            .FirstOrDefault();
    }

    private static IEnumerable<string> Codes(ActivityTable table) =>
        table.Industries.Where(static i => !i.Is(IndustryTags.Residual)).Select(static i => i.Code);
}
