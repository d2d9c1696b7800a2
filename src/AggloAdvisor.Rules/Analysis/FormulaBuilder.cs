using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>Which of the three verdicts a formula stands for.</summary>
internal enum Wanted
{
    /// <summary>The condition certainly holds.</summary>
    Holds,

    /// <summary>The condition certainly fails.</summary>
    Fails,

    /// <summary>The condition fails or is undecided because a threshold does not exist for the data.</summary>
    DoesNotHold,
}

/// <summary>Turns conditions into formulas over the quantities of a vocabulary, with the thresholds of one day.</summary>
/// <remarks>
/// All figures are taken as known. A threshold that depends on the number of industries becomes one alternative for each of its steps.
/// A diagnosis asked for with <c>finding:</c> is written out where it speaks of the same target, and is a quantity of its own elsewhere.
/// </remarks>
internal sealed class FormulaBuilder(RuleSet rules, DateOnly day, Vocabulary vocabulary, string copy = "")
{
    /// <summary>The formula of a condition asked for targets of a scope.</summary>
    public Formula Of(Condition condition, Scope scope, Wanted wanted) => condition switch
    {
        AllCondition all => Together(all.Parts, scope, wanted, conjunction: wanted == Wanted.Holds),
        AnyCondition any => Together(any.Parts, scope, wanted, conjunction: wanted != Wanted.Holds),

        // What fails or is undecided, negated, is what holds not: "not x" does not hold where x holds or is undecided.
        NotCondition not => wanted switch
        {
            Wanted.Holds => Of(not.Part, scope, Wanted.Fails),
            Wanted.Fails => Of(not.Part, scope, Wanted.Holds),
            _ => new Or([Of(not.Part, scope, Wanted.Holds), Undecided(not.Part, scope)]),
        },
        FindingCondition finding => Asked(finding.DiagnosisId, scope, wanted),
        ComparisonCondition comparison => Leaf(comparison, wanted),
        _ => throw new InvalidOperationException($"A condition of type {condition.GetType().Name} has no formula."),
    };

    private Formula Together(ImmutableArray<Condition> parts, Scope scope, Wanted wanted, bool conjunction)
    {
        ImmutableArray<Formula> formulas = [.. parts.Select(p => Of(p, scope, wanted))];
        return conjunction ? new And(formulas) : new Or(formulas);
    }

    // Neither holds nor fails: every known figure given, this can only come from thresholds without a value.
    private Formula Undecided(Condition condition, Scope scope) => condition switch
    {
        AllCondition or AnyCondition => new Or([.. Parts(condition).Select(p => Undecided(p, scope))]),
        NotCondition not => Undecided(not.Part, scope),
        ComparisonCondition comparison => Steps(comparison).Undefined,
        _ => Formula.False,
    };

    private static ImmutableArray<Condition> Parts(Condition condition) => condition switch
    {
        AllCondition all => all.Parts,
        AnyCondition any => any.Parts,
        _ => [],
    };

    private Formula Asked(string diagnosisId, Scope scope, Wanted wanted)
    {
        var diagnosis = rules.FindDiagnosis(diagnosisId);
        if (diagnosis is null || !diagnosis.InForceOn(day))
        {
            return wanted == Wanted.DoesNotHold ? Formula.True : Formula.False;
        }

        if (diagnosis.Scope == scope || diagnosis.Scope == Scope.Case)
        {
            return Of(diagnosis.When, diagnosis.Scope, wanted);
        }

        return new Bounded(vocabulary.NumberOf(Quantity.OfFinding(diagnosisId), copy), Comparison.Equal, wanted == Wanted.Holds ? 1 : 0);
    }

    private Formula Leaf(ComparisonCondition condition, Wanted wanted)
    {
        var (defined, undefined) = Steps(condition);
        var comparison = wanted == Wanted.Holds ? condition.Comparison : condition.Comparison.Opposite();
        ImmutableArray<Formula> alternatives = [.. defined.Select(d => And(d.When, d.Compare(comparison)))];
        return wanted == Wanted.DoesNotHold ? new Or(alternatives.Add(undefined)) : new Or(alternatives);
    }

    private static Formula And(Formula a, Formula b) => a is And { Parts.IsEmpty: true } ? b : new And([a, b]);

    // The comparison under each step of its threshold, and where it has no threshold.
    private (ImmutableArray<(Formula When, Func<Comparison, Formula> Compare)> Defined, Formula Undefined) Steps(ComparisonCondition condition)
    {
        var (left, right) = (condition.Left, condition.Right);
        if (left is IndicatorOperand a && right is IndicatorOperand b)
        {
            var (x, y) = (Number(a), Number(b));
            return ([(Formula.True, c => new Ordered(x, c, y))], Formula.False);
        }

        var mirrored = left is not IndicatorOperand;
        var indicator = (IndicatorOperand)(mirrored ? right : left);
        var variable = Number(indicator);
        Formula Compare(Comparison comparison, double constant) => new Bounded(variable, mirrored ? comparison.Mirrored() : comparison, constant);
        return (mirrored ? left : right) switch
        {
            NumberOperand number => ([(Formula.True, c => Compare(c, number.Value))], Formula.False),
            CategoryOperand category => ([(Formula.True, c => Compare(c, category.Code))], Formula.False),
            ParameterOperand parameter when parameter.Parameter.On(day) is not { } version => ([], Formula.True),
            ParameterOperand parameter when parameter.Parameter.On(day) is { ByIndustries.IsEmpty: true, Value: { } value } => ([(Formula.True, c => Compare(c, value))], Formula.False),
            ParameterOperand parameter => BySteps(parameter.Parameter.On(day)!.ByIndustries, indicator, Compare),
            _ => throw new InvalidOperationException($"'{condition.Left.Text}' and '{condition.Right.Text}' cannot be compared."),
        };
    }

    private (ImmutableArray<(Formula When, Func<Comparison, Formula> Compare)> Defined, Formula Undefined) BySteps(
        ImmutableArray<GranularityStep> steps,
        IndicatorOperand indicator,
        Func<Comparison, double, Formula> compare)
    {
        var industries = vocabulary.NumberOf(Quantity.IndustriesOf(indicator.Indicator.Id), copy);
        Formula From(int i) => new Bounded(industries, Comparison.GreaterOrEqual, steps[i].FromIndustries);
        Formula Below(int i) => new Bounded(industries, Comparison.Less, steps[i].FromIndustries);
        return (
            [.. steps.Select((s, i) => ((Formula)(i + 1 < steps.Length ? new And([From(i), Below(i + 1)]) : From(i)), (Func<Comparison, Formula>)(c => compare(c, s.Value))))],
            Below(0));
    }

    private int Number(IndicatorOperand operand) => vocabulary.NumberOf(Quantity.Of(operand), copy);
}
