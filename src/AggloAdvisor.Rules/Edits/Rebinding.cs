using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Edits;

/// <summary>Makes every condition of a rule base use the rule base's own parameters: after one was changed, or a rule came from elsewhere.</summary>
internal static class Rebinding
{
    /// <summary>The rule base with its conditions pointing at its parameters.</summary>
    public static RuleSet Rebind(RuleSet rules) => rules with
    {
        Diagnoses = [.. rules.Diagnoses.Select(d => Of(d, rules.Parameters))],
        OtherVersions = [.. rules.OtherVersions.Select(d => Of(d, rules.Parameters))],
        Countermeasures = [.. rules.Countermeasures.Select(m => m with
        {
            Gates = [.. m.Gates.Select(g => g with { OpenWhen = Of(g.OpenWhen, rules.Parameters) })],
            Choices = [.. m.Choices.Select(c => c with
            {
                Options = [.. c.Options.Select(o => o with
                {
                    FitsWhen = Of(o.FitsWhen, rules.Parameters),
                    Reasons = [.. o.Reasons.Select(r => r with { When = Of(r.When, rules.Parameters) })],
                })],
            })],
        })],
    };

    private static Diagnosis Of(Diagnosis diagnosis, FrozenDictionary<string, Parameter> parameters) => diagnosis with
    {
        When = Of(diagnosis.When, parameters),
        CounterChecks = [.. diagnosis.CounterChecks.Select(c => c with { When = Of(c.When, parameters) })],
    };

    private static Condition Of(Condition condition, FrozenDictionary<string, Parameter> parameters) => condition switch
    {
        AllCondition all => all with { Parts = Of(all.Parts, parameters) },
        AnyCondition any => any with { Parts = Of(any.Parts, parameters) },
        NotCondition not => not with { Part = Of(not.Part, parameters) },
        ComparisonCondition comparison => comparison with { Left = Of(comparison.Left, parameters), Right = Of(comparison.Right, parameters) },
        _ => condition,
    };

    private static ImmutableArray<Condition> Of(ImmutableArray<Condition> parts, FrozenDictionary<string, Parameter> parameters) => [.. parts.Select(p => Of(p, parameters))];

    private static Operand Of(Operand operand, FrozenDictionary<string, Parameter> parameters) =>
        operand is ParameterOperand used && parameters.TryGetValue(used.Parameter.Id, out var own) ? used with { Parameter = own } : operand;
}
