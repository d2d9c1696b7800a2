using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Sets the cover: title and subtitle on a coloured field, the other lines at the foot.</summary>
internal sealed class CoverLayout(LayoutContext context)
{
    private const double SmallestTitle = 13;
    private const double Inset = 8;

    private PdfTheme Theme => context.Theme;

    /// <summary>Appends the cover; a title too long for the field is set as running text instead, over as many pages as it needs.</summary>
    public void AddTo(List<Page> pages)
    {
        var section = new StructureNode("Sect", context.Root);
        var footer = FooterLines();
        var footerHeight = footer.Count * FooterLeading;
        for (var size = Theme.Sizes.Title; size >= SmallestTitle; size *= 0.85)
        {
            var title = Lines(context.Document.Title, size, FontStyle.Bold, Theme.Colors.OnPrimary);
            var subtitle = Lines(context.Document.Subtitle, size * 0.52, FontStyle.Regular, Theme.Colors.OnPrimaryMuted);
            var titleHeight = title.Count * TitleLeading(size);
            var subtitleHeight = subtitle.Count == 0 ? 0 : 26 + subtitle.Count * context.Leading(size * 0.52);
            if (titleHeight + subtitleHeight <= Theme.Paper.Height * 0.3 && footerHeight <= Theme.Paper.Height * 0.3)
            {
                Draw(pages, section, title, subtitle, size, footer);
                return;
            }
        }

        Flow(pages, section);
    }

    private double FooterLeading => context.Leading(Theme.Sizes.Body) + 2;

    private static double TitleLeading(double size) => size * 1.24;

    private void Draw(List<Page> pages, StructureNode section, IReadOnlyList<TextLine> title, IReadOnlyList<TextLine> subtitle, double size, IReadOnlyList<TextLine> footer)
    {
        var page = new Page(pages.Count + 1);
        pages.Add(page);
        var (left, width, height) = (Theme.Margins.Left, Theme.Paper.Width, Theme.Paper.Height);
        var field = height * 0.52;
        page.Fill(new(0, 0, width, field), Theme.Colors.Primary);
        page.Fill(new(0, field, width, 4), Theme.Colors.Accent);

        // The text block rests on the lower part of the field, so a longer title grows upwards.
        var subtitleSize = size * 0.52;
        var subtitleHeight = subtitle.Count == 0 ? 0 : 26 + subtitle.Count * context.Leading(subtitleSize);
        var y = field - 56 - subtitleHeight - title.Count * TitleLeading(size);
        page.Fill(new(left, y - 26, 52, 3), Theme.Colors.Accent);
        Text(page, new StructureNode("P", section), title, left, ref y, TitleLeading(size), size);
        if (subtitle.Count > 0)
        {
            y += 16;
            Text(page, new StructureNode("P", section), subtitle, left, ref y, context.Leading(subtitleSize), subtitleSize);
        }

        if (footer.Count > 0)
        {
            y = height - Math.Max(Theme.Margins.Bottom, 60) - footer.Count * FooterLeading;
            page.Fill(new(left, y - 14, Theme.ContentWidth, 0.6), Theme.Colors.Rule);
            foreach (var line in footer)
            {
                Text(page, new StructureNode("P", section), [line], left, ref y, FooterLeading, Theme.Sizes.Body);
            }
        }
    }

    private static void Text(Page page, StructureNode node, IReadOnlyList<TextLine> lines, double left, ref double y, double leading, double size)
    {
        foreach (var line in lines)
        {
            page.Text(node, line, left, LayoutContext.Baseline(y, leading, size));
            y += leading;
        }
    }

    private List<TextLine> FooterLines() =>
        [.. TitleLayout.CoverLines(context).SelectMany(l => Lines(l, Theme.Sizes.Body, FontStyle.Regular, Theme.Colors.Muted))];

    private IReadOnlyList<TextLine> Lines(string? text, double size, FontStyle font, Documents.Color color) =>
        TextCleaner.Clean(text) is { Length: > 0 } clean
            ? context.Setter.Lines([new(clean, LayoutContext.Style(size, color, font))], Theme.ContentWidth - Inset)
            : [];

    private void Flow(List<Page> pages, StructureNode section) => Paginator.Run(Theme, pages, new TitleLayout(context).Strips(SmallestTitle, section));
}
