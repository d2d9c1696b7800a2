using System.Collections.Immutable;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Layout;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Writing;

namespace AggloAdvisor.Pdf;

/// <summary>Sets documents as tagged PDF 1.7: searchable, with outline, links and a logical structure for reading aloud.</summary>
/// <remarks>The same document, theme and fonts give the same bytes on every machine. Safe for use from several threads at a time.</remarks>
public static class PdfRenderer
{
    /// <summary>Sets a document: a cover, then its blocks, with a running head and foot.</summary>
    /// <param name="document">What to set. Foreign text may hold anything: controls and broken surrogates are shown as U+FFFD.</param>
    /// <param name="theme">How it looks.</param>
    /// <param name="fonts">The fonts; keep the library for the next document, for it remembers the words it has shaped.</param>
    /// <param name="output">Where the file goes; it is written from the current position on and stays open.</param>
    /// <exception cref="ArgumentException">The theme leaves too little room for text.</exception>
    /// <exception cref="InsufficientExecutionStackException">Blocks or inlines are nested thousands deep.</exception>
    public static PdfResult Render(Document document, PdfTheme theme, FontLibrary fonts, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(theme);
        ArgumentNullException.ThrowIfNull(fonts);
        ArgumentNullException.ThrowIfNull(output);
        var laidOut = Lay(document, theme, fonts);
        var (faces, notices) = DocumentWriter.Write(document, theme.Paper, laidOut, fonts.Subsetting, output);
        return new(
            laidOut.Pages.Count,
            [.. faces.Select(static f => f.Info)],
            [.. fonts.Notices, .. notices, .. Missing(laidOut.Pages)]);
    }

    internal static LaidOutDocument Lay(Document document, PdfTheme theme, FontLibrary fonts)
    {
        PdfTheme.Check(theme);
        return LaidOutDocument.Of(document with { Blocks = document.Blocks.IsDefault ? [] : document.Blocks }, theme, fonts);
    }

    private static IEnumerable<FontNotice> Missing(IReadOnlyList<Page> pages)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var glyph in pages.SelectMany(static p => p.Items).OfType<TextItem>().SelectMany(static t => t.Fragment.Glyphs))
        {
            if (glyph.Missing != 0 && glyph.Text.Length > 0)
            {
                counts[glyph.Missing] = counts.GetValueOrDefault(glyph.Missing) + 1;
            }
        }

        if (counts.Count == 0)
        {
            yield break;
        }

        ImmutableArray<MissingCharacter> characters = [.. counts.Select(static c => new MissingCharacter(c.Key, c.Value))];
        var some = string.Join(", ", characters.Take(8));
        var more = characters.Length > 8 ? FormattableString.Invariant($" and {characters.Length - 8} more") : "";
        yield return new(
            FontNoticeKind.MissingCharacters,
            $"No font has the characters {some}{more}; they are drawn as a box or a question mark. Install Noto Sans CJK or put a font that has them into the font folder.",
            null,
            characters);
    }
}
