using AggloAdvisor.Pdf.Shaping;

namespace AggloAdvisor.Pdf.Text;

/// <summary>A part of a line in one face, style and link.</summary>
/// <param name="X">Points from the beginning of the line.</param>
/// <param name="Width">Points, without a space that ends the line.</param>
internal sealed record TextFragment(Typeface Face, TextStyle Style, LinkSpan? Link, IReadOnlyList<Glyph> Glyphs, double X, double Width)
{
    /// <summary>The characters it shows.</summary>
    public string Text => string.Concat(Glyphs.Select(static g => g.Text));
}

/// <summary>A line of text.</summary>
/// <param name="Fragments">From left to right.</param>
/// <param name="Width">Points, without a space that ends the line.</param>
internal sealed record TextLine(IReadOnlyList<TextFragment> Fragments, double Width)
{
    public static readonly TextLine Empty = new([], 0);

    /// <summary>Joins atoms of the same look; spaces at the end keep a glyph, so that words stay apart when the text is read out.</summary>
    public static TextLine Of(ReadOnlySpan<TextAtom> atoms)
    {
        var last = atoms.Length;
        while (last > 0 && atoms[last - 1].Kind == AtomKind.Space)
        {
            last--;
        }

        var fragments = new List<TextFragment>();
        double x = 0;
        for (var i = 0; i < last;)
        {
            var first = atoms[i];
            x += i > 0 ? first.GapBefore : 0;
            var glyphs = new List<Glyph>();
            double width = 0;
            do
            {
                glyphs.AddRange(atoms[i].Glyphs.Span);
                width += atoms[i].Width;
                i++;
            }
            while (i < last && atoms[i].GapBefore == 0 && atoms[i].Face == first.Face && atoms[i].Style == first.Style && atoms[i].Link == first.Link);

            if (i == last && last < atoms.Length && atoms[last].Face == first.Face)
            {
                glyphs.AddRange(atoms[last].Glyphs.Span);
            }

            fragments.Add(new(first.Face, first.Style, first.Link, glyphs, x, width));
            x += width;
        }

        return new(fragments, x);
    }
}
