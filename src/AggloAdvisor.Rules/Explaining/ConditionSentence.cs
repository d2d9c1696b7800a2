using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Explaining;

/// <summary>Says a condition in plain sentences, with the thresholds of one day.</summary>
/// <param name="rules">The rule base.</param>
/// <param name="day">The day.</param>
public sealed class ConditionSentence(RuleSet rules, DateOnly day)
{
    /// <summary>The condition in lines: parts of "all" and "any" stand below, two spaces further in.</summary>
    public ImmutableArray<LocalizedText> Lines(Condition condition) => [.. Walk(condition, "", negated: false)];

    /// <summary>A comparison as one sentence without a final stop.</summary>
    public LocalizedText Of(ComparisonCondition comparison) => Of(comparison, negated: false);

    private IEnumerable<LocalizedText> Walk(Condition condition, string indent, bool negated)
    {
        switch (condition)
        {
            case AllCondition all:
                return Group(all.Parts, indent, negated, every: !negated);
            case AnyCondition any:
                return Group(any.Parts, indent, negated, every: negated);
            case NotCondition not:
                return Walk(not.Part, indent, !negated);
            case FindingCondition finding:
                var title = rules.FindDiagnosis(finding.DiagnosisId) is { } asked ? LocalizedText.Of($"{asked.Code} ({asked.Title})", $"{asked.Code}（{asked.Title}）") : LocalizedText.Same(finding.DiagnosisId);
                return [LocalizedText.Same(indent + "- ") + (negated ? LocalizedText.Of($"{title} has not fired", $"{title}未触发") : LocalizedText.Of($"{title} has fired", $"{title}已触发"))];
            case ComparisonCondition comparison:
                return [LocalizedText.Same(indent + "- ") + Of(comparison, negated)];
            default:
                return [];
        }
    }

    private IEnumerable<LocalizedText> Group(ImmutableArray<Condition> parts, string indent, bool negated, bool every) => parts is [var only]
        ? Walk(only, indent, negated)
        : parts.SelectMany(p => Walk(p, indent + "  ", negated)).Prepend(LocalizedText.Same(indent + "- ") + (every ? new LocalizedText("all of these:", "以下各项均成立：") : new LocalizedText("at least one of these:", "以下至少一项成立：")));

    private LocalizedText Of(ComparisonCondition comparison, bool negated)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        var sign = comparison.Comparison;
        if (left is not IndicatorOperand)
        {
            (left, right, sign) = (right, left, sign.Mirrored());
        }

        var definition = ((IndicatorOperand)left).Indicator;
        var isWord = !definition.Categories.IsEmpty;
        return LocalizedText.Of(
            $"{Side(left, definition)} {Relation(negated ? sign.Opposite() : sign, isWord).En} {Side(right, definition)}",
            $"{Side(left, definition)}{Relation(negated ? sign.Opposite() : sign, isWord).Zh}{Side(right, definition)}");
    }

    private LocalizedText Side(Operand operand, IndicatorDefinition compared) => operand switch
    {
        NumberOperand number => Written(number.Value, compared.Unit),
        CategoryOperand category => compared.CategoryNames.ElementAtOrDefault(category.Code) is { } name ? LocalizedText.Of($"'{name}'", $"“{name}”") : LocalizedText.Same(category.Text),
        ParameterOperand parameter => Threshold(parameter.Parameter),
        IndicatorOperand { Aggregate: Aggregate.None } indicator => indicator.Indicator.Name,
        IndicatorOperand indicator => indicator.Aggregate switch
        {
            Aggregate.Min => LocalizedText.Of($"the smallest {indicator.Indicator.Name}", $"{indicator.Indicator.Name}的最小值"),
            Aggregate.Max => LocalizedText.Of($"the largest {indicator.Indicator.Name}", $"{indicator.Indicator.Name}的最大值"),
            Aggregate.Mean => LocalizedText.Of($"the mean of {indicator.Indicator.Name}", $"{indicator.Indicator.Name}的平均值"),
            _ => LocalizedText.Of($"the median of {indicator.Indicator.Name}", $"{indicator.Indicator.Name}的中位数"),
        },
        _ => LocalizedText.Same(operand.Text),
    };

    private LocalizedText Threshold(Parameter parameter)
    {
        var version = parameter.On(day);
        var value = version switch
        {
            null => new LocalizedText("a threshold without a value on that day", "当日尚无取值的阈值"),
            { ByIndustries.IsEmpty: true, Value: { } number } => Written(number, parameter.Unit),
            _ => LocalizedText.List(
                version.ByIndustries.Select(s => LocalizedText.Of($"{Written(s.Value, parameter.Unit)} (from {s.FromIndustries} industries)", $"{Written(s.Value, parameter.Unit)}（{s.FromIndustries}个行业以上）")),
                ", ",
                "、"),
        };
        return LocalizedText.Of($"{value} [{parameter.Title}; {ProvenanceWords.Of(parameter.Provenance)}]", $"{value}［{parameter.Title}；{ProvenanceWords.Of(parameter.Provenance)}］");
    }

    private static LocalizedText Written(double value, string unit) => new(ValueText.Written(value, unit, Language.English), ValueText.Written(value, unit, Language.Chinese));

    private static LocalizedText Relation(Comparison comparison, bool isWord) => (comparison, isWord) switch
    {
        (Comparison.Less, _) => new("is below", "低于"),
        (Comparison.LessOrEqual, _) => new("is at most", "不高于"),
        (Comparison.Greater, _) => new("is above", "高于"),
        (Comparison.GreaterOrEqual, _) => new("is at least", "不低于"),
        (Comparison.Equal, true) => new("is", "为"),
        (Comparison.Equal, false) => new("equals", "等于"),
        (_, true) => new("is not", "不为"),
        _ => new("differs from", "不等于"),
    };
}
