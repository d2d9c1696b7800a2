using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Brings values that documents printed together with those computed here.</summary>
internal static class Reported
{
    /// <summary>Prefers the value with the finer classification; where neither is finer, the computed one. The other is kept beside it.</summary>
    public static IndicatorTable Merge(Case @case, IReadOnlyCollection<IndicatorValue> computed)
    {
        var reported = @case.Reported.Select(ToValue).ToDictionary(static v => (v.IndicatorId, v.Target, v.Year));
        var values = ImmutableArray.CreateBuilder<IndicatorValue>(computed.Count);
        var alternatives = ImmutableArray.CreateBuilder<IndicatorValue>();
        foreach (var own in computed)
        {
            if (!reported.Remove((own.IndicatorId, own.Target, own.Year), out var printed))
            {
                values.Add(own);
            }
            else if (own.Value is null || printed.Granularity > own.Granularity)
            {
                values.Add(printed);
                if (own.Value is not null)
                {
                    alternatives.Add(own);
                }
            }
            else
            {
                values.Add(own);
                alternatives.Add(printed);
            }
        }

        // What nobody computes stands alone, in the order of the file.
        values.AddRange(@case.Reported.Select(ToValue).Where(v => reported.ContainsKey((v.IndicatorId, v.Target, v.Year))));
        return new IndicatorTable(values.ToImmutable(), alternatives.ToImmutable());
    }

    private static IndicatorValue ToValue(ReportedValue row) => new()
    {
        IndicatorId = row.IndicatorId,
        Target = TargetOf(row),
        Year = row.Year,
        Origin = ValueOrigin.Reported,
        Value = row.Value,
        Granularity = row.Granularity,
        SourceIds = [row.SourceId],
        Note = row.Note,
    };

    private static Target TargetOf(ReportedValue row) => IndicatorCatalog.Find(row.IndicatorId)!.Scope switch
    {
        Scope.Case => Target.WholeCase,
        Scope.Region => Target.Region(row.RegionId),
        Scope.Industry => Target.Industry(row.IndustryCode!),
        Scope.RegionIndustry => Target.RegionIndustry(row.RegionId, row.IndustryCode!),
        _ => throw new InvalidOperationException($"Values of pairs cannot be reported ({row.IndicatorId})."),
    };
}
