using System.Runtime.InteropServices;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Syntax.Formulas;

/// <summary>Kinds of <see cref="FormulaToken"/>.</summary>
internal enum TokenKind
{
    Number,
    Name,
    Unit,
    Plus,
    Minus,
    Times,
    Over,
    Open,
    Close,
    Comma,
    End,
}

/// <summary>A word of a formula.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; for a unit what stands between the brackets.</param>
/// <param name="Offset">Its first character.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormulaToken(TokenKind Kind, string Text, int Offset)
{
    /// <summary>How a message names it.</summary>
    public LocalizedText Shown => Kind switch
    {
        TokenKind.End => new("the end of the formula", "公式结尾"),
        TokenKind.Unit => Named.Quote($"[{Text}]"),
        _ => Named.Quote(Text),
    };
}
