using System.Collections.Immutable;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>The columns of a table: their number, widths, alignments and size of type.</summary>
internal sealed class TableGrid
{
    private const double NarrowColumn = 34;

    private TableGrid(ImmutableArray<double> widths, ImmutableArray<ColumnAlignment> alignments, double size, double padding)
    {
        Widths = widths;
        Alignments = alignments;
        Size = size;
        Padding = padding;
    }

    public ImmutableArray<double> Widths { get; }

    public ImmutableArray<ColumnAlignment> Alignments { get; }

    public double Size { get; }

    public double Padding { get; }

    public int Count => Widths.Length;

    public double TextWidth(int column) => Math.Max(1, Widths[column] - 2 * Padding);

    /// <summary>Measures all cells and shares the width out.</summary>
    public static TableGrid Of(LayoutContext context, Table table, double width)
    {
        var rows = table.Rows.IsDefault ? [] : table.Rows;
        var header = table.Header.IsDefault ? [] : table.Header;
        var count = Math.Max(header.Length, rows.Select(static r => r.IsDefault ? 0 : r.Length).DefaultIfEmpty().Max());
        var crowded = count > 0 && width / count < NarrowColumn;
        var size = crowded ? Math.Max(4, context.Theme.Sizes.Table * 0.75) : context.Theme.Sizes.Table;
        var padding = crowded ? Math.Min(2, width / Math.Max(1, count) * 0.1) : 5;
        var least = new double[count];
        var natural = new double[count];
        Measure(header, FontStyle.Bold);
        foreach (var row in rows)
        {
            Measure(row.IsDefault ? [] : row, FontStyle.Regular);
        }

        var alignments = table.Alignments.IsDefault ? [] : table.Alignments;
        return new(
            [.. Share(least, natural, width)],
            [.. Enumerable.Range(0, count).Select(c => c < alignments.Length ? alignments[c] : ColumnAlignment.Left)],
            size,
            padding);

        void Measure(ImmutableArray<ImmutableArray<Inline>> cells, FontStyle font)
        {
            for (var c = 0; c < cells.Length; c++)
            {
                var style = new TextStyle(font, size, context.Theme.Colors.Ink, TabularFigures: true);
                var (l, n) = context.Setter.Widths(context.Inlines.Flatten(cells[c], style));
                least[c] = Math.Max(least[c], l + 2 * padding + 0.5);
                natural[c] = Math.Max(natural[c], n + 2 * padding + 0.5);
            }
        }
    }

    /// <summary>Gives each column its natural width if all fit; else its longest word, and of the rest by need.</summary>
    internal static double[] Share(double[] least, double[] natural, double width)
    {
        var count = natural.Length;
        if (count == 0)
        {
            return [];
        }

        var sum = natural.Sum();
        if (sum <= width)
        {
            // Spare room goes to the columns evenly: short numbers then do not cling to the left.
            var spare = (width - sum) / count;
            return [.. natural.Select(n => n + spare)];
        }

        // A word longer than its fair share is broken rather than squeezing the other columns.
        var fair = Math.Max(width / count, width * 0.28);
        var floor = least.Select(l => Math.Max(1, Math.Min(l, fair))).ToArray();
        var floors = floor.Sum();
        if (floors >= width)
        {
            return [.. floor.Select(f => f * width / floors)];
        }

        // The square root keeps a column of long sentences from taking all the room.
        var wish = natural.Select((n, c) => Math.Max(0, n - floor[c])).ToArray();
        return Distribute(floor, wish, width - floors);
    }

    private static double[] Distribute(double[] floor, double[] wish, double room)
    {
        var widths = (double[])floor.Clone();
        var open = Enumerable.Range(0, floor.Length).Where(c => wish[c] > 0).ToList();
        while (open.Count > 0 && room > 0.01)
        {
            var total = open.Sum(c => Math.Sqrt(wish[c]));
            var full = open.Where(c => room * Math.Sqrt(wish[c]) / total >= floor[c] + wish[c] - widths[c]).ToList();
            if (full.Count == 0)
            {
                open.ForEach(c => widths[c] += room * Math.Sqrt(wish[c]) / total);
                break;
            }

            foreach (var c in full)
            {
                room -= floor[c] + wish[c] - widths[c];
                widths[c] = floor[c] + wish[c];
                open.Remove(c);
            }
        }

        return widths;
    }
}
