using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Puts values that documents printed beside those that were computed.</summary>
internal static class ReportedValues
{
    /// <summary>A case's reported values as indicator values, in file order.</summary>
    public static ILookup<string, IndicatorValue> ByIndicator(Case @case) => ByIndicator(@case, IndicatorCatalog.Find);

    /// <summary>A case's reported values of the indicators that a dictionary knows, in file order.</summary>
    public static ILookup<string, IndicatorValue> ByIndicator(Case @case, Func<string, IndicatorDefinition?> find) => @case.Reported
        .Select(r => (Reported: r, Target: find(r.IndicatorId) is { } d ? TargetOf(@case, d, r) : null))
        .Where(static r => r.Target is not null)
        .Select(static r => new IndicatorValue
        {
            IndicatorId = r.Reported.IndicatorId,
            Target = r.Target!,
            Year = r.Reported.Year,
            Origin = ValueOrigin.Reported,
            Value = r.Reported.Value,
            Granularity = r.Reported.Granularity,
            SourceIds = [r.Reported.SourceId],
            Note = r.Reported.Note is { } note ? Core.Text.LocalizedText.Same(note) : null,
        })
        .ToLookup(static v => v.IndicatorId, StringComparer.Ordinal);

    /// <summary>What a reported value speaks about; null when its region and industry do not fit the indicator's scope.</summary>
    public static Target? TargetOf(Case @case, IndicatorDefinition definition, ReportedValue reported)
    {
        var whole = reported.RegionId == Case.WholeCaseId;
        var member = @case.Regions.Any(r => r.Id == reported.RegionId);
        return (definition.Scope, reported.IndustryCode) switch
        {
            (Scope.Case, null) when whole => Target.WholeCase,
            (Scope.Region, null) when member => Target.Region(reported.RegionId),
            (Scope.Industry, { } code) when whole => Target.Industry(code),
            (Scope.RegionIndustry, { } code) when member => Target.RegionIndustry(reported.RegionId, code),
            _ => null,
        };
    }

    /// <summary>
    /// Merges one indicator's values. The finer classification is preferred; at equal granularity, or where none is given, the
    /// computed value is, because it can be traced to its figures. The others become alternatives.
    /// </summary>
    public static void Merge(
        ImmutableArray<IndicatorValue> computed,
        IEnumerable<IndicatorValue> reported,
        ImmutableArray<IndicatorValue>.Builder values,
        ImmutableArray<IndicatorValue>.Builder alternatives)
    {
        var byPlace = reported.GroupBy(static r => (r.Target, r.Year)).ToDictionary(static g => g.Key, static g => g.ToList());
        if (byPlace.Count == 0)
        {
            values.AddRange(computed);
            return;
        }

        // Targets keep the order in which the computation met them; those only a document speaks of come last.
        var order = new Dictionary<Target, int>();
        foreach (var target in computed.Select(static c => c.Target).Concat(byPlace.Values.Select(static g => g[0].Target)))
        {
            order.TryAdd(target, order.Count);
        }

        foreach (var value in computed)
        {
            if (!byPlace.TryGetValue((value.Target, value.Year), out var group))
            {
                byPlace[(value.Target, value.Year)] = group = [];
            }

            if (value.Origin is not ValueOrigin.Unavailable || group.Count == 0)
            {
                group.Insert(0, value);
            }
        }

        foreach (var group in byPlace.OrderBy(p => order[p.Key.Target]).ThenBy(static p => p.Key.Year).Select(static p => p.Value))
        {
            // The sort is stable, and the computed value stands first: it wins a tie.
            IndicatorValue[] preferred = [.. group.OrderByDescending(v => Finer(v, group[0]))];
            values.Add(preferred[0]);
            alternatives.AddRange(preferred.Skip(1));
        }
    }

    private static int Finer(IndicatorValue value, IndicatorValue first) => first.Granularity is null ? 0 : value.Granularity ?? 0;
}
