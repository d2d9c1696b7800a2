using System.Text;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Pdf.Shaping;

/// <summary>A font that every PDF viewer has, in the WinAnsi encoding: the last resort.</summary>
internal sealed class StandardTypeface : Typeface
{
    private readonly Func<int, int> widthOf;

    private StandardTypeface(string family, string name, string style, Func<int, int> widthOf)
    {
        this.widthOf = widthOf;
        Name = name;
        Info = new(family, style, null, 0, null);
    }

    public override int UnitsPerEm => 1000;

    public override FontFaceInfo Info { get; }

    /// <summary>Name in the PDF, such as <c>Helvetica-Bold</c>.</summary>
    public string Name { get; }

    public static StandardTypeface Helvetica(FontStyle style)
    {
        var bold = style.HasFlag(FontStyle.Bold);
        var (suffix, name) = Styled(style);
        return new("Helvetica", "Helvetica" + suffix, name, code => HelveticaWidths.Of(code, bold));
    }

    public static StandardTypeface Courier(FontStyle style)
    {
        var (suffix, name) = Styled(style);
        return new("Courier", "Courier" + suffix, name, static _ => 600);
    }

    public override bool Covers(Rune rune) => WinAnsi.TryEncode(rune, out _);

    public override Glyph[] Shape(string text, bool tabularFigures)
    {
        var glyphs = new List<Glyph>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (WinAnsi.TryEncode(rune, out var code))
            {
                glyphs.Add(Place(code, rune.ToString(), 0));
            }
            else
            {
                glyphs.AddRange(ShapeMissing(rune));
            }
        }

        return [.. glyphs];
    }

    public override Glyph[] ShapeMissing(Rune rune) => [Place((byte)'?', rune.ToString(), rune.Value)];

    private Glyph Place(byte code, string text, int missing) => new(code, widthOf(code), widthOf(code), 0, 0, text, missing);

    private static (string Suffix, string Name) Styled(FontStyle style) => (style.HasFlag(FontStyle.Bold), style.HasFlag(FontStyle.Italic)) switch
    {
        (true, true) => ("-BoldOblique", "Bold Oblique"),
        (true, false) => ("-Bold", "Bold"),
        (false, true) => ("-Oblique", "Oblique"),
        _ => ("", "Regular"),
    };
}
