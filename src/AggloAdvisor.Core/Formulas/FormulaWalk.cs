namespace AggloAdvisor.Core.Formulas;

/// <summary>Goes through the parts of a formula.</summary>
public static class FormulaWalk
{
    /// <summary>A formula and all its parts, itself first, then from left to right.</summary>
    public static IEnumerable<Formula> All(Formula formula) => Parts(formula).SelectMany(All).Prepend(formula);

    /// <summary>The parts that a formula directly consists of.</summary>
    public static IEnumerable<Formula> Parts(Formula formula) => formula switch
    {
        NegationFormula negation => [negation.Operand],
        BinaryFormula binary => [binary.Left, binary.Right],
        UnaryFormula unary => [unary.Operand],
        ExtremeFormula extreme => extreme.Operands,
        AggregateFormula aggregate => [aggregate.Operand],
        _ => [],
    };
}
