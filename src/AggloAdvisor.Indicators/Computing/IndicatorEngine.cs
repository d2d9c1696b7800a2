using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Computes every indicator of the catalogue for a case.</summary>
public static class IndicatorEngine
{
    /// <summary>
    /// Computes all indicators for all targets: in the case's year every value, with what is lacking where there is none; in other
    /// years the values that exist, so that trends can be shown.
    /// </summary>
    /// <param name="case">A checked case.</param>
    /// <param name="ct">Ends the computation early.</param>
    /// <returns>
    /// Values in the order of the catalogue, then of targets, then of years. Reported values are merged in; those that name no
    /// indicator of the catalogue, or no target that it has, are left out: the reader of case files refuses them before.
    /// </returns>
    /// <exception cref="OperationCanceledException">The computation was cancelled.</exception>
    public static IndicatorTable Compute(Case @case, CancellationToken ct = default) => Compute(@case, IndicatorCatalog.Entries, allYears: true, ct);

    /// <summary>Computes some entries of the catalogue, which must hold what they need; other years than the case's only when asked for.</summary>
    internal static IndicatorTable Compute(Case @case, ImmutableArray<Indicator> entries, bool allYears, CancellationToken ct)
    {
        var context = new CaseContext(@case);
        var needed = entries.SelectMany(static e => e.Needs).ToHashSet(StringComparer.Ordinal);
        var reported = ReportedValues.ByIndicator(@case);
        var values = ImmutableArray.CreateBuilder<IndicatorValue>();
        var alternatives = ImmutableArray.CreateBuilder<IndicatorValue>();
        foreach (var indicator in entries)
        {
            var sink = new ValueSink(indicator.Definition, @case.Year);
            foreach (var year in indicator.CaseYearOnly || !allYears ? [@case.Year] : context.Years)
            {
                ct.ThrowIfCancellationRequested();
                if (year != @case.Year && !indicator.Needs.IsEmpty && !context.Earlier.HasAny(indicator.Needs, year))
                {
                    continue;
                }

                indicator.Compute(new InputReader(context, year), sink);
            }

            var first = values.Count;
            ReportedValues.Merge(sink.Ordered(), reported[indicator.Definition.Id], values, alternatives);
            if (needed.Contains(indicator.Definition.Id))
            {
                context.Earlier.Keep(indicator.Definition.Id, values.Skip(first));
            }
        }

        return new IndicatorTable(values.ToImmutable(), alternatives.ToImmutable());
    }
}
