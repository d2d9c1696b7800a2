using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Painting;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Sets callouts: a tinted box with a coloured bar, whole on one page if it is not long.</summary>
internal sealed class CalloutLayout(LayoutContext context, BlockLayout blocks)
{
    private const double Padding = 9;
    private const double Bar = 3;

    public List<Strip> Strips(Callout callout, Column column)
    {
        var (bar, fill) = callout.Kind switch
        {
            CalloutKind.Warning => context.Theme.Colors.Warning,
            CalloutKind.Key => context.Theme.Colors.Key,
            _ => context.Theme.Colors.Note,
        };
        var frame = new Frame((page, top, bottom) =>
        {
            page.Fill(new(column.Left, top, column.Width, bottom - top), fill);
            page.Fill(new(column.Left, top, Bar, bottom - top), bar);
        });
        var node = new StructureNode("Div", column.Parent);
        var inner = column.Indent(Bar + 11, 12, node);
        var strips = new List<Strip> { Strip.Blank(Padding) with { Keep = Keep.Must } };
        var title = context.Inlines.Flatten(callout.Title, LayoutContext.Style(context.Theme.Sizes.Body + 0.4, bar, FontStyle.Bold));
        if (title.Count > 0)
        {
            var lines = new ParagraphLayout(context).Lines(title, context.Theme.Sizes.Body + 0.4, new StructureNode("P", node), inner);
            lines[^1] = lines[^1] with { Keep = Keep.Must, SpaceAfter = 2 };
            strips.AddRange(lines);
        }

        strips.AddRange(blocks.Strips(callout.Blocks, inner));
        strips[^1] = strips[^1] with { Keep = Keep.Must, SpaceAfter = 0 };
        strips.Add(Strip.Blank(Padding));

        var together = strips.Sum(static s => s.Height + s.SpaceAfter) < context.Theme.ContentHeight * 0.4;
        for (var i = 0; i < strips.Count; i++)
        {
            strips[i] = strips[i] with
            {
                Frames = strips[i].Frames.Insert(0, frame),
                Keep = together && i < strips.Count - 1 && strips[i].Keep == Keep.None ? Keep.Prefer : strips[i].Keep,
            };
        }

        return ParagraphLayout.Spaced(strips, 8, 12);
    }
}
