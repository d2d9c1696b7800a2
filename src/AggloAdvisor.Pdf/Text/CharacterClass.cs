using System.Text;

namespace AggloAdvisor.Pdf.Text;

/// <summary>What a character is to the line: Chinese or not, allowed to begin or end a line or not.</summary>
/// <remarks>Source: W3C, Requirements for Chinese Text Layout, section 3.1.3 (prohibition rules), basic level.</remarks>
internal static class CharacterClass
{
    public const int ZeroWidthSpace = 0x200B;
    public const int NoBreakSpace = 0x00A0;

    private const string NotAtStart = "、。，．：；？！）」』】〕〉》”’％‰°℃·…—～々〻‐–〜?!)]},.;:%›»";
    private const string FullWidthClosing = "、。，．：；）」』】〕〉》”’";
    private const string FullWidthOpening = "（「『【〔〈《“‘";
    private const string NotAtEnd = "（「『【〔〈《“‘([{‹«¥￥$€£№§";

    /// <summary>Ideographs, kana, full-width forms and the punctuation between them.</summary>
    public static bool IsChinese(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Ideographs proper, which want a little air beside Latin letters and digits.</summary>
    public static bool IsIdeograph(Rune rune) => rune.Value is
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Marks that both scripts use: they follow their neighbours.</summary>
    public static bool IsShared(Rune rune) => rune.Value is 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026 or 0x2014 or 0x00B7;

    /// <summary>Whether a line may end between two characters.</summary>
    public static bool MayBreakBetween(Rune before, Rune after, bool code)
    {
        if (before.Value is ' ' or ZeroWidthSpace)
        {
            return true;
        }

        if (Contains(NotAtStart, after) || Contains(NotAtEnd, before) || before.Value == NoBreakSpace || after.Value == NoBreakSpace)
        {
            return false;
        }

        if (IsChinese(before) || IsChinese(after))
        {
            return true;
        }

        return before.Value switch
        {
            '-' or 0x2010 or 0x2013 => Rune.IsLetter(after),
            '/' or 0x2014 => true,
            '.' or '_' or ':' or '\\' => code,
            _ => false,
        };
    }

    /// <summary>Whether two full-width marks stand next to each other with half an em of nothing between them.</summary>
    public static bool IsSqueezed(Rune before, Rune after)
    {
        var opens = Contains(FullWidthOpening, after);
        return Contains(FullWidthClosing, before) ? opens || Contains(FullWidthClosing, after) : opens && Contains(FullWidthOpening, before);
    }

    private static bool Contains(string set, Rune rune) => rune.IsBmp && set.Contains((char)rune.Value, StringComparison.Ordinal);
}
