using System.Globalization;

namespace AggloAdvisor.Formats.Markdown;

/// <summary>What stands beside a run of asterisks; it decides whether the run opens or closes.</summary>
internal enum Side
{
    /// <summary>White space, or the end of the line.</summary>
    Space,

    /// <summary>A letter or digit.</summary>
    Word,

    /// <summary>Punctuation.</summary>
    Mark,

    /// <summary>Symbols beyond ASCII, separators of lines, halves of characters: readers differ on what they are.</summary>
    Unsure,
}

/// <summary>Tells sides.</summary>
internal static class Sides
{
    /// <summary>The side that a character is.</summary>
    public static Side Of(char c) =>
        c is '\n' or '\t' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator ? Side.Space
        : char.IsLetter(c) || char.IsNumber(c) ? Side.Word
        : char.IsPunctuation(c) || (char.IsAscii(c) && char.IsSymbol(c)) ? Side.Mark
        : Side.Unsure;

    /// <summary>Whether asterisks between the two belong to what is <paramref name="inner"/>, for every reader.</summary>
    /// <param name="inner">The end of the stressed text.</param>
    /// <param name="outer">What stands on the other side.</param>
    public static bool Flank(Side inner, Side outer) => inner == Side.Word || (inner != Side.Space && outer is (Side.Space or Side.Mark));
}
