using System.Collections.Immutable;
using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.SideBySide;

/// <summary>Follows indicators over the years of one case.</summary>
internal static class IndicatorCourses
{
    /// <summary>One course for each indicator to show and each target of which some year knows a value.</summary>
    public static ImmutableArray<IndicatorCourse> Of(ImmutableArray<ComparedRun> runs, IReadOnlySet<string>? only)
    {
        var values = runs.Select(static r => r.Values.ToLookup(static v => v.IndicatorId, StringComparer.Ordinal)).ToArray();
        return
        [
            .. Union.Indicators(runs, only).SelectMany(d => values
                .SelectMany(v => v[d.Id])
                .Where(static v => v.Value is not null)
                .Select(static v => v.Target)
                .Distinct()
                .Select(t => CourseOf(d, t, [.. values.Select(v => v[d.Id].FirstOrDefault(x => x.Target == t))]))),
        ];
    }

    private static IndicatorCourse CourseOf(IndicatorDefinition definition, Target target, ImmutableArray<IndicatorValue?> values)
    {
        var known = values.Where(static v => v?.Value is not null).ToArray();
        return new(definition, target, values, known.Length < 2 ? null : EarlierYears.Between(known[0]!, known[^1]!, definition));
    }
}
