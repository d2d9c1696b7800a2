using System.Buffers.Binary;
using System.Security.Cryptography;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Shaping;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>Writes fonts: embedded ones as composite fonts, standard ones by name.</summary>
/// <remarks>Source: ISO 32000-1:2008, sections 9.6.2 (standard fonts), 9.7 (composite fonts) and 9.8 (descriptors).</remarks>
internal sealed class FontWriter(PdfFile file, bool subsetting)
{
    // Flag "symbolic" of a descriptor: the font has its own encoding.
    private const int Symbolic = 4;
    private const int Italic = 64;

    /// <summary>What the reader should know of the fonts written.</summary>
    public List<FontNotice> Notices { get; } = [];

    public PdfFont Write(FontUsage usage) => usage.Face switch
    {
        OpenTypeface face => WriteEmbedded(usage, face),
        StandardTypeface face => WriteStandard(usage, face),
        _ => throw new InvalidOperationException("The face is of no kind that can be written."),
    };

    private PdfFont WriteStandard(FontUsage usage, StandardTypeface face)
    {
        var font = file.Reserve();
        file.Open(font).Write($"<</Type/Font/Subtype/Type1/BaseFont/{new PdfSyntax(face.Name)}/Encoding/WinAnsiEncoding>>");
        return new(usage, font, true, static glyph => glyph);
    }

    private PdfFont WriteEmbedded(FontUsage usage, OpenTypeface face)
    {
        var program = FontProgram.Of(face, usage.Glyphs.Keys, subsetting);
        if (program.IsWhole)
        {
            Notices.Add(new(FontNoticeKind.WholeFontEmbedded, $"The font '{face.Info.Family}' is in the file whole, because the native HarfBuzz library has no subsetter; the file is larger than need be.", face.Info.Path));
        }

        var stream = program.IsCff
            ? file.AddStream(program.Data, "/Subtype/CIDFontType0C")
            : file.AddStream(program.Data, FormattableString.Invariant($"/Length1 {program.Data.Length}"));
        var name = BaseName(face, program);
        var descriptor = WriteDescriptor(face, program, stream, name);
        var descendant = WriteDescendant(usage, face, program, descriptor, name);
        var unicode = file.AddStream(ToUnicodeMap.Of(usage, program.CidOf).Bytes);
        var font = file.Reserve();
        var composite = program.IsCff ? new PdfSyntax(name.Value + "-Identity-H") : name;
        file.Open(font).Write($"<</Type/Font/Subtype/Type0/BaseFont/{composite}/Encoding/Identity-H/DescendantFonts[{descendant}]/ToUnicode {unicode}>>");
        return new(usage, font, false, program.CidOf);
    }

    private PdfReference WriteDescriptor(OpenTypeface face, FontProgram program, PdfReference stream, PdfSyntax name)
    {
        var scale = 1000.0 / face.UnitsPerEm;
        var (ascender, descender) = face.Extents;
        double Box(int at) => BinaryPrimitives.ReadInt16BigEndian(program.Head.AsSpan(at)) * scale;
        var reference = file.Reserve();
        file.Open(reference).Write(
            $"<</Type/FontDescriptor/FontName/{name}/Flags {Symbolic | (face.Italic ? Italic : 0)}/FontBBox[{Box(36)} {Box(38)} {Box(40)} {Box(42)}]/ItalicAngle {(face.Italic ? -12 : 0)}/Ascent {ascender * scale}/Descent {descender * scale}/CapHeight {ascender * scale * 0.67}/StemV 80/FontFile{new PdfSyntax(program.IsCff ? "3" : "2")} {stream}>>");
        return reference;
    }

    private PdfReference WriteDescendant(FontUsage usage, OpenTypeface face, FontProgram program, PdfReference descriptor, PdfSyntax name)
    {
        var reference = file.Reserve();
        var body = file.Open(reference);
        body.Write($"<</Type/Font/Subtype/CIDFontType{(program.IsCff ? 0 : 2)}/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor}/DW 1000/W[");
        foreach (var (cid, advance) in usage.Glyphs.Select(g => (Cid: program.CidOf(g.Key), g.Value.Advance)).OrderBy(static g => g.Cid))
        {
            body.Write($"{(int)cid}[{advance * 1000.0 / face.UnitsPerEm}]");
        }

        body.Write($"]{new PdfSyntax(program.IsCff ? "" : "/CIDToGIDMap/Identity")}>>");
        return reference;
    }

    // A subset's name begins with six letters; taken from its content, so that they are the same in every run.
    private static PdfSyntax BaseName(OpenTypeface face, FontProgram program)
    {
        var letters = new string([.. face.PostScriptName.Where(static c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
        var tag = new string([.. SHA256.HashData(program.Data).Take(6).Select(static b => (char)('A' + b % 26))]);
        return new(program.IsWhole ? letters : tag + "+" + letters);
    }
}
