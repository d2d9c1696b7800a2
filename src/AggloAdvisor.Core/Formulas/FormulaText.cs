using System.Globalization;

namespace AggloAdvisor.Core.Formulas;

/// <summary>Writes a formula in the notation in which it is read, with no parenthesis too many.</summary>
public static class FormulaText
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Sign = 3;

    /// <summary>The text of a formula.</summary>
    public static string Of(Formula formula) => Write(formula, 0);

    /// <summary>The word of a function.</summary>
    public static string Word(UnaryFunction function) => function switch { UnaryFunction.Abs => "abs", UnaryFunction.Log => "log", _ => "sqrt" };

    /// <summary>The word of an aggregate.</summary>
    public static string Word(MemberAggregate aggregate) => aggregate switch
    {
        MemberAggregate.Sum => "sum",
        MemberAggregate.Mean => "mean",
        MemberAggregate.Median => "median",
        MemberAggregate.Min => "min",
        MemberAggregate.Max => "max",
        _ => "percentile",
    };

    private static string Write(Formula formula, int binding) => formula switch
    {
        NumberFormula number => Number(number.Value) + (number.Unit is { } unit ? $" [{unit}]" : ""),
        IndicatorFormula indicator => indicator.Indicator.Id,
        VariableFormula variable => variable.Variable.Id,
        NegationFormula negation => Enclosed("-" + Write(negation.Operand, Sign), Sign, binding),
        BinaryFormula { Operation: BinaryOperation.Add or BinaryOperation.Subtract } b =>
            Enclosed($"{Write(b.Left, Sum)} {(b.Operation == BinaryOperation.Add ? '+' : '-')} {Write(b.Right, Sum + 1)}", Sum, binding),
        BinaryFormula b => Enclosed($"{Write(b.Left, Product)} {(b.Operation == BinaryOperation.Multiply ? '*' : '/')} {Write(b.Right, Product + 1)}", Product, binding),
        UnaryFormula unary => $"{Word(unary.Function)}({Of(unary.Operand)})",
        ExtremeFormula extreme => $"{(extreme.Largest ? "max" : "min")}({string.Join(", ", extreme.Operands.Select(Of))})",
        AggregateFormula { Percent: { } percent } a => $"{Word(a.Aggregate)}({Of(a.Operand)}, {Number(percent)})",
        AggregateFormula a => $"{Word(a.Aggregate)}({Of(a.Operand)})",
        _ => throw new ArgumentException($"A {formula.GetType().Name} has no text.", nameof(formula)),
    };

    private static string Enclosed(string text, int own, int asked) => own < asked ? $"({text})" : text;

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
