using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Formulas;

/// <summary>What an operation gave: a finite number, or the reason why there is none.</summary>
/// <param name="Value">The number; null when there is none.</param>
/// <param name="Reason">Why there is none; null when there is one.</param>
public readonly record struct FormulaResult(double? Value, LocalizedText? Reason)
{
    /// <summary>The reason of a result that is not finite.</summary>
    public static LocalizedText TooLarge { get; } = new("a number too large to hold", "数值过大，无法表示");

    /// <summary>The reason of a division by zero.</summary>
    public static LocalizedText DivisionByZero { get; } = new("division by zero", "除数为零");

    /// <summary>A number; without value when it is not finite.</summary>
    public static FormulaResult Of(double value) => double.IsFinite(value) ? new(value, null) : new(null, TooLarge);
}

/// <summary>The arithmetic of formulas: never NaN, never infinite.</summary>
public static class FormulaMath
{
    /// <summary>An operation on two finite numbers.</summary>
    public static FormulaResult Apply(BinaryOperation operation, double left, double right) => operation switch
    {
        BinaryOperation.Add => FormulaResult.Of(left + right),
        BinaryOperation.Subtract => FormulaResult.Of(left - right),
        BinaryOperation.Multiply => FormulaResult.Of(left * right),
        _ => right == 0 ? new(null, FormulaResult.DivisionByZero) : FormulaResult.Of(left / right),
    };

    /// <summary>A function of a finite number.</summary>
    public static FormulaResult Apply(UnaryFunction function, double operand) => function switch
    {
        UnaryFunction.Abs => FormulaResult.Of(Math.Abs(operand)),
        UnaryFunction.Log => operand > 0 ? FormulaResult.Of(Math.Log(operand)) : new(null, new("the logarithm of a number that is not positive", "对非正数取对数")),
        _ => operand >= 0 ? FormulaResult.Of(Math.Sqrt(operand)) : new(null, new("the square root of a negative number", "对负数开平方")),
    };
}
