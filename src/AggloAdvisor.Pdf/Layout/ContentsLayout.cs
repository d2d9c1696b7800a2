using System.Globalization;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Sets the table of contents: entries with dotted leaders, each a link.</summary>
internal sealed class ContentsLayout(LayoutContext context)
{
    private const double NumberRoom = 30;
    private const double LevelIndent = 15;
    private const double LeaderGap = 6;

    // A few entries alone on a second page look like a mistake: lines may come this much closer together to bring them back.
    private const double TightestAir = 0.76;

    public List<Strip> Strips(TableOfContents contents, Column column)
    {
        var entries = context.Headings.Where(h => h.Level <= contents.Depth).ToList();
        var height = Strips(entries, column, 1).Sum(static s => s.SpaceBefore + s.Height + s.SpaceAfter);
        var fit = context.Theme.ContentHeight / height;
        return Strips(entries, column, fit is >= TightestAir and < 1 ? fit : 1);
    }

    private List<Strip> Strips(List<Heading> entries, Column column, double air)
    {
        var toc = new StructureNode("TOC", column.Parent);
        var strips = Title(toc, column);
        foreach (var heading in entries)
        {
            strips.AddRange(Entry(heading, toc, column, air));
        }

        return ParagraphLayout.Spaced(strips, 0, 16 * air);
    }

    private List<Strip> Title(StructureNode toc, Column column)
    {
        var size = context.Theme.Sizes.Heading1;
        var line = context.Setter.Fitting(context.Document.Words.Contents, LayoutContext.Style(size, context.Theme.Colors.Primary, FontStyle.Bold), column.Width);
        var leading = size * 1.3;
        var node = new StructureNode("Caption", toc);
        return
        [
            new(leading, (page, top) => page.Text(node, line, column.Left, LayoutContext.Baseline(top, leading, size)))
            {
                Keep = Keep.Must,
                SpaceAfter = 12,
            },
        ];
    }

    private List<Strip> Entry(Heading heading, StructureNode toc, Column column, double air)
    {
        var first = heading.Level <= 1;
        var size = context.Theme.Sizes.Body + (first ? 0.4 : 0);
        var colors = context.Theme.Colors;
        var style = LayoutContext.Style(size, first ? colors.Primary : colors.Ink, first ? FontStyle.Bold : FontStyle.Regular);
        var words = context.Inlines.Plain(heading.Content);
        var number = context.PageOf(heading.Id)?.ToString(CultureInfo.InvariantCulture) ?? "00";
        var link = new LinkSpan("#" + heading.Id, words);
        var indent = LevelIndent * (Math.Clamp(heading.Level, 1, 4) - 1);
        var node = new StructureNode("Link", new StructureNode("TOCI", toc));
        var page = context.Setter.Line(number, style with { TabularFigures = true });
        var lines = context.Setter.Lines([new(words, style)], column.Width - indent - NumberRoom);
        var leading = (context.Leading(size) + (first ? 2 : 1)) * air;
        var strips = new List<Strip>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var last = i == lines.Count - 1;
            strips.Add(new(leading, (sheet, top) =>
            {
                var baseline = LayoutContext.Baseline(top, leading, size);
                sheet.Add(new LinkItem(node, new(column.Left, top, column.Width, leading), link.Target, link.Description));
                sheet.Text(node, line, column.Left + indent, baseline);
                if (last)
                {
                    sheet.Add(new LeaderItem(column.Left + indent + line.Width + LeaderGap, column.Right - page.Width - LeaderGap, baseline - 0.5, context.Theme.Colors.Muted));
                    sheet.Text(node, page, column.Right - page.Width, baseline);
                }
            })
            {
                Keep = last ? Keep.None : Keep.Prefer,
                SpaceBefore = first && i == 0 ? 6 * air : 0,
            });
        }

        return strips;
    }
}
