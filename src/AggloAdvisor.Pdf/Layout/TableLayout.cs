using System.Collections.Immutable;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Sets a table: caption above, header on every page, rows whole unless they are very tall.</summary>
internal sealed class TableLayout
{
    private const double RowPadding = 3.4;
    private const double ContinuedRoom = 13;
    private const double HairlineGap = 0.7;

    // Part of a page; a table no taller than this is not cut.
    private const double WholeTable = 0.2;

    private readonly LayoutContext context;
    private readonly Table table;
    private readonly Column column;
    private readonly TableGrid grid;
    private readonly double leading;
    private readonly StructureNode node;

    public TableLayout(LayoutContext context, Table table, Column column)
    {
        this.context = context;
        this.table = table;
        this.column = column;
        grid = TableGrid.Of(context, table, column.Width);
        leading = context.Leading(grid.Size) - 0.4;
        node = new StructureNode("Table", column.Parent);
    }

    // A row taller than this is cut between its lines.
    private double TallestRow => context.Theme.ContentHeight * 0.35;

    public List<Strip> Strips()
    {
        var strips = Caption();
        if (grid.Count == 0)
        {
            return ParagraphLayout.Spaced(strips, 6, 8);
        }

        RepeatedHeader? repeats = null;
        var header = table.Header.IsDefault ? [] : table.Header;
        if (header.Any(static c => !c.IsDefaultOrEmpty))
        {
            var row = MakeRow(header, header: true, new StructureNode("THead", node), 0);
            strips.AddRange(RowStrips(row, null, keepLast: Keep.Must));
            repeats = row.Height <= TallestRow ? new(row.Height + ContinuedRoom, (page, top) => Continue(page, top, row)) : null;
        }

        var body = new StructureNode("TBody", node);
        TableRow[] rows = [.. (table.Rows.IsDefault ? [] : table.Rows).Select((r, i) => MakeRow(r.IsDefault ? [] : r, header: false, body, i))];
        var whole = rows.Sum(static r => r.Height) <= context.Theme.ContentHeight * WholeTable;
        for (var i = 0; i < rows.Length; i++)
        {
            // A single row at the head or the end of a page looks lost, and a short table is read at one glance.
            var keep = i < rows.Length - 1 && (whole || i == 0 || i == rows.Length - 2) ? Keep.Prefer : Keep.None;
            strips.AddRange(RowStrips(rows[i], repeats, keep));
        }

        if (strips[^1].Keep == Keep.Must)
        {
            strips[^1] = strips[^1] with { Keep = Keep.None };
        }

        return ParagraphLayout.Spaced(strips, 6, 14);
    }

    private List<Strip> Caption()
    {
        var style = LayoutContext.Style(context.Theme.Sizes.Note, context.Theme.Colors.Primary, FontStyle.Bold);
        var spans = context.Inlines.Flatten(table.Caption ?? [], style);
        if (spans.Count == 0)
        {
            return [];
        }

        var lines = new ParagraphLayout(context).Lines(spans, style.Size, new StructureNode("Caption", node), column);
        lines[^1] = lines[^1] with { Keep = Keep.Must, SpaceAfter = 4 };
        return lines;
    }

    private TableRow MakeRow(ImmutableArray<ImmutableArray<Inline>> cells, bool header, StructureNode parent, int index)
    {
        var row = new StructureNode("TR", parent);
        var color = header ? context.Theme.Colors.Primary : context.Theme.Colors.Ink;
        var style = new TextStyle(header ? FontStyle.Bold : FontStyle.Regular, grid.Size, color, TabularFigures: true);
        var contents = new TableCell[grid.Count];
        for (var c = 0; c < grid.Count; c++)
        {
            var spans = context.Inlines.Flatten(c < cells.Length ? cells[c] : [], style);
            contents[c] = new(
                new StructureNode(header ? "TH" : "TD", row) { Attributes = header ? "/O/Table/Scope/Column" : null },
                spans.Count == 0 ? [] : context.Setter.Lines(spans, grid.TextWidth(c)));
        }

        var lines = Math.Max(1, contents.Max(static c => c.Lines.Count));
        return new([.. contents], lines, lines * leading + 2 * RowPadding, header, index);
    }

