using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Panel;

namespace AggloAdvisor.Indicators.Tests.Panel;

/// <summary>Holds the columns of a panel against the engine's values, one by one.</summary>
internal static class PanelComparison
{
    /// <summary>Differences, empty when there are none: other digits beyond 1e-12 of the value, or a value that only one of the two has.</summary>
    public static IReadOnlyList<string> Differences(Case @case, IndicatorPanel panel)
    {
        var table = IndicatorEngine.Compute(@case);
        var listed = @case.Registers.TryGetValue("leading_industries", out var register) && !register.Entries.IsEmpty;
        var computed = table.Values.Concat(table.Alternatives)
            .Where(v => v.Origin is ValueOrigin.Computed && panel.Years.Contains(v.Year))
            .ToDictionary(static v => (v.IndicatorId, v.Target, v.Year), static v => v.Value!.Value);
        var differences = new List<string>();
        foreach (var column in panel.Columns.Where(c => !listed || !c.IndicatorId.StartsWith("leading_", StringComparison.Ordinal)))
        {
            // The engine lists an indicator without a trend in the case's year only; a column has every year.
            foreach (var (target, year, value) in Cells(panel, column).Where(c => column.IndicatorId != "leading_here" || c.Year == @case.Year))
            {
                double? expected = computed.Remove((column.IndicatorId, target, year), out var found) ? found : null;
                if (expected.HasValue != value.HasValue || Math.Abs(expected - value ?? 0) > 1e-12 * Math.Max(1, Math.Abs(expected ?? 0)))
                {
                    differences.Add(FormattableString.Invariant($"{column.IndicatorId} {target} {year}: engine {expected}, panel {value}"));
                }
            }
        }

        var ids = panel.Columns.Select(static c => c.IndicatorId).Where(id => !listed || !id.StartsWith("leading_", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        differences.AddRange(computed.Keys.Where(k => ids.Contains(k.IndicatorId)).Select(static k => FormattableString.Invariant($"{k.IndicatorId} {k.Target} {k.Year}: engine only")));
        return differences;
    }

    private static IEnumerable<(Target Target, int Year, double? Value)> Cells(IndicatorPanel panel, PanelColumn column)
    {
        string?[] members = column.Scope is Scope.Region or Scope.RegionIndustry ? [.. panel.RegionIds] : [null];
        string?[] industries = column.Scope is Scope.Industry or Scope.RegionIndustry ? [.. panel.Industries.Select(static i => i.Code)] : [null];
        return from y in Enumerable.Range(0, panel.Years.Length)
               from i in Enumerable.Range(0, members.Length)
               from k in Enumerable.Range(0, industries.Length)
               select (new Target(column.Scope, members[i], industries[k]), panel.Years[y], column.At(y, i, k));
    }
}
