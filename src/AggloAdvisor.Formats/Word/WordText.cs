using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Word;

/// <summary>Text as a Word document may hold it.</summary>
internal static class WordText
{
    /// <summary>White space becomes a space, what XML cannot hold becomes U+FFFD, marks that turn the direction of writing go.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (rune.Value is (>= '\t' and <= '\r') or 0x85 or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control || rune.Value is 0xFFFE or 0xFFFF)
            {
                clean.Append('\uFFFD');
            }
            else if (rune.Value is not (0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>The words of a line, for measuring and for titles.</summary>
    public static string Plain(ImmutableArray<Inline> line) => string.Concat(line.OrEmpty().Select(static i => i switch
    {
        TextRun t => Clean(t.Text),
        Code c => Clean(c.Text),
        Strong s => Plain(s.Content),
        Emphasis e => Plain(e.Content),
        Link l => Plain(l.Content),
        PageNumber p => Clean(p.Words),
        LineBreak => " ",
        _ => "",
    }));

    /// <summary>The array, or an empty one where it was never set.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
