using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Painting;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>A document with everything in its place.</summary>
/// <param name="Strips">Where each strip of the text stands; tests hold the page breaks to the rules by it.</param>
internal sealed record LaidOutDocument(
    IReadOnlyList<Page> Pages,
    StructureNode Root,
    IReadOnlyList<PlacedHeading> Headings,
    IReadOnlyList<PlacedStrip> Strips)
{
    // A page number that changes its own page could swing for ever; after these passes the last answer stands.
    private const int MostPasses = 4;

    /// <summary>Sets a document, again as long as page numbers in the text are out of date.</summary>
    public static LaidOutDocument Of(Document document, PdfTheme theme, FontLibrary fonts)
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var pass = 1; ; pass++)
        {
            var laidOut = Once(document, theme, fonts, pages);
            var found = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var heading in laidOut.Headings)
            {
                found.TryAdd(heading.Entry.Id, heading.Page);
            }

            if (pass == MostPasses || (found.Count == pages.Count && found.All(f => pages.TryGetValue(f.Key, out var page) && page == f.Value)))
            {
                return laidOut;
            }

            pages = found;
        }
    }

    private static LaidOutDocument Once(Document document, PdfTheme theme, FontLibrary fonts, Dictionary<string, int> known)
    {
        var context = new LayoutContext(document, theme, fonts, known);
        var pages = new List<Page>();
        var column = new Column(theme.Margins.Left, theme.ContentWidth, context.Root);
        List<Strip> title = [];
        if (document.TitleStyle == TitleStyle.Cover)
        {
            new CoverLayout(context).AddTo(pages);
        }
        else
        {
            title = new TitleLayout(context).Strips();
        }

        var cover = pages.Count;
        List<Strip> strips = [.. title, .. new BlockLayout(context).Strips(document.Blocks, column)];
        var (headings, placed) = Paginator.Run(theme, pages, strips);
        Furniture.AddTo(context, pages, cover, headings);
        return new(pages, context.Root, headings, placed);
    }
}