    private List<Strip> RowStrips(TableRow row, RepeatedHeader? repeats, Keep keepLast)
    {
        if (row.Height <= TallestRow)
        {
            return [new(row.Height, (page, top) => DrawRow(page, top, row, 0, row.Lines, tagged: true)) { Repeats = repeats, Keep = keepLast }];
        }

        var strips = new List<Strip>(row.Lines);
        for (var i = 0; i < row.Lines; i++)
        {
            var line = i;
            var last = i == row.Lines - 1;
            var height = leading + (i == 0 ? RowPadding : 0) + (last ? RowPadding : 0);
            strips.Add(new(height, (page, top) => DrawRow(page, top, row, line, line + 1, tagged: true))
            {
                Repeats = repeats is not null && i > 0 ? repeats with { Height = repeats.Height + RowPadding } : repeats,
                Keep = last ? keepLast : i == 0 || i == row.Lines - 2 ? Keep.Prefer : Keep.None,
            });
        }

        return strips;
    }

    private void Continue(Page page, double top, TableRow header)
    {
        var style = LayoutContext.Style(context.Theme.Sizes.Note, context.Theme.Colors.Muted, FontStyle.Italic);
        var line = context.Setter.Fitting(context.Document.Words.Continued, style, column.Width);
        page.Text(Artifact.RepeatedHeader, line, column.Left, LayoutContext.Baseline(top - 1, ContinuedRoom, style.Size));
        DrawRow(page, top + ContinuedRoom, header, 0, header.Lines, tagged: false);
    }

    private void DrawRow(Page page, double top, TableRow row, int from, int to, bool tagged)
    {
        var colors = context.Theme.Colors;
        var begins = from == 0;
        var ends = to == row.Lines;
        var height = (to - from) * leading + (begins ? RowPadding : 0) + (ends ? RowPadding : 0);
        if (row.Header || row.Index % 2 == 1)
        {
            // Viewers round fills up to whole pixels: without the gap the ground would swallow the line above.
            var gap = begins ? HairlineGap : 0;
            page.Fill(new(column.Left, top + gap, column.Width, height - gap), row.Header ? colors.HeaderFill : colors.ZebraFill);
        }

        if (ends)
        {
            var weight = row.Header ? 0.9 : 0.4;
            page.Fill(new(column.Left, top + height - weight, column.Width, weight), row.Header ? colors.Primary : colors.Rule);
        }

        var x = column.Left;
        for (var c = 0; c < grid.Count; c++)
        {
            var cell = row.Cells[c];
            Owner owner = tagged ? cell.Node : Artifact.RepeatedHeader;
            if (tagged)
            {
                cell.Node.Attach();
            }

            // Header text stands at the foot of its row, above the numbers.
            var lift = row.Header ? row.Lines - cell.Lines.Count : 0;
            for (var i = Math.Max(from, lift); i < to && i - lift < cell.Lines.Count; i++)
            {
                var line = cell.Lines[i - lift];
                var shift = grid.Alignments[c] switch
                {
                    ColumnAlignment.Right => grid.TextWidth(c) - line.Width,
                    ColumnAlignment.Center => (grid.TextWidth(c) - line.Width) / 2,
                    _ => 0,
                };
                var lineTop = top + (begins ? RowPadding : 0) + (i - from) * leading;
                page.Text(owner, line, x + grid.Padding + Math.Max(0, shift), LayoutContext.Baseline(lineTop, leading, grid.Size));
            }

            x += grid.Widths[c];
        }
    }

    private sealed record TableCell(StructureNode Node, IReadOnlyList<TextLine> Lines);

    private sealed record TableRow(ImmutableArray<TableCell> Cells, int Lines, double Height, bool Header, int Index);
}
