using System.Collections.Immutable;

namespace AggloAdvisor.Pdf.Fonts;

/// <summary>What a notice is about.</summary>
public enum FontNoticeKind
{
    /// <summary>No font was found: the text stands in Helvetica, which the reader's viewer supplies.</summary>
    NoFontFound,

    /// <summary>The configured folder is absent or holds no font that can be used.</summary>
    FolderUnusable,

    /// <summary>A font file could not be read and was passed over.</summary>
    FileUnreadable,

    /// <summary>The text holds characters that no font covers; they are drawn as a box or a question mark.</summary>
    MissingCharacters,

    /// <summary>The native library cannot cut a font down to the characters used, so the whole font is in the file.</summary>
    WholeFontEmbedded,
}

/// <summary>A character that no font covers.</summary>
/// <param name="CodePoint">Unicode code point.</param>
/// <param name="Count">How often it is drawn, ≥ 1.</param>
public sealed record MissingCharacter(int CodePoint, int Count)
{
    /// <summary><c>U+5B9C</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U+{CodePoint:X4}");
}

/// <summary>Something about the fonts that the reader of the document should know.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Message">What was found, what was done, and how to mend it; English.</param>
/// <param name="Place">File or folder concerned; null when there is none.</param>
/// <param name="Characters">Characters concerned, by code point; empty unless <see cref="FontNoticeKind.MissingCharacters"/>.</param>
public sealed record FontNotice(FontNoticeKind Kind, string Message, string? Place, ImmutableArray<MissingCharacter> Characters)
{
    internal FontNotice(FontNoticeKind kind, string message, string? place = null)
        : this(kind, message, place, [])
    {
    }
}
