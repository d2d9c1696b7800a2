using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Core.Formulas;

/// <summary>The formula of a derived indicator, checked: every name exists, every unit fits, every value exists for what it is asked for.</summary>
/// <remarks>All quantities are in the base unit of their dimension (yuan, persons, km), so that no operation converts.</remarks>
public abstract record Formula;

/// <summary>A number, or an amount such as <c>100 [10k_yuan]</c>.</summary>
/// <param name="Value">In the unit; finite, at least 0.</param>
/// <param name="Unit">The unit's id; null for a pure number.</param>
public sealed record NumberFormula(double Value, string? Unit = null) : Formula;

/// <summary>The value of an indicator: of the case, or of the member that the formula is asked for.</summary>
public sealed record IndicatorFormula(IndicatorDefinition Indicator) : Formula;

/// <summary>A figure of the member that the formula is asked for; where it is asked for the whole case, the case's own.</summary>
public sealed record VariableFormula(Variable Variable) : Formula;

/// <summary>The negative of something.</summary>
public sealed record NegationFormula(Formula Operand) : Formula;

/// <summary>An operation on two things.</summary>
public sealed record BinaryFormula(BinaryOperation Operation, Formula Left, Formula Right) : Formula;

/// <summary>A function of one thing.</summary>
public sealed record UnaryFormula(UnaryFunction Function, Formula Operand) : Formula;

/// <summary>The smallest or largest of several things.</summary>
/// <param name="Largest">Whether the largest is asked for.</param>
/// <param name="Operands">At least two.</param>
public sealed record ExtremeFormula(bool Largest, ImmutableArray<Formula> Operands) : Formula;

/// <summary>One number from the members' values of something.</summary>
/// <param name="Aggregate">How.</param>
/// <param name="Operand">What; asked for each member.</param>
/// <param name="Percent">The percentile, 0 to 100; null for other aggregates.</param>
public sealed record AggregateFormula(MemberAggregate Aggregate, Formula Operand, double? Percent = null) : Formula;

/// <summary>Operations on two things.</summary>
public enum BinaryOperation
{
    /// <summary>Sum.</summary>
    Add,

    /// <summary>Difference.</summary>
    Subtract,

    /// <summary>Product.</summary>
    Multiply,

    /// <summary>Quotient.</summary>
    Divide,
}

/// <summary>Functions of one thing.</summary>
public enum UnaryFunction
{
    /// <summary>Absolute value.</summary>
    Abs,

    /// <summary>Natural logarithm.</summary>
    Log,

    /// <summary>Square root.</summary>
    Sqrt,
}

/// <summary>Ways to make one number of the members' values.</summary>
public enum MemberAggregate
{
    /// <summary>Sum.</summary>
    Sum,

    /// <summary>Arithmetic mean, each member counting once.</summary>
    Mean,

    /// <summary>Median.</summary>
    Median,

    /// <summary>Smallest.</summary>
    Min,

    /// <summary>Largest.</summary>
    Max,

    /// <summary>Percentile, interpolated linearly between the ordered values (type 7 of Hyndman and Fan).</summary>
    Percentile,
}
