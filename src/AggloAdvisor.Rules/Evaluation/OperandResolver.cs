using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>Finds the number behind each side of a comparison, or what is lacking for it.</summary>
internal sealed class OperandResolver(IndicatorTable table, int year, DateOnly day)
{
    private readonly Dictionary<(string Id, Aggregate Aggregate), OperandValue> _aggregates = [];

    /// <summary>Both sides of a comparison for a target.</summary>
    public (OperandValue Left, OperandValue Right) Resolve(ComparisonCondition comparison, Target target)
    {
        var left = comparison.Left is ParameterOperand ? null : Plain(comparison.Left, target);
        var right = comparison.Right is ParameterOperand ? null : Plain(comparison.Right, target);
        return (left ?? Threshold((ParameterOperand)comparison.Left, right), right ?? Threshold((ParameterOperand)comparison.Right, left));
    }

    private OperandValue Plain(Operand operand, Target target) => operand switch
    {
        NumberOperand number => new(operand, number.Value, [], null, []),
        CategoryOperand category => new(operand, category.Code, [], null, []),
        IndicatorOperand { Aggregate: Aggregate.None } indicator => Single(indicator, target),
        IndicatorOperand indicator => Aggregated(indicator),
        _ => throw new InvalidOperationException($"An operand of type {operand.GetType().Name} has no value."),
    };

    private OperandValue Single(IndicatorOperand operand, Target target)
    {
        var definition = operand.Indicator;
        var value = table.Find(definition.Id, definition.Scope == Scope.Case ? Target.WholeCase : target, year);
        return value is null
            ? new(operand, null, [], null, [NotComputed(definition)])
            : new(operand, value.Value, [value], null, value.Lacking);
    }

    private OperandValue Aggregated(IndicatorOperand operand)
    {
        if (_aggregates.TryGetValue((operand.Indicator.Id, operand.Aggregate), out var known))
        {
            return known with { Operand = operand };
        }

        ImmutableArray<IndicatorValue> values = [.. table.Of(operand.Indicator.Id, year)];
        ImmutableArray<LackingInput> lacking = values.IsEmpty
            ? [NotComputed(operand.Indicator)]
            : [.. values.SelectMany(static v => v.Lacking).Distinct()];
        double? number = values.IsEmpty || values.Any(static v => v.Value is null) ? null : Number(values, operand.Aggregate);
        return _aggregates[(operand.Indicator.Id, operand.Aggregate)] = new(operand, number, values, null, lacking);
    }

    private static double Number(ImmutableArray<IndicatorValue> values, Aggregate aggregate)
    {
        var sorted = values.Select(static v => v.Value!.Value).Order().ToArray();
        return aggregate switch
        {
            Aggregate.Min => sorted[0],
            Aggregate.Max => sorted[^1],
            Aggregate.Mean => sorted.Sum() / sorted.Length,
            _ => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2,
        };
    }

    private OperandValue Threshold(ParameterOperand operand, OperandValue? compared)
    {
        var version = operand.Parameter.On(day);
        var granularity = compared?.Values.Min(static v => v.Granularity);
        if (version?.At(granularity) is { } value)
        {
            return new(operand, value, [], version, []);
        }

        var (id, title) = (operand.Parameter.Id, operand.Parameter.Title);
        var reason = version is null
            ? LocalizedText.Of($"no value of '{id}' is valid on {day:O}", $"“{title}”在{day:O}没有有效值")
            : granularity is null
                ? LocalizedText.Of($"'{id}' depends on the number of industries, which is unknown here", $"“{title}”取决于行业数，此处行业数未知")
                : LocalizedText.Of(
                    $"'{id}' is not defined for {granularity} industries, only from {version.ByIndustries[0].FromIndustries} on",
                    $"“{title}”对{granularity}个行业没有取值，须有{version.ByIndustries[0].FromIndustries}个以上行业");
        return new(operand, null, [], version, [LackingInput.Because(reason)]);
    }

    private static LackingInput NotComputed(IndicatorDefinition definition) =>
        LackingInput.Because(LocalizedText.Of($"'{definition.Id}' has no value here", $"“{definition.Name}”在此没有数值"));
}
