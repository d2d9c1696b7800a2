using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Pdf.Text;

/// <summary>Sets text in lines.</summary>
internal sealed class TextSetter(FontLibrary fonts)
{
    /// <summary>Breaks spans into lines of a width.</summary>
    public IReadOnlyList<TextLine> Lines(IEnumerable<TextSpan> spans, double width) => LineBreaker.Break(Atomizer.Cut(fonts, spans), width);

    /// <summary>Sets a plain text on one line, however long.</summary>
    public TextLine Line(string text, TextStyle style) => Line([new(TextCleaner.Clean(text), style)]);

    /// <summary>Sets spans on one line, however long.</summary>
    public TextLine Line(IEnumerable<TextSpan> spans) => LineBreaker.Break(Atomizer.Cut(fonts, spans), double.PositiveInfinity)[0];

    /// <summary>Sets a plain text on one line of a width, cut with an ellipsis where it is longer.</summary>
    public TextLine Fitting(string text, TextStyle style, double width)
    {
        var whole = Line(text, style);
        if (whole.Width <= width)
        {
            return whole;
        }

        var first = Lines([new(TextCleaner.Clean(text), style)], Math.Max(1, width - Line("…", style).Width))[0];
        return Line(string.Concat(first.Fragments.Select(static f => f.Text)).TrimEnd() + "…", style);
    }

    /// <summary>The widest word and the whole text on one line: between the two lies a column's width.</summary>
    public (double Least, double Natural) Widths(IReadOnlyCollection<TextSpan> spans)
    {
        double least = 0, natural = 0, word = 0, line = 0;
        foreach (var atom in Atomizer.Cut(fonts, spans))
        {
            if (atom.Kind == AtomKind.NewLine)
            {
                (word, line) = (0, 0);
                continue;
            }

            word = atom.Kind == AtomKind.Space || atom.MayBreakBefore ? 0 : word;
            word += atom.Kind == AtomKind.Space ? 0 : atom.GapBefore + atom.Width;
            line += atom.GapBefore + atom.Width;
            least = Math.Max(least, word);
            natural = Math.Max(natural, line);
        }

        return (least, natural);
    }
}
