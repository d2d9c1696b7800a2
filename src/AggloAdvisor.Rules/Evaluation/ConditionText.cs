using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>Writes conditions on one line.</summary>
public static class ConditionText
{
    /// <summary>The sign of a comparison.</summary>
    public static string Symbol(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Equal => "==",
        _ => "!=",
    };

    /// <summary>The whole condition.</summary>
    public static string Write(Condition condition) => condition switch
    {
        AllCondition all => $"all({string.Join(", ", all.Parts.Select(Write))})",
        AnyCondition any => $"any({string.Join(", ", any.Parts.Select(Write))})",
        NotCondition not => $"not({Write(not.Part)})",
        FindingCondition finding => $"finding {finding.DiagnosisId}",
        ComparisonCondition c => $"{c.Left.Text} {Symbol(c.Comparison)} {c.Right.Text}",
        _ => "",
    };
}
