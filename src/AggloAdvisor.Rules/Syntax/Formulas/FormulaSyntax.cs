using System.Collections.Immutable;
using AggloAdvisor.Core.Formulas;

namespace AggloAdvisor.Rules.Syntax.Formulas;

/// <summary>A formula as it is written: its shape, and where each part starts. Nothing is known yet about names and units.</summary>
/// <param name="Offset">The part's first character.</param>
internal abstract record FormulaSyntax(int Offset);

/// <summary>A number, perhaps with a unit.</summary>
internal sealed record NumberSyntax(int Offset, double Value, string? Unit, int UnitOffset) : FormulaSyntax(Offset);

/// <summary>The name of an indicator or variable.</summary>
internal sealed record NameSyntax(int Offset, string Name) : FormulaSyntax(Offset);

/// <summary>A function with its arguments.</summary>
internal sealed record CallSyntax(int Offset, string Name, ImmutableArray<FormulaSyntax> Arguments) : FormulaSyntax(Offset);

/// <summary>A minus before something.</summary>
internal sealed record NegationSyntax(int Offset, FormulaSyntax Operand) : FormulaSyntax(Offset);

/// <summary>Two things with an operator between them.</summary>
internal sealed record BinarySyntax(int Offset, int OperatorOffset, BinaryOperation Operation, FormulaSyntax Left, FormulaSyntax Right) : FormulaSyntax(Offset);
