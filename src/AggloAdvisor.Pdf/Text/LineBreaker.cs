using System.Runtime.InteropServices;

namespace AggloAdvisor.Pdf.Text;

/// <summary>Fills lines one after the other; a word that is wider than a line is cut between characters.</summary>
internal sealed class LineBreaker
{
    private const double Tolerance = 0.01;

    private readonly double width;
    private readonly List<TextLine> lines = [];
    private readonly List<TextAtom> current = [];
    private double x;

    private LineBreaker(double width) => this.width = width;

    /// <summary>Breaks atoms into at least one line.</summary>
    /// <param name="width">Points; a single character wider than this still takes a line.</param>
    public static IReadOnlyList<TextLine> Break(IReadOnlyList<TextAtom> atoms, double width)
    {
        var breaker = new LineBreaker(width);
        foreach (var atom in atoms)
        {
            breaker.Add(atom);
        }

        if (breaker.current.Count > 0 || breaker.lines.Count == 0)
        {
            breaker.Flush(breaker.current.Count);
        }

        return breaker.lines;
    }

    private void Add(TextAtom atom)
    {
        if (atom.Kind == AtomKind.NewLine)
        {
            Flush(current.Count);
            return;
        }

        if (atom.Kind == AtomKind.Space)
        {
            if (current.Count > 0)
            {
                Append(atom);
            }

            return;
        }

        while (!Fits(atom))
        {
            if (current.Count > 0 && atom.MayBreakBefore)
            {
                Flush(current.Count);
            }
            else if (LastBreak() is > 0 and var place)
            {
                Flush(place);
            }
            else if (Cut(atom) is { } rest)
            {
                atom = rest;
            }
            else
            {
                break;
            }
        }

        Append(atom);
    }

    private bool Fits(TextAtom atom) => x + (current.Count > 0 ? atom.GapBefore : 0) + atom.Width <= width + Tolerance;

    private void Append(TextAtom atom)
    {
        x += (current.Count > 0 ? atom.GapBefore : 0) + atom.Width;
        current.Add(atom);
    }

    private int LastBreak()
    {
        for (var i = current.Count - 1; i > 0; i--)
        {
            if (current[i].Kind == AtomKind.Word && current[i].MayBreakBefore)
            {
                return i;
            }
        }

        return 0;
    }

    // Puts as many characters as fit on the line and returns the rest; null when there is only one character.
    private TextAtom? Cut(TextAtom atom)
    {
        var glyphs = atom.Glyphs.Span;
        var room = width - x - (current.Count > 0 ? atom.GapBefore : 0);
        int place = 0, firstPlace = 0;
        double used = 0;
        for (var i = 1; i < glyphs.Length; i++)
        {
            used += glyphs[i - 1].Advance * atom.Style.Size / atom.Face.UnitsPerEm;
            if (glyphs[i].Text.Length == 0)
            {
                continue;
            }

            firstPlace = firstPlace == 0 ? i : firstPlace;
            if (used > room + Tolerance)
            {
                break;
            }

            place = i;
        }

        if (place == 0 && current.Count > 0)
        {
            Flush(current.Count);
            return atom;
        }

        place = place == 0 ? firstPlace : place;
        if (place == 0)
        {
            return null;
        }

        Append(Part(atom, ..place));
        Flush(current.Count);
        return Part(atom, place..) with { GapBefore = 0 };
    }

    private static TextAtom Part(TextAtom atom, Range range)
    {
        var glyphs = atom.Glyphs[range];
        return atom with { Glyphs = glyphs, Width = TextAtom.WidthOf(glyphs.Span, atom.Face, atom.Style.Size) };
    }

    private void Flush(int count)
    {
        lines.Add(TextLine.Of(CollectionsMarshal.AsSpan(current)[..count]));
        var next = count;
        while (next < current.Count && current[next].Kind == AtomKind.Space)
        {
            next++;
        }

        current.RemoveRange(0, next);
        x = 0;
        for (var i = 0; i < current.Count; i++)
        {
            x += (i > 0 ? current[i].GapBefore : 0) + current[i].Width;
        }
    }
}
