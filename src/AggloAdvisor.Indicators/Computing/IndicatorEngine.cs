using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Computes every indicator of a case.</summary>
public static class IndicatorEngine
{
    /// <summary>Computes all indicators for the case's year, and for earlier years where figures exist.</summary>
    /// <param name="case">The checked case.</param>
    /// <param name="cancellationToken">Checked before each year.</param>
    /// <returns>A value or what is lacking for every indicator and target of the case's year; for other years only what is known.</returns>
    /// <exception cref="OperationCanceledException">The computation was cancelled.</exception>
    public static IndicatorTable Compute(Case @case, CancellationToken cancellationToken = default)
    {
        var years = @case.Activities.SelectMany(static a => a.Years)
            .Concat(@case.Observations.Rows.Select(static r => r.Year))
            .Append(@case.Year)
            .Where(y => y <= @case.Year)
            .Distinct()
            .Order()
            .ToArray();
        var answers = new List<(Indicator Indicator, int Order, IndicatorValue Value)>();
        foreach (var year in years)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = new ComputationContext(@case, year);
            for (var i = 0; i < IndicatorCatalog.Entries.Length; i++)
            {
                var indicator = IndicatorCatalog.Entries[i];
                if (year != @case.Year && indicator.CaseYearOnly)
                {
                    continue;
                }

                foreach (var answer in indicator.Compute(context))
                {
                    if (year == @case.Year || answer.Figure.Value is not null)
                    {
                        answers.Add((indicator, i, ToValue(indicator.Definition, answer, year)));
                    }
                }
            }
        }

        var computed = answers.OrderBy(static a => a.Order).Select(static a => a.Value).ToArray();
        return Reported.Merge(@case, computed);
    }

    private static IndicatorValue ToValue(IndicatorDefinition definition, Answer answer, int year) => new()
    {
        IndicatorId = definition.Id,
        Target = answer.Target,
        Year = year,
        Origin = answer.Figure.Value is null ? ValueOrigin.Unavailable : ValueOrigin.Computed,
        Value = answer.Figure.Value,
        Granularity = answer.Figure.Value is null ? null : answer.Granularity,
        Lacking = answer.Figure.Lacking,
        SourceIds = [.. answer.Figure.Sources.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Basis = answer.Figure.Value is null ? null : answer.Basis,
    };
}
