using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Sets headings, which hold to what follows.</summary>
internal sealed class HeadingLayout(LayoutContext context)
{
    private const double RuleRoom = 7;

    public List<Strip> Strips(Heading heading, Column column)
    {
        var level = Math.Clamp(heading.Level, 1, 4);
        var (size, before, after) = Measures(level);
        var color = level <= 3 ? context.Theme.Colors.Primary : context.Theme.Colors.Ink;
        var spans = context.Inlines.Flatten(heading.Content, LayoutContext.Style(size, color, FontStyle.Bold));
        var node = new StructureNode("H" + (char)('0' + level), column.Parent);
        var leading = Math.Round(size * 1.3, 2);
        var lines = context.Setter.Lines(spans, column.Width);
        var entry = new HeadingEntry(level, heading.Id, context.Inlines.Plain(heading.Content));
        if (lines.Count * leading > context.Theme.ContentHeight / 7)
        {
            return Tall(lines, leading, size, node, column, entry);
        }

        var height = lines.Count * leading + (level == 1 ? RuleRoom : 0);
        return
        [
            new(height, (page, top) => Draw(page, top, lines, leading, size, node, column, level == 1))
            {
                SpaceBefore = before,
                SpaceAfter = after,
                Keep = Keep.Must,
                Heading = entry,
            },
        ];
    }

    private void Draw(Page page, double top, IReadOnlyList<TextLine> lines, double leading, double size, StructureNode node, Column column, bool ruled)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            page.Text(node, lines[i], column.Left, LayoutContext.Baseline(top + i * leading, leading, size));
        }

        if (ruled)
        {
            var bottom = top + lines.Count * leading + RuleRoom - 2;
            page.Fill(new(column.Left, bottom, column.Width, 0.6), context.Theme.Colors.Rule);
            page.Fill(new(column.Left, bottom - 0.7, Math.Min(44, column.Width), 2), context.Theme.Colors.Accent);
        }
    }

    // A heading as long as a paragraph may run over pages; its last line still holds to what follows.
    private static List<Strip> Tall(IReadOnlyList<TextLine> lines, double leading, double size, StructureNode node, Column column, HeadingEntry entry)
    {
        var strips = new List<Strip>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            strips.Add(new(leading, (page, top) => page.Text(node, line, column.Left, LayoutContext.Baseline(top, leading, size)))
            {
                Heading = i == 0 ? entry : null,
                Keep = i == lines.Count - 1 ? Keep.Must : i == 0 ? Keep.Prefer : Keep.None,
            });
        }

        return ParagraphLayout.Spaced(strips, 12, 6);
    }

    private (double Size, double Before, double After) Measures(int level)
    {
        var sizes = context.Theme.Sizes;
        return level switch
        {
            1 => (sizes.Heading1, 26, 13),
            2 => (sizes.Heading2, 20, 7),
            3 => (sizes.Heading3, 14, 4),
            _ => (sizes.Heading4, 10, 3),
        };
    }
}
