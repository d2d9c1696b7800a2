using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Sets a figure with its caption below, in one piece, scaled down where it is too large.</summary>
internal sealed class FigureLayout(LayoutContext context)
{
    private const double CaptionGap = 5;

    public List<Strip> Strips(Figure figure, Column column)
    {
        var group = new StructureNode("Div", column.Parent);
        var node = new StructureNode("Figure", group) { AlternativeText = TextCleaner.Clean(figure.AlternativeText) };
        var width = Measure(figure.Drawing.Width);
        var height = Measure(figure.Drawing.Height);
        var scale = Math.Min(1, Math.Min(column.Width / width, context.Theme.ContentHeight * 0.6 / height));
        var painter = new DrawingPainter(context.Setter, context.Theme.Paper.Width, context.Theme.Paper.Height);
        var caption = Caption(figure, group, column);
        var strips = new List<Strip>
        {
            new(height * scale, (page, top) =>
            {
                node.Box = new(column.Left, top, width * scale, height * scale);
                painter.Paint(page, figure.Drawing, node, column.Left, top, scale);
            })
            {
                Keep = caption.Count > 0 ? Keep.Must : Keep.None,
            },
        };
        strips.AddRange(caption);
        return ParagraphLayout.Spaced(strips, 8, 14);
    }

    private List<Strip> Caption(Figure figure, StructureNode group, Column column)
    {
        var style = LayoutContext.Style(context.Theme.Sizes.Note, context.Theme.Colors.Muted);
        var spans = context.Inlines.Flatten(figure.Caption, style);
        if (spans.Count == 0)
        {
            return [];
        }

        var lines = new ParagraphLayout(context).Lines(spans, style.Size, new StructureNode("Caption", group), column);
        lines[0] = lines[0] with { SpaceBefore = CaptionGap };
        return lines;
    }

    private static double Measure(double length) => double.IsFinite(length) && length > 1 ? Math.Min(length, 1e6) : 1;
}
