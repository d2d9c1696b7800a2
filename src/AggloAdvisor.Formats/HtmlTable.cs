using System.Collections.Immutable;
using System.Text;
using AggloAdvisor.Documents;
using static AggloAdvisor.Formats.Escaped;

namespace AggloAdvisor.Formats;

/// <summary>Writes tables of a web page.</summary>
internal sealed class HtmlTable(StringBuilder output, HtmlLine line)
{
    private const int MostColumnsInText = 8;

    /// <summary>Appends a table in a box that scrolls.</summary>
    /// <param name="table">The table.</param>
    /// <param name="label">What those who cannot see it are told that the box holds; of no other table.</param>
    public void Write(Table table, string label)
    {
        // A wide table scrolls, and who uses no mouse must be able to reach it.
        output.Append("<div class=\"scroll" + (table.Header.Length > MostColumnsInText ? " wide" : "") + "\" role=\"region\" aria-label=\"" + Text(label) + "\" tabindex=\"0\">\n<table>\n");
        if (table.Caption is { } caption)
        {
            output.Append("<caption>" + line.Of(caption) + "</caption>\n");
        }

        output.Append("<thead>\n");
        Row(table, table.Header, static (cell, _) => Says(cell) ? "th scope=\"col\"" : "td");
        output.Append("</thead>\n<tbody>\n");
        var named = RowsHaveNames(table);
        foreach (var row in table.Rows)
        {
            Row(table, row, (_, column) => named && column == 0 ? "th scope=\"row\"" : "td");
        }

        output.Append("</tbody>\n</table>\n</div>");
    }

    // The first column names the rows if it is text, and no two rows have the same.
    private static bool RowsHaveNames(Table table)
    {
        var names = table.Rows.Select(static r => r.IsEmpty ? "" : HtmlLine.Plain(r[0]).Trim()).ToList();
        return table.Alignments is [ColumnAlignment.Left, _, ..] && names.TrueForAll(static n => n.Length > 0) && names.Distinct(StringComparer.Ordinal).Count() == names.Count;
    }

    private static bool Says(ImmutableArray<Inline> cell) => !string.IsNullOrWhiteSpace(HtmlLine.Plain(cell));

    private void Row(Table table, ImmutableArray<ImmutableArray<Inline>> cells, Func<ImmutableArray<Inline>, int, string> tag)
    {
        output.Append("<tr>");
        foreach (var (column, cell, alignment) in cells.Zip(table.Alignments, static (c, a) => (c, a)).Select(static (c, i) => (i, c.c, c.a)))
        {
            var open = tag(cell, column);
            var style = alignment switch { ColumnAlignment.Right => " class=\"r\"", ColumnAlignment.Center => " class=\"c\"", _ => "" };
            output.Append("<" + open + style + ">" + line.Of(cell) + "</" + open[..2] + ">");
        }

        output.Append("</tr>\n");
    }
}
