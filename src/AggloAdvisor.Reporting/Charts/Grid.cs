using System.Collections.Immutable;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>A cell of a grid chart.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Fill">Its ground; null for none.</param>
/// <param name="Light">Whether its text must be light to be read on the ground.</param>
/// <param name="Dot">Whether a dot stands in it instead of a text.</param>
internal readonly record struct GridCell(string Text, Color? Fill, bool Light = false, bool Dot = false);

/// <summary>Draws labelled grids: heatmaps and matrices.</summary>
internal static class Grid
{
    private const double RowHeight = 15;
    private const double MostLabel = 150;
    private const double HeaderSlope = 38;

    /// <summary>Draws a grid whose column heads stand at a slope.</summary>
    public static Drawing Draw(ChartContext context, IReadOnlyList<string> rows, IReadOnlyList<string> columns, Func<int, int, GridCell> cell)
    {
        var label = Math.Min(MostLabel, rows.Max(r => context.WidthOf(r)) + 8);
        var headLength = Math.Min(110, columns.Max(c => context.WidthOf(c)));
        var (sin, cos) = Math.SinCos(HeaderSlope * Math.PI / 180);

        // The last head leans out to the right of its column.
        var width = Math.Min(48, (ChartContext.Width - label - (headLength * cos)) / columns.Count);
        var top = (headLength * sin) + 12;
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        for (var k = 0; k < columns.Count; k++)
        {
            shapes.Add(new TextShape(label + (width * (k + 0.5)), top - 5, context.Fit(columns[k], headLength), ChartContext.LabelSize, context.Colors.Ink, Angle: -HeaderSlope));
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var y = top + (i * RowHeight);
            shapes.Add(new TextShape(label - 6, y + 10, context.Fit(rows[i], label - 6), ChartContext.LabelSize, context.Colors.Ink, TextAnchor.End));
            for (var k = 0; k < columns.Count; k++)
            {
                Add(shapes, context, cell(i, k), label + (width * k), y, width);
            }
        }

        return new Drawing(ChartContext.Width, top + (rows.Count * RowHeight) + 4, shapes.ToImmutable());
    }

    private static void Add(ImmutableArray<Shape>.Builder shapes, ChartContext context, GridCell cell, double x, double y, double width)
    {
        shapes.Add(new RectangleShape(x + 0.5, y + 0.5, width - 1, RowHeight - 1, cell.Fill ?? context.Colors.ZebraFill));
        if (cell.Dot)
        {
            shapes.Add(new CircleShape(x + (width / 2), y + (RowHeight / 2), 3.6, context.Colors.Primary));
        }
        else if (cell.Text.Length > 0)
        {
            var size = Math.Min(7, 7 * (width - 2) / Math.Max(1, context.WidthOf(cell.Text, 7)));
            shapes.Add(new TextShape(x + (width / 2), y + 10, cell.Text, size, cell.Light ? context.Colors.OnPrimary : context.Colors.Ink, TextAnchor.Middle));
        }
    }
}
