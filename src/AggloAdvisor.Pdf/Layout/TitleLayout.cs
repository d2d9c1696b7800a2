using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Sets title, subtitle and the cover's lines as running text: at the head of a short paper, or where a cover has no room for them.</summary>
internal sealed class TitleLayout(LayoutContext context)
{
    private const double HeadTitle = 21;

    private PdfTheme Theme => context.Theme;

    /// <summary>The lines of the cover that say something.</summary>
    public static IEnumerable<string> CoverLines(LayoutContext context) =>
        (context.Document.CoverLines.IsDefault ? [] : context.Document.CoverLines).Where(static l => !string.IsNullOrWhiteSpace(l));

    /// <summary>The head of a paper that has no cover, with a stroke below.</summary>
    public List<Strip> Strips()
    {
        var strips = Strips(HeadTitle, new StructureNode("Sect", context.Root), Theme.Sizes.Note);
        strips.Add(new Strip(1.6, (page, top) =>
        {
            page.Fill(new(Theme.Margins.Left, top, Theme.ContentWidth, 0.6), Theme.Colors.Rule);
            page.Fill(new(Theme.Margins.Left, top, 52, 1.6), Theme.Colors.Accent);
        }) { SpaceAfter = 12 });
        return strips;
    }

    /// <summary>The lines one below the other.</summary>
    /// <param name="title">Size of the title, points.</param>
    /// <param name="section">What holds them in the logical structure.</param>
    /// <param name="lines">Size of the cover's lines, points; that of running text when not given.</param>
    public List<Strip> Strips(double title, StructureNode section, double? lines = null)
    {
        var paragraphs = new ParagraphLayout(context);
        var column = new Column(Theme.Margins.Left, Theme.ContentWidth, section);
        var strips = new List<Strip>();
        Add(context.Document.Title, title, FontStyle.Bold, Theme.Colors.Primary, 4);
        Add(context.Document.Subtitle, Theme.Sizes.Lead, FontStyle.Regular, Theme.Colors.Ink, 6);
        foreach (var line in CoverLines(context))
        {
            Add(line, lines ?? Theme.Sizes.Body, FontStyle.Regular, Theme.Colors.Muted, lines is null ? 8 : 2);
        }

        return strips;

        void Add(string? text, double size, FontStyle font, Documents.Color color, double after)
        {
            if (TextCleaner.Clean(text) is { Length: > 0 } clean)
            {
                var set = paragraphs.Lines([new(clean, LayoutContext.Style(size, color, font))], size, new StructureNode("P", section), column);
                strips.AddRange(ParagraphLayout.Spaced(set, 0, after));
            }
        }
    }
}
