using System.Collections.Immutable;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>The columns of a table: their number, widths, alignments and size of type.</summary>
internal sealed class TableGrid
{
    // A word wider than this part of the table is broken rather than squeezing the other columns.
    private const double WidestWord = 0.28;

    // Short texts stay on one line: Chinese breaks between any two characters, and a name of two would stand upright.
    private const double ShortText = 4.2;

    // Points; a first column as narrow as this numbers the rows, and stands close to what it numbers.
    private const double RowNumber = 30;

    // A table whose words do not fit is set smaller before words are broken.
    private static readonly ImmutableArray<double> Scales = [1, 0.88, 0.78, 0.68];

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
        var alignments = table.Alignments.IsDefault ? [] : table.Alignments;
        var smallest = Scales[^1];
        foreach (var scale in Scales)
        {
            var measured = Measure(context, header, rows, count, scale);
            if (scale == smallest || measured.Least.Sum(l => Math.Min(l, width * WidestWord)) <= width)
            {
                return new(
                    [.. Share(measured.Least, measured.Natural, width)],
                    [.. Enumerable.Range(0, count).Select(c => c < alignments.Length ? alignments[c] : ColumnAlignment.Left)],
                    SizeOf(context, scale),
                    PaddingOf(scale, width / Math.Max(1, count)));
            }
        }

        throw new InvalidOperationException("The last scale always serves.");
    }

    private static double SizeOf(LayoutContext context, double scale) => Math.Max(4, context.Theme.Sizes.Table * scale);

    private static double PaddingOf(double scale, double share) => Math.Min(scale < 1 ? 3 : 5, share * 0.15);

    private static (double[] Least, double[] Natural) Measure(
        LayoutContext context, ImmutableArray<ImmutableArray<Inline>> header, ImmutableArray<ImmutableArray<ImmutableArray<Inline>>> rows, int count, double scale)
    {
        var least = new double[count];
        var natural = new double[count];
        var padding = 2 * PaddingOf(scale, double.MaxValue) + 0.5;
        Add(header, FontStyle.Bold);
        foreach (var row in rows)
        {
            Add(row.IsDefault ? [] : row, FontStyle.Regular);
        }

        return (least, natural);

        void Add(ImmutableArray<ImmutableArray<Inline>> cells, FontStyle font)
        {
            for (var c = 0; c < cells.Length; c++)
            {
                var style = new TextStyle(font, SizeOf(context, scale), context.Theme.Colors.Ink, TabularFigures: true);
                var (l, n) = context.Setter.Widths(context.Inlines.Flatten(cells[c], style));
                least[c] = Math.Max(least[c], (n <= ShortText * style.Size ? n : l) + padding);
                natural[c] = Math.Max(natural[c], n + padding);
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
            var numbered = count > 1 && natural[0] <= RowNumber;
            var spare = (width - sum) / (numbered ? count - 1 : count);
            return [.. natural.Select((n, c) => numbered && c == 0 ? n : n + spare)];
        }

        var fair = Math.Max(width / count, width * WidestWord);
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
