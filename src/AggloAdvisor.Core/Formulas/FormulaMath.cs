namespace AggloAdvisor.Core.Formulas;

/// <summary>What an operation gave: a finite number, or the reason why there is none.</summary>
/// <param name="Value">The number; null when there is none.</param>
/// <param name="Reason">Why there is none; null when there is one.</param>
public readonly record struct FormulaResult(double? Value, string? Reason)
{
    /// <summary>A number; without value when it is not finite.</summary>
    public static FormulaResult Of(double value) => double.IsFinite(value) ? new(value, null) : new(null, "a number too large to hold");
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
        _ => right == 0 ? new(null, "division by zero") : FormulaResult.Of(left / right),
    };

    /// <summary>A function of a finite number.</summary>
    public static FormulaResult Apply(UnaryFunction function, double operand) => function switch
    {
        UnaryFunction.Abs => FormulaResult.Of(Math.Abs(operand)),
        UnaryFunction.Log => operand > 0 ? FormulaResult.Of(Math.Log(operand)) : new(null, "the logarithm of a number that is not positive"),
        _ => operand >= 0 ? FormulaResult.Of(Math.Sqrt(operand)) : new(null, "the square root of a negative number"),
    };
}
