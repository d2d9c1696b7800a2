using AggloAdvisor.Pdf.Shaping;

namespace AggloAdvisor.Pdf.Text;

/// <summary>A part of a line that is not broken unless it is wider than the line.</summary>
/// <param name="Glyphs">Its glyphs.</param>
/// <param name="Width">Points.</param>
/// <param name="GapBefore">Air before it unless it begins a line, points.</param>
/// <param name="MayBreakBefore">Whether a line may end before it.</param>
internal sealed record TextAtom(
    ReadOnlyMemory<Glyph> Glyphs,
    Typeface Face,
    TextStyle Style,
    LinkSpan? Link,
    double Width,
    double GapBefore,
    bool MayBreakBefore,
    AtomKind Kind)
{
    public static double WidthOf(ReadOnlySpan<Glyph> glyphs, Typeface face, double size)
    {
        long units = 0;
        foreach (var glyph in glyphs)
        {
            units += glyph.Advance;
        }

        return units * size / face.UnitsPerEm;
    }
}

/// <summary>What an atom is.</summary>
internal enum AtomKind
{
    Word,
    Space,
    NewLine,
}
