using System.Globalization;
using System.Text;

namespace AggloAdvisor.Pdf.Text;

/// <summary>Makes foreign text safe to set: no controls, no unpaired surrogates, no invisible direction marks.</summary>
internal static class TextCleaner
{
    /// <summary>White space becomes a space, what cannot be shown becomes U+FFFD, invisible formatting goes.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text) || IsClean(text))
        {
            return text ?? "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned || rune.Value is 0xFFFE or 0xFFFF)
            {
                clean.Append('\uFFFD');
            }
            else if (rune.Value == CharacterClass.ZeroWidthSpace || !IsInvisible(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    // Most text is plain: ranges without controls, invisible characters and surrogates.
    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            var plain = c is (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u00AC') or (>= '\u00AE' and <= '\u02FF') or (>= '\u0370' and <= '\u05FF')
                or (>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u205F') or (>= '\u2070' and <= '\uD7FF') or (>= '\uF900' and <= '\uFDFF') or (>= '\uFE10' and <= '\uFEFE') or (>= '\uFF01' and <= '\uFFEF');
            if (!plain)
            {
                return false;
            }
        }

        return true;
    }

    // Unicode's default ignorable characters that may occur in text: soft hyphen, joiners, direction and variation marks.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is 0x034F or >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF;
}
