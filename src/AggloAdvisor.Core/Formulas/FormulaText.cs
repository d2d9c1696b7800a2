using System.Globalization;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Core.Formulas;

/// <summary>Writes a formula in the notation in which it is read, with no parenthesis too many.</summary>
public static class FormulaText
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Sign = 3;

    /// <summary>The text of a formula.</summary>
    public static string Of(Formula formula) => Write(formula, 0, false);

    /// <summary>The formula with the Chinese names of its indicators, figures and units, as a report prints it.</summary>
    public static string InChinese(Formula formula) => Write(formula, 0, true);

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

    private static string Write(Formula formula, int binding, bool zh) => formula switch
    {
        NumberFormula number => Number(number.Value) + (number.Unit is { } unit ? zh ? Unit.Find(unit)?.SymbolZh ?? unit : $" [{unit}]" : ""),
        IndicatorFormula indicator => zh ? indicator.Indicator.Name.Zh : indicator.Indicator.Id,
        VariableFormula variable => zh ? variable.Variable.Name.Zh : variable.Variable.Id,
        NegationFormula negation => Enclosed("-" + Write(negation.Operand, Sign, zh), Sign, binding),
        BinaryFormula { Operation: BinaryOperation.Add or BinaryOperation.Subtract } b =>
            Enclosed($"{Write(b.Left, Sum, zh)} {(b.Operation == BinaryOperation.Add ? '+' : '-')} {Write(b.Right, Sum + 1, zh)}", Sum, binding),
        BinaryFormula b => Enclosed($"{Write(b.Left, Product, zh)} {(b.Operation == BinaryOperation.Multiply ? zh ? '×' : '*' : '/')} {Write(b.Right, Product + 1, zh)}", Product, binding),
        UnaryFormula unary => $"{(zh ? Chinese(unary.Function) : Word(unary.Function))}({Write(unary.Operand, 0, zh)})",
        ExtremeFormula extreme => $"{(zh ? extreme.Largest ? "最大值" : "最小值" : extreme.Largest ? "max" : "min")}({string.Join(zh ? "，" : ", ", extreme.Operands.Select(o => Write(o, 0, zh)))})",
        AggregateFormula { Percent: { } percent } a => zh ? $"成员第{Number(percent)}百分位数({Write(a.Operand, 0, zh)})" : $"{Word(a.Aggregate)}({Of(a.Operand)}, {Number(percent)})",
        AggregateFormula a => $"{(zh ? Chinese(a.Aggregate) : Word(a.Aggregate))}({Write(a.Operand, 0, zh)})",
        _ => throw new ArgumentException($"A {formula.GetType().Name} has no text.", nameof(formula)),
    };

    private static string Chinese(UnaryFunction function) => function switch { UnaryFunction.Abs => "绝对值", UnaryFunction.Log => "自然对数", _ => "平方根" };

    private static string Chinese(MemberAggregate aggregate) => aggregate switch
    {
        MemberAggregate.Sum => "成员合计",
        MemberAggregate.Mean => "成员平均",
        MemberAggregate.Median => "成员中位数",
        MemberAggregate.Min => "成员最小值",
        MemberAggregate.Max => "成员最大值",
        _ => "成员百分位数",
    };

    private static string Enclosed(string text, int own, int asked) => own < asked ? $"({text})" : text;

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
