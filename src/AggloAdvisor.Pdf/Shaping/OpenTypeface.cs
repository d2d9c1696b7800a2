using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AggloAdvisor.Pdf.Fonts;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace AggloAdvisor.Pdf.Shaping;

/// <summary>A face of a font file, shaped by HarfBuzz. The file is mapped, not read.</summary>
internal sealed class OpenTypeface : Typeface, IDisposable
{
    // Bounds the memory of a long-lived library; a report has a few thousand different words.
    private const int MostCached = 50_000;

    // Ligatures save little in a sans-serif face and make the text harder to search.
    private static readonly Feature[] Proportional = [new(Tag.Parse("liga"), 0)];
    private static readonly Feature[] Tabular = [new(Tag.Parse("liga"), 0), new(Tag.Parse("tnum"), 1)];

    private readonly ConcurrentDictionary<(string Text, bool Tabular), Glyph[]> shaped = new();
    private readonly Blob blob;
    private readonly Font font;
    private readonly FaceDescription description;
    private readonly Lazy<FontFaceInfo> info;
    private readonly bool notdefIsVisible;

    public OpenTypeface(FaceDescription description)
    {
        this.description = description;
        blob = Blob.FromFile(description.Path);
        Face = new Face(blob, description.Index);
        Face.MakeImmutable();
        UnitsPerEm = Math.Max(1, Face.UnitsPerEm);
        font = new Font(Face);
        font.SetScale(UnitsPerEm, UnitsPerEm);
        font.SetFunctionsOpenType();
        notdefIsVisible = font.TryGetGlyphExtents(0, out var box) && box.Width != 0 && box.Height != 0;
        info = new(Describe);
    }

    public override int UnitsPerEm { get; }

    public override FontFaceInfo Info => info.Value;

    public string PostScriptName => description.PostScriptName;

    public bool Italic => description.Italic;

    public Face Face { get; }

    /// <summary>Ascender, positive, and descender, negative, in font units.</summary>
    public (int Ascender, int Descender) Extents
    {
        get
        {
            var extents = font.GetFontExtentsForDirection(Direction.LeftToRight);
            return (extents.Ascender, extents.Descender);
        }
    }

    public override bool Covers(Rune rune) => font.TryGetNominalGlyph((uint)rune.Value, out var glyph) && glyph != 0;

    public override Glyph[] Shape(string text, bool tabularFigures)
    {
        if (shaped.TryGetValue((text, tabularFigures), out var known))
        {
            return known;
        }

        if (shaped.Count >= MostCached)
        {
            shaped.Clear();
        }

        return shaped[(text, tabularFigures)] = ShapeNow(text, tabularFigures ? Tabular : Proportional);
    }

    public override Glyph[] ShapeMissing(Rune rune)
    {
        if (notdefIsVisible)
        {
            var advance = font.GetHorizontalGlyphAdvance(0);
            return [new(0, advance, advance, 0, 0, rune.ToString(), rune.Value)];
        }

        return [.. Shape("?", tabularFigures: false).Select(g => g with { Missing = rune.Value })];
    }

    public void Dispose()
    {
        font.Dispose();
        Face.Dispose();
        blob.Dispose();
    }

    private Glyph[] ShapeNow(string text, Feature[] features)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();

        // Right-to-left scripts are set in reading order: the report's languages have none, and lines are filled from the left.
        buffer.Direction = Direction.LeftToRight;
        font.Shape(buffer, features);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[infos.Length];
        for (var i = 0; i < infos.Length; i++)
        {
            var cluster = infos[i].Cluster;
            var begins = i == 0 || infos[i - 1].Cluster != cluster;
            var next = i + 1;
            while (next < infos.Length && infos[next].Cluster <= cluster)
            {
                next++;
            }

            var end = next < infos.Length ? (int)infos[next].Cluster : text.Length;
            glyphs[i] = new(
                (ushort)infos[i].Codepoint,
                positions[i].XAdvance,
                font.GetHorizontalGlyphAdvance(infos[i].Codepoint),
                positions[i].XOffset,
                positions[i].YOffset,
                begins ? text[(int)cluster..end] : "");
        }

        return glyphs;
    }

    private FontFaceInfo Describe()
    {
        using var file = File.OpenRead(description.Path);
        return new(description.Family, description.Style, description.Path, description.Index, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
