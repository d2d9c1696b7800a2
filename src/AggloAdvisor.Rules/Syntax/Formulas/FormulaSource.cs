using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Syntax.Formulas;

/// <summary>A formula as it was written, with the place of each of its characters.</summary>
/// <param name="Text">The text.</param>
/// <param name="At">The place of a character.</param>
/// <param name="Problems">Where problems are collected.</param>
internal sealed record FormulaSource(string Text, Func<int, SourceLocation> At, DiagnosticBag Problems)
{
    /// <summary>Reports an error at a character.</summary>
    public void Error(string code, int offset, LocalizedText message, LocalizedText? hint = null) => Problems.Error(code, At(offset), message, hint);
}
