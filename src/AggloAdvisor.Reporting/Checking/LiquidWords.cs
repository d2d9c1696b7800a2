using System.Collections.Immutable;

namespace AggloAdvisor.Reporting.Checking;

/// <summary>A word or sign of what a tag says.</summary>
/// <param name="At">Its place in the template.</param>
/// <param name="Text">As written; a text without its quotes.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct LiquidWord(int At, string Text, LiquidWordKind Kind);

/// <summary>What a word of a tag is.</summary>
internal enum LiquidWordKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A text between quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A sign such as <c>|</c> or <c>==</c>.</summary>
    Sign,
}

/// <summary>Takes what a tag says apart.</summary>
internal static class LiquidWords
{
    /// <summary>The words and signs of a stretch of a template.</summary>
    public static ImmutableArray<LiquidWord> In(string text, int from, int to)
    {
        var words = ImmutableArray.CreateBuilder<LiquidWord>();
        for (var at = from; at < to;)
        {
            var word = At(text, at, to);
            if (word.Kind != LiquidWordKind.Sign || !char.IsWhiteSpace(text[at]))
            {
                words.Add(word);
            }

            at += word.Text.Length + (word.Kind == LiquidWordKind.Text ? 2 : 0);
        }

        return words.ToImmutable();
    }

    private static LiquidWord At(string text, int at, int to)
    {
        var first = text[at];
        if (first is '"' or '\'' && text.IndexOf(first, at + 1, to - at - 1) is >= 0 and var close)
        {
            return new(at, text[(at + 1)..close], LiquidWordKind.Text);
        }

        var kind = char.IsLetter(first) || first == '_' ? LiquidWordKind.Name : char.IsAsciiDigit(first) ? LiquidWordKind.Number : LiquidWordKind.Sign;
        var end = at + 1;
        while (kind != LiquidWordKind.Sign && end < to && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || (text[end] == '-' && kind == LiquidWordKind.Name) || (text[end] == '.' && kind == LiquidWordKind.Number && end + 1 < to && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        if (kind == LiquidWordKind.Sign && end < to && text[at..(end + 1)] is "==" or "!=" or "<>" or "<=" or ">=" or "..")
        {
            end++;
        }

        return new(at, text[at..end], kind);
    }
}
