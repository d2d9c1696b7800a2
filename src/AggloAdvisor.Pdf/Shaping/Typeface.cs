using System.Text;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Pdf.Shaping;

/// <summary>A face that can set text.</summary>
internal abstract class Typeface
{
    /// <summary>Font units per em.</summary>
    public abstract int UnitsPerEm { get; }

    /// <summary>Where it comes from.</summary>
    public abstract FontFaceInfo Info { get; }

    /// <summary>Whether it has a glyph for the character.</summary>
    public abstract bool Covers(Rune rune);

    /// <summary>Turns a run of text into glyphs. The run has no controls and no unpaired surrogates.</summary>
    public abstract Glyph[] Shape(string text, bool tabularFigures);

    /// <summary>Glyphs for characters that no font covers: visible, and marked as missing.</summary>
    public abstract Glyph[] ShapeMissing(Rune rune);
}
