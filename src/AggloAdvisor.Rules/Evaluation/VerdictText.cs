using System.Globalization;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>Says verdicts and what they hang on, as failed cases do.</summary>
public static class VerdictText
{
    /// <summary>The comparisons that a verdict hangs on, with their figures and margins.</summary>
    public static LocalizedText Deciding(TraceNode trace)
    {
        var comparisons = BindingCondition.Find(trace);
        return comparisons.IsEmpty ? new("other diagnoses alone", "其他诊断") : LocalizedText.List(comparisons.Select(Explained), "; ", "；");
    }

    /// <summary>A comparison as the rule writes it.</summary>
    public static string Written(ComparisonTrace comparison) => $"{comparison.Left.Operand.Text} {ConditionText.Symbol(comparison.Comparison)} {comparison.Right.Operand.Text}";

    /// <summary>A comparison as the rule writes it, with its figures and margin.</summary>
    public static LocalizedText Explained(ComparisonTrace comparison)
    {
        var margin = comparison.Margin is { } value ? LocalizedText.Of($", margin {value:0.###}", $"，余量{value:0.###}") : LocalizedText.Same("");
        return LocalizedText.Of(
            $"{Written(comparison)} ({Figure(comparison.Left)} {ConditionText.Symbol(comparison.Comparison)} {Figure(comparison.Right)}{margin})",
            $"{Written(comparison)}（{Figure(comparison.Left)} {ConditionText.Symbol(comparison.Comparison)} {Figure(comparison.Right)}{margin}）");
    }

    private static LocalizedText Figure(OperandValue side) => side.Value is { } value ? LocalizedText.Same(value.ToString("0.######", CultureInfo.InvariantCulture)) : new("unknown", "未知");

    /// <summary>The word of case files for a verdict of a diagnosis.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Fired => "fired",
        Verdict.NotFired => "not-fired",
        _ => "undecided",
    };
}
