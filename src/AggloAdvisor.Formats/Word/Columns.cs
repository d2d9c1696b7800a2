using System.Collections.Immutable;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Word;

/// <summary>Shares the width of a table out to its columns, by how wide their texts run.</summary>
/// <param name="Widths">Twips, one per column.</param>
/// <param name="Small">Whether the words fit only in the smaller type.</param>
internal sealed record Columns(ImmutableArray<int> Widths, bool Small)
{
    private const double CellMargins = 200;

    // A word wider than this part of the table is broken rather than squeezing the other columns.
    private const double WidestWord = 0.28;

    // Short texts stay on one line: Chinese breaks between any two characters, and a name of two would stand upright.
    private const double ShortText = 4.2;

    /// <summary>Measures all cells.</summary>
    /// <param name="table">The table.</param>
    /// <param name="count">Number of columns, at least 1.</param>
    /// <param name="width">Twips.</param>
    /// <param name="measurer">Measures their texts.</param>
    public static Columns Of(Table table, int count, int width, ITextMeasurer measurer)
    {
        var least = new double[count];
        var natural = new double[count];
        foreach (var (row, bold) in table.Rows.OrEmpty().Select(static r => (r, false)).Prepend((table.Header, true)))
        {
            foreach (var (c, cell) in row.OrEmpty().Index())
            {
                // Words in a table may be important, and the reader's font a little wider.
                var text = WordText.Plain(cell);
                var all = Ems(text) * 1.06;
                var word = Words(text).Select(Ems).DefaultIfEmpty().Max() * 1.06;
                least[c] = Math.Max(least[c], all <= ShortText ? all : word);
                natural[c] = Math.Max(natural[c], all);

                double Ems(string text) => measurer.Width(text, 100, bold) / 100;
            }
        }

        var small = Twips(least, Styles.TableSize).Sum(l => Math.Min(l, width * WidestWord)) > width;
        var size = small ? Styles.SmallTableSize : Styles.TableSize;
        return new(Whole(Share(Twips(least, size), Twips(natural, size), width), width), small);
    }

    private static double[] Twips(double[] ems, double size) => [.. ems.Select(e => e * size * 20 + CellMargins)];

    // Each column gets its natural width if all fit; else its longest word, and of the rest by need.
    private static double[] Share(double[] least, double[] natural, double width)
    {
        var spare = width - natural.Sum();
        if (spare >= 0)
        {
            return [.. natural.Select(n => n + spare / natural.Length)];
        }

        var fair = Math.Max(width / natural.Length, width * WidestWord);
        var floor = least.Select(l => Math.Min(l, fair)).ToArray();
        var room = width - floor.Sum();
        if (room <= 0)
        {
            return [.. floor.Select(f => f * width / floor.Sum())];
        }

        // The square root keeps a column of long sentences from taking all the room.
        var wish = natural.Select((n, c) => Math.Sqrt(Math.Max(0, n - floor[c]))).ToArray();
        return [.. floor.Select((f, c) => f + room * wish[c] / wish.Sum())];
    }

    private static ImmutableArray<int> Whole(double[] widths, int width)
    {
        var whole = widths.Select(static w => Math.Max(1, (int)w)).ToArray();
        whole[^1] += Math.Max(0, width - whole.Sum());
        return [.. whole];
    }

    // What stays on one line: words, and single Chinese characters.
    private static IEnumerable<string> Words(string text) => text.Split(' ').SelectMany(static w => w.All(static c => c < 0x2E80)
        ? [w]
        : (string[])[.. w.Where(static c => c >= 0x2E80).Select(static c => c.ToString()), .. w.Split([.. w.Where(static c => c >= 0x2E80)])]);
}
