using System.Globalization;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Sets lists: a label beside the first line of each item.</summary>
internal sealed class ListLayout(LayoutContext context, BlockLayout blocks)
{
    private const double BulletIndent = 16;
    private const double LabelGap = 6;
    private const double ItemGap = 3.5;

    public List<Strip> Strips(ListBlock list, Column column)
    {
        var node = new StructureNode("L", column.Parent)
        {
            Attributes = "/O/List/ListNumbering/" + (list.Ordered ? "Decimal" : column.Depth % 2 == 0 ? "Disc" : "Circle"),
        };
        var items = list.Items.IsDefault ? [] : list.Items;
        var size = context.Theme.Sizes.Body;
        var labels = items.Select((_, i) => Label(list, i, column.Depth, size)).ToList();
        var indent = list.Ordered ? labels.Select(static l => l.Width).DefaultIfEmpty().Max() + LabelGap + 4 : BulletIndent;
        var strips = new List<Strip>();
        for (var i = 0; i < items.Length; i++)
        {
            strips.AddRange(Item(items[i], labels[i], new StructureNode("LI", node), column, indent, list.Ordered));
        }

        return ParagraphLayout.Spaced(strips, 0, 8);
    }

    private List<Strip> Item(System.Collections.Immutable.ImmutableArray<Block> content, TextLine label, StructureNode item, Column column, double indent, bool ordered)
    {
        var labelNode = new StructureNode("Lbl", item);
        var inner = column.Indent(indent, 0, new StructureNode("LBody", item));
        var strips = blocks.Strips(content, inner);
        var size = context.Theme.Sizes.Body;
        var leading = context.Leading(size);
        if (strips.Count == 0)
        {
            strips.Add(Strip.Blank(leading));
        }

        var first = strips[0];
        var x = ordered ? Math.Max(column.Left, inner.Left - LabelGap - label.Width) : column.Left + 3;
        strips[0] = first with
        {
            Draw = (page, top) =>
            {
                page.Text(labelNode, label, x, LayoutContext.Baseline(top, leading, size));
                first.Draw(page, top);
            },
        };
        for (var i = 0; i < strips.Count; i++)
        {
            // Text in a list stands closer than in paragraphs of its own; boxes and tables keep their air.
            var isText = strips[i].Frames.IsEmpty && strips[i].Repeats is null;
            strips[i] = strips[i] with { SpaceAfter = isText ? Math.Min(strips[i].SpaceAfter, ItemGap) : strips[i].SpaceAfter };
        }

        strips[^1] = strips[^1] with { SpaceAfter = Math.Max(strips[^1].SpaceAfter, ItemGap) };
        return strips;
    }

    private TextLine Label(ListBlock list, int index, int depth, double size)
    {
        var colors = context.Theme.Colors;
        return list.Ordered
            ? context.Setter.Line(((long)list.Start + index).ToString(CultureInfo.InvariantCulture) + ".", LayoutContext.Style(size, colors.Primary) with { TabularFigures = true })
            : context.Setter.Line(depth % 2 == 0 ? "•" : "–", LayoutContext.Style(size, colors.Accent, FontStyle.Bold));
    }
}
