using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Says in words what comparisons would have to come to.</summary>
internal sealed class LeafText(TargetNames names)
{
    private const int MostWritten = 4;

    /// <summary>All comparisons of a set; those beyond the first few are counted.</summary>
    public LocalizedText Of(LeafSet set, int most = MostWritten) => First(set.Leaves.Select(Of), most);

    /// <summary>The first of several things that belong together; the others are counted.</summary>
    public static LocalizedText First(IEnumerable<LocalizedText> items, int most)
    {
        LocalizedText[] all = [.. items];
        var written = LocalizedText.List(all.Take(most), "; and ", "；且");
        return all.Length <= most ? written : written + LocalizedText.Of($"; and {all.Length - most} more", $"；另有{all.Length - most}项");
    }

    /// <summary>One comparison, such as "GDP per head, coefficient of variation above 0.34 (now 0.31)".</summary>
    public LocalizedText Of(Leaf leaf)
    {
        var (left, right) = (leaf.Trace.Left, leaf.Trace.Right);
        var wanted = leaf.Wanted;
        if (left.Operand is not IndicatorOperand)
        {
            (left, right, wanted) = (right, left, wanted.Mirrored());
        }

        var indicator = (IndicatorOperand)left.Operand;
        var place = indicator.Aggregate == Aggregate.None && indicator.Indicator.Scope != Scope.Case ? Place(leaf.Target) : null;
        var aggregate = Aggregated(indicator.Aggregate);
        LocalizedText Now(Rules.Evaluation.OperandValue side, IndicatorOperand operand) => side.Value is { } v
            ? new(ValueText.Format(v, operand.Indicator, Language.English), ValueText.Format(v, operand.Indicator, Language.Chinese))
            : new(ValueText.Unknown(Language.English), ValueText.Unknown(Language.Chinese));

        var subject = new LocalizedText(
            indicator.Indicator.Name.En + aggregate.En + (place is null ? "" : $" ({place.En})"),
            (place is null ? "" : place.Zh + "的") + indicator.Indicator.Name.Zh + aggregate.Zh);
        var bound = right.Operand switch
        {
            CategoryOperand category => LocalizedText.Of($"“{category.Name}”", $"“{category.Name}”"),
            ParameterOperand { Parameter: var p } => right.Value is { } v
                ? new(ValueText.Written(v, p.Unit, Language.English), ValueText.Written(v, p.Unit, Language.Chinese))
                : LocalizedText.Of($"the threshold “{p.Title}”, which has no value here", $"阈值“{p.Title}”（此处没有取值）"),
            NumberOperand number => new(ValueText.Written(number.Value, indicator.Indicator.Unit, Language.English), ValueText.Written(number.Value, indicator.Indicator.Unit, Language.Chinese)),
            IndicatorOperand other => new LocalizedText($"{other.Indicator.Name.En}{Aggregated(other.Aggregate).En}", $"{other.Indicator.Name.Zh}{Aggregated(other.Aggregate).Zh}")
                + LocalizedText.Of($" ({Now(right, other)})", $"（{Now(right, other)}）"),
            _ => LocalizedText.Same(right.Operand.Text),
        };
        return LocalizedText.Of($"{subject} {Word(wanted)} {bound} (now {Now(left, indicator)})", $"{subject}{Word(wanted)}{bound}（现为{Now(left, indicator)}）");
    }

    private LocalizedText Place(Target target) => names.Of(target);

    private static LocalizedText Word(Rules.Model.Comparison comparison) => comparison switch
    {
        Rules.Model.Comparison.Less => new("below", "低于"),
        Rules.Model.Comparison.LessOrEqual => new("at most", "不高于"),
        Rules.Model.Comparison.Greater => new("above", "高于"),
        Rules.Model.Comparison.GreaterOrEqual => new("at least", "不低于"),
        Rules.Model.Comparison.Equal => new("is", "为"),
        _ => new("is not", "不为"),
    };

    private static LocalizedText Aggregated(Aggregate aggregate) => aggregate switch
    {
        Aggregate.Min => new(", smallest", "（最小值）"),
        Aggregate.Max => new(", largest", "（最大值）"),
        Aggregate.Mean => new(", mean", "（均值）"),
        Aggregate.Median => new(", median", "（中位数）"),
        _ => new("", ""),
    };
}
