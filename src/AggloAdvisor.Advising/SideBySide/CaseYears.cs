using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Advising.SideBySide;

/// <summary>The years for which a case can be run.</summary>
public static class CaseYears
{
    /// <summary>Years with observations of members or of the whole case, rows of activity tables, or reported values; ascending.</summary>
    /// <remarks>Registers give no year of their own: what they say stands in every year.</remarks>
    public static ImmutableArray<int> Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return
        [
            .. @case.Observations.Rows.Where(r => r.RegionId != @case.Benchmark?.Id).Select(static r => r.Year)
                .Concat(@case.Activities.SelectMany(static t => t.Years))
                .Concat(@case.Reported.Select(static r => r.Year))
                .Distinct()
                .Order(),
        ];
    }
}
