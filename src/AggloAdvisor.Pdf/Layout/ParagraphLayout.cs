using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Sets paragraphs: one strip a line, never one line alone on a page.</summary>
internal sealed class ParagraphLayout(LayoutContext context)
{
    public List<Strip> Strips(Paragraph paragraph, Column column)
    {
        var sizes = context.Theme.Sizes;
        var colors = context.Theme.Colors;
        var (style, space) = paragraph.Style switch
        {
            ParagraphStyle.Lead => (LayoutContext.Style(sizes.Lead, colors.Primary), 9.0),
            ParagraphStyle.Note => (LayoutContext.Style(sizes.Note, colors.Muted), 6.0),
            _ => (LayoutContext.Style(sizes.Body, colors.Ink), 7.0),
        };
        var node = new StructureNode("P", column.Parent);
        var lines = Lines(context.Inlines.Flatten(paragraph.Content, style), style.Size, node, column);
        return Spaced(lines, 0, space);
    }

    /// <summary>Breaks spans into lines, one strip each; the first two and the last two hold together.</summary>
    public List<Strip> Lines(IReadOnlyList<TextSpan> spans, double size, StructureNode node, Column column)
    {
        var leading = context.Leading(size);
        var lines = context.Setter.Lines(spans, column.Width);
        var strips = new List<Strip>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var together = i + 1 < lines.Count && (i == 0 || i == lines.Count - 2);
            strips.Add(new(leading, (page, top) => page.Text(node, line, column.Left, LayoutContext.Baseline(top, leading, size)))
            {
                Keep = together ? Keep.Prefer : Keep.None,
            });
        }

        return strips;
    }

    /// <summary>Gives a run of strips air above and below.</summary>
    public static List<Strip> Spaced(List<Strip> strips, double before, double after)
    {
        if (strips.Count > 0)
        {
            strips[0] = strips[0] with { SpaceBefore = before };
            strips[^1] = strips[^1] with { SpaceAfter = after };
        }

        return strips;
    }
}
