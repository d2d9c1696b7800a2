using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Derived;

/// <summary>Computes the indicators that a rule base defines, over those that were computed and the figures of the case.</summary>
public static class DerivedIndicatorEngine
{
    // What rounding alone can do to a value at the end of its range.
    private const double RangeTolerance = 1e-9;

    /// <summary>
    /// Adds derived indicators to a table: in the case's year every value, with what is lacking where there is none; in other years
    /// the values that exist. A value outside the range that its definition states is unavailable, with that reason.
    /// </summary>
    /// <param name="case">The case that the table was computed from.</param>
    /// <param name="table">All other indicators' values.</param>
    /// <param name="indicators">What to compute, each after those it uses.</param>
    /// <param name="ct">Ends the computation early.</param>
    /// <returns>The table's values, then those of each derived indicator in order; values that documents report are merged in.</returns>
    /// <exception cref="OperationCanceledException">The computation was cancelled.</exception>
    public static IndicatorTable Extend(Case @case, IndicatorTable table, ImmutableArray<DerivedIndicator> indicators, CancellationToken ct = default)
    {
        if (indicators.IsEmpty)
        {
            return table;
        }

        var dictionary = indicators.ToDictionary(static d => d.Definition.Id, static d => d.Definition, StringComparer.Ordinal);
        var reported = ReportedValues.ByIndicator(@case, dictionary.GetValueOrDefault);
        var derived = new Dictionary<(string Id, Target Target, int Year), IndicatorValue>();
        IndicatorValue? Find(string id, Target target, int year) => derived.GetValueOrDefault((id, target, year)) ?? table.Find(id, target, year);
        var evaluators = YearsOf(@case, table).Select(year => (Year: year, Evaluator: new FormulaEvaluator(@case, year, Find))).ToArray();
        ImmutableArray<Target> members = [.. @case.Regions.Select(static r => Target.Region(r.Id))];
        var values = ImmutableArray.CreateBuilder<IndicatorValue>();
        var alternatives = ImmutableArray.CreateBuilder<IndicatorValue>();
        foreach (var indicator in indicators)
        {
            ct.ThrowIfCancellationRequested();
            var first = values.Count;
            ReportedValues.Merge(Compute(indicator, members, evaluators, @case.Year), reported[indicator.Definition.Id], values, alternatives);
            foreach (var value in values.Skip(first))
            {
                derived[(value.IndicatorId, value.Target, value.Year)] = value;
            }
        }

        return new IndicatorTable([.. table.Values, .. values], [.. table.Alternatives, .. alternatives]);
    }

    private static ImmutableArray<int> YearsOf(Case @case, IndicatorTable table) =>
        [.. @case.Observations.Rows.Select(static r => r.Year).Concat(table.Values.Select(static v => v.Year)).Append(@case.Year).Distinct().Order()];

    private static ImmutableArray<IndicatorValue> Compute(
        DerivedIndicator indicator,
        ImmutableArray<Target> members,
        (int Year, FormulaEvaluator Evaluator)[] evaluators,
        int caseYear)
    {
        var result = ImmutableArray.CreateBuilder<IndicatorValue>();
        foreach (var target in indicator.Definition.Scope == Scope.Case ? [Target.WholeCase] : members)
        {
            foreach (var (year, evaluator) in evaluators)
            {
                var value = Compute(indicator, target, year, evaluator);

                // Other years are there to show trends: a year without the figure is a gap, not a finding.
                if (value.Origin != ValueOrigin.Unavailable || year == caseYear)
                {
                    result.Add(value);
                }
            }
        }

        return result.ToImmutable();
    }

    private static IndicatorValue Compute(DerivedIndicator indicator, Target target, int year, FormulaEvaluator evaluator)
    {
        var definition = indicator.Definition;
        var account = new FormulaAccount();
        var inBase = evaluator.Value(indicator.Formula, target.RegionId, account);
        double? value = inBase / Unit.Find(definition.Unit)!.Factor;
        if (value is { } number && Refused(definition, number) is { } reason)
        {
            account.Undefined(reason);
            value = null;
        }

        return account.Close(definition, target, year, value);
    }

    private static LocalizedText? Refused(IndicatorDefinition definition, double value)
    {
        if (!double.IsFinite(value))
        {
            return FormulaResult.TooLarge;
        }

        var tolerance = RangeTolerance * Math.Max(1, Math.Abs(value));
        var bound = value < definition.Minimum - tolerance ? definition.Minimum : value > definition.Maximum + tolerance ? definition.Maximum : null;
        return bound is { } end
            ? LocalizedText.Of(
                $"the formula gives {value:0.######}, but '{definition.Id}' is said to be {(value < end ? "at least" : "at most")} {end}",
                $"公式结果为{value:0.######}，而“{definition.Name}”应{(value < end ? "不小于" : "不大于")}{end}")
            : null;
    }
}
