using System.Collections.Immutable;
using AggloAdvisor.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>Writes tables, and callouts as boxes of one cell.</summary>
internal sealed class TableWriter(BlockWriter blocks, ITextMeasurer measurer)
{
    // A row with more characters than this may run over a page.
    private const int LongRow = 700;

    private const int BoxMargins = 400;

    // Below this a word has no room: deeper boxes stand over the edge.
    private const int Narrowest = 1000;

    /// <summary>The caption, the table, and a paragraph that keeps it apart from what follows.</summary>
    public IEnumerable<OpenXmlElement> Of(Table table, Place place)
    {
        var rows = table.Rows.OrEmpty();
        var count = rows.Select(static r => r.OrEmpty().Length).Append(table.Header.OrEmpty().Length).Max();
        var caption = table.Caption is { IsDefaultOrEmpty: false } words ? blocks.Line("TableCaption", words, place) : null;
        if (count == 0)
        {
            return caption is null ? [] : [caption];
        }

        var width = Math.Max(place.Width, Narrowest);
        var columns = Columns.Of(table, count, width, measurer);
        var hasHeader = table.Header.OrEmpty().Any(static c => !c.IsDefaultOrEmpty);
        var result = Begin("ReportTable", place, columns.Widths, hasHeader);
        if (hasHeader)
        {
            result.Append(Row(table, table.Header, columns, header: true));
        }

        foreach (var row in rows)
        {
            result.Append(Row(table, row.OrEmpty(), columns, header: false));
        }

        return [.. caption is null ? Array.Empty<OpenXmlElement>() : [caption], .. rows.IsEmpty && !hasHeader ? Array.Empty<OpenXmlElement>() : [result, blocks.Styled("TableEnd")]];
    }

    /// <summary>A box with a bar at its side, and a paragraph that keeps it apart from what follows.</summary>
    public IEnumerable<OpenXmlElement> Box(Callout callout, Place place)
    {
        var style = callout.Kind switch { CalloutKind.Warning => "CalloutWarning", CalloutKind.Key => "CalloutKey", _ => "CalloutNote" };
        var width = Math.Max(place.Width, Narrowest);
        var inner = new Place(0, width - BoxMargins, 0);
        var cell = new W.TableCell(new W.TableCellProperties(new W.TableCellWidth { Width = Measure.Whole(width), Type = W.TableWidthUnitValues.Dxa }));
        if (!callout.Title.IsDefaultOrEmpty)
        {
            cell.Append(blocks.Line(style + "Title", callout.Title, inner));
        }

        cell.Append(blocks.Of(callout.Blocks, inner));
        if (cell.LastChild is not W.Paragraph)
        {
            cell.Append(blocks.Styled("TableEnd"));
        }

        var table = Begin(style, place, [width], hasHeader: false);
        table.Append(new W.TableRow(cell));
        return [table, blocks.Styled("TableEnd")];
    }

    private static W.Table Begin(string style, Place place, ImmutableArray<int> widths, bool hasHeader) => new(
        new W.TableProperties(
            new W.TableStyle { Val = style },
            new W.TableWidth { Width = Measure.Whole(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
            new W.TableIndentation { Width = place.Left, Type = W.TableWidthUnitValues.Dxa },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableLook { Val = hasHeader ? "0420" : "0400", FirstRow = hasHeader, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true }),
        new W.TableGrid(widths.Select(static w => new W.GridColumn { Width = Measure.Whole(w) })));

    private W.TableRow Row(Table table, ImmutableArray<ImmutableArray<Inline>> cells, Columns columns, bool header)
    {
        var row = new W.TableRow();
        var isLong = cells.Sum(static c => WordText.Plain(c).Length) > LongRow;
        if (header || !isLong)
        {
            var properties = new W.TableRowProperties();
            properties.Append(isLong ? [] : [new W.CantSplit()]);
            properties.Append(header ? [new W.TableHeader()] : []);
            row.Append(properties);
        }

        var alignments = table.Alignments.OrEmpty();
        for (var c = 0; c < columns.Widths.Length; c++)
        {
            var line = blocks.Line((header ? "TableHead" : "TableText") + (columns.Small ? "Small" : ""), c < cells.Length ? cells[c] : [], default);
            line.ParagraphProperties!.Justification = (c < alignments.Length ? alignments[c] : ColumnAlignment.Left) switch
            {
                ColumnAlignment.Right => new() { Val = W.JustificationValues.Right },
                ColumnAlignment.Center => new() { Val = W.JustificationValues.Center },
                _ => null,
            };
            row.Append(new W.TableCell(
                new W.TableCellProperties(new W.TableCellWidth { Width = Measure.Whole(columns.Widths[c]), Type = W.TableWidthUnitValues.Dxa }),
                line));
        }

        return row;
    }
}
