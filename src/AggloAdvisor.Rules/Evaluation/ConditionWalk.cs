using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>Reads conditions from top to bottom.</summary>
public static class ConditionWalk
{
    /// <summary>The conditions of a diagnosis: its own, then those of its counter-checks.</summary>
    public static IEnumerable<Condition> Of(Diagnosis diagnosis) => diagnosis.CounterChecks.Select(static c => c.When).Prepend(diagnosis.When);

    /// <summary>The conditions of a countermeasure: those of its gates, then those of its options and their reasons.</summary>
    public static IEnumerable<Condition> Of(Countermeasure measure) => measure.Gates.Select(static g => g.OpenWhen)
        .Concat(measure.Choices.SelectMany(static c => c.Options).SelectMany(static o => o.Reasons.Select(static r => r.When).Prepend(o.FitsWhen)));

    /// <summary>Every condition of a rule base, in all versions.</summary>
    public static IEnumerable<Condition> Of(RuleSet rules) => rules.Diagnoses.Concat(rules.OtherVersions).SelectMany(Of).Concat(rules.Countermeasures.SelectMany(Of));

    /// <summary>Every comparison of a condition.</summary>
    public static IEnumerable<ComparisonCondition> Comparisons(Condition condition) => condition switch
    {
        ComparisonCondition comparison => [comparison],
        AllCondition all => all.Parts.SelectMany(Comparisons),
        AnyCondition any => any.Parts.SelectMany(Comparisons),
        NotCondition not => Comparisons(not.Part),
        _ => [],
    };

    /// <summary>Every operand of a condition that is an indicator.</summary>
    public static IEnumerable<IndicatorOperand> Indicators(Condition condition) =>
        Comparisons(condition).SelectMany(static c => new[] { c.Left, c.Right }).OfType<IndicatorOperand>();

    /// <summary>Every operand of a condition that is a parameter.</summary>
    public static IEnumerable<ParameterOperand> Parameters(Condition condition) =>
        Comparisons(condition).SelectMany(static c => new[] { c.Left, c.Right }).OfType<ParameterOperand>();

    /// <summary>Every other diagnosis that a condition asks for.</summary>
    public static IEnumerable<FindingCondition> Findings(Condition condition) => condition switch
    {
        FindingCondition finding => [finding],
        AllCondition all => all.Parts.SelectMany(Findings),
        AnyCondition any => any.Parts.SelectMany(Findings),
        NotCondition not => Findings(not.Part),
        _ => [],
    };
}
