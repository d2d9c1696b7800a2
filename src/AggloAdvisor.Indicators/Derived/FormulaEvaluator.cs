using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Derived;

/// <summary>Computes formulas in one year, in base units. A part without value leaves the whole without value, and the account says why.</summary>
/// <param name="case">The figures.</param>
/// <param name="year">The year.</param>
/// <param name="find">The value of an indicator; null where it was never asked for.</param>
internal sealed class FormulaEvaluator(Case @case, int year, Func<string, Target, int, IndicatorValue?> find)
{
    private const int LongestQuote = 80;
    private readonly Dictionary<AggregateFormula, (double? Value, FormulaAccount Account)> _aggregates = new(ReferenceEqualityComparer.Instance);

    /// <summary>The value of a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="member">The member it is asked for; null for the whole case.</param>
    /// <param name="account">Gets what the value rests on, or lacks.</param>
    /// <returns>A finite number, or null.</returns>
    public double? Value(Formula formula, string? member, FormulaAccount account) => formula switch
    {
        NumberFormula number => number.Unit is { } unit ? number.Value * Factor(unit) : number.Value,
        IndicatorFormula indicator => Indicator(indicator.Indicator, member, account),
        VariableFormula variable => Figure(variable.Variable, member ?? Case.WholeCaseId, account),
        NegationFormula negation => -Value(negation.Operand, member, account),
        BinaryFormula binary => Binary(binary, member, account),
        UnaryFormula unary => Value(unary.Operand, member, account) is { } operand
            ? Noted(FormulaMath.Apply(unary.Function, operand), unary, member, account)
            : null,
        ExtremeFormula extreme => Extreme(extreme, member, account),
        AggregateFormula aggregate => Aggregated(aggregate, account),
        _ => throw new ArgumentException($"A {formula.GetType().Name} cannot be computed.", nameof(formula)),
    };

    private LocalizedText NameOf(string member) => @case.Regions.FirstOrDefault(r => r.Id == member)?.Name ?? LocalizedText.Same(member);

    private static double Factor(string unit) => Unit.Find(unit)!.Factor;

    private double? Indicator(IndicatorDefinition definition, string? member, FormulaAccount account)
    {
        var target = definition.Scope == Scope.Case ? Target.WholeCase : Target.Region(member!);
        if (find(definition.Id, target, year) is not { } value)
        {
            account.Lack(LackingInput.Because(LocalizedText.Of($"'{definition.Id}' has no value here", $"“{definition.Name}”在此没有数值")));
            return null;
        }

        account.Use(value);
        return value.Value * Factor(definition.Unit);
    }

    private double? Figure(Variable variable, string region, FormulaAccount account)
    {
        if (@case.Observations.Find(region, variable.Id, year) is not { } row)
        {
            account.Lack(new LackingInput(LackingKind.Observation, variable.Id, region, year));
            return null;
        }

        account.Cite(row.SourceId);
        return row.Value * Factor(variable.Unit);
    }

    // Both sides are computed even when the first is unknown: everything that is lacking is told at once.
    private double? Binary(BinaryFormula binary, string? member, FormulaAccount account)
    {
        var (left, right) = (Value(binary.Left, member, account), Value(binary.Right, member, account));
        return left is { } l && right is { } r ? Noted(FormulaMath.Apply(binary.Operation, l, r), binary, member, account) : null;
    }

    private double? Extreme(ExtremeFormula extreme, string? member, FormulaAccount account)
    {
        double? result = null;
        var known = true;
        foreach (var operand in extreme.Operands)
        {
            var value = Value(operand, member, account);
            known &= value is not null;
            result = result is null ? value : extreme.Largest ? Math.Max(result.Value, value ?? result.Value) : Math.Min(result.Value, value ?? result.Value);
        }

        return known ? result : null;
    }

    private double? Aggregated(AggregateFormula aggregate, FormulaAccount account)
    {
        // It is the same for all members, and formulas may hold aggregates within aggregates: computed once.
        if (!_aggregates.TryGetValue(aggregate, out var known))
        {
            var own = new FormulaAccount();
            _aggregates[aggregate] = known = (OverMembers(aggregate, own), own);
        }

        account.Use(known.Account);
        return known.Value;
    }

    private double? OverMembers(AggregateFormula aggregate, FormulaAccount account)
    {
        // Some figures are published for the whole alone: its sum is then known although its parts are not.
        if (aggregate is { Aggregate: MemberAggregate.Sum, Operand: VariableFormula { Variable: { Additive: true } variable } }
            && @case.Observations.Find(Case.WholeCaseId, variable.Id, year) is not null
            && !@case.Regions.All(r => @case.Observations.Find(r.Id, variable.Id, year) is not null))
        {
            return Figure(variable, Case.WholeCaseId, account);
        }

        double?[] values = [.. @case.Regions.Select(r => Value(aggregate.Operand, r.Id, account))];
        if (values.Length == 0)
        {
            account.Undefined(new("the case has no members", "案例没有成员"));
            return null;
        }

        if (Array.Exists(values, static v => v is null))
        {
            return null;
        }

        double[] sorted = [.. values.Select(static v => v!.Value).Order()];
        var result = aggregate.Aggregate switch
        {
            MemberAggregate.Sum => sorted.Sum(),
            MemberAggregate.Mean => sorted.Sum() / sorted.Length,
            MemberAggregate.Median => SortedArrayStatistics.Median(sorted),
            MemberAggregate.Min => sorted[0],
            MemberAggregate.Max => sorted[^1],
            _ => SortedArrayStatistics.QuantileCustom(sorted, aggregate.Percent!.Value / 100, QuantileDefinition.R7),
        };
        return Noted(FormulaResult.Of(result), aggregate, null, account);
    }

    private double? Noted(FormulaResult result, Formula formula, string? member, FormulaAccount account)
    {
        if (result.Reason is { } reason)
        {
            var text = FormulaText.Of(formula);
            var quote = text.Length <= LongestQuote ? text : text[..(LongestQuote - 3)] + "...";
            var chinese = FormulaText.InChinese(formula);
            account.Undefined(member is null
                ? LocalizedText.Of($"{reason} in '{quote}'", $"“{chinese}”中{reason}")
                : LocalizedText.Of($"{reason} in '{quote}' for {member}", $"{NameOf(member)}的“{chinese}”中{reason}"));
        }

        return result.Value;
    }
}
