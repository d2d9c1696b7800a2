using System.Text;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Shaping;

namespace AggloAdvisor.Pdf.Text;

/// <summary>Cuts text into atoms, choosing a face for each character.</summary>
internal sealed class Atomizer(FontLibrary fonts)
{
    // Long words are shaped in pieces, so that the cache of shaped words stays small.
    private const int LongestAtom = 48;
    private const double ChineseLatinGap = 0.25;

    private readonly List<TextAtom> atoms = [];
    private readonly StringBuilder pending = new();
    private Rune previous = new(' ');
    private bool afterText;

    public static IReadOnlyList<TextAtom> Cut(FontLibrary fonts, IEnumerable<TextSpan> spans)
    {
        var atomizer = new Atomizer(fonts);
        foreach (var span in spans)
        {
            atomizer.Add(span);
        }

        return atomizer.atoms;
    }

    private void Add(TextSpan span)
    {
        if (span.BreaksLine)
        {
            atoms.Add(new(default, fonts.Select(new(' '), span.Style.Font, false).Face, span.Style, span.Link, 0, 0, false, AtomKind.NewLine));
            (previous, afterText) = (new(' '), false);
            return;
        }

        var text = span.Text;
        var at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            at += length;
            if (rune.Value is ' ' or CharacterClass.ZeroWidthSpace)
            {
                AddSpace(rune, span);
                continue;
            }

            var mayBreak = afterText && MayBreak(rune, span.Style);
            var (before, gap) = (previous, afterText ? Gap(rune, span.Style) : 0);
            var (face, covered) = SelectFace(rune, text, at, span.Style.Font);
            if (!covered)
            {
                Push(face.ShapeMissing(rune), face, span, gap, mayBreak);
                (previous, afterText) = (rune, true);
                continue;
            }

            pending.Clear().Append(rune.ToString());
            (previous, afterText) = (rune, true);
            if (!CharacterClass.IsChinese(rune))
            {
                at = Extend(span, at, face);
            }

            var glyphs = face.Shape(pending.ToString(), span.Style.TabularFigures);
            Push(glyphs, face, span, gap + Squeeze(before, rune, glyphs, face, span.Style), mayBreak);
        }
    }

    // Goes on while the word does and the face stays the same.
    private int Extend(TextSpan span, int at, Typeface face)
    {
        var text = span.Text;
        while (at < text.Length && pending.Length < LongestAtom)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (rune.Value is ' ' or CharacterClass.ZeroWidthSpace
                || CharacterClass.IsChinese(rune)
                || MayBreak(rune, span.Style)
                || SelectFace(rune, text, at + length, span.Style.Font) is var (next, covered) && (!covered || next != face))
            {
                break;
            }

            pending.Append(rune.ToString());
            previous = rune;
            at += length;
        }

        return at;
    }

    private void AddSpace(Rune rune, TextSpan span)
    {
        var face = fonts.Select(new(' '), span.Style.Font, false).Face;
        ReadOnlyMemory<Glyph> glyphs = rune.Value == ' ' ? face.Shape(" ", span.Style.TabularFigures) : default;
        atoms.Add(new(glyphs, face, span.Style, span.Link, TextAtom.WidthOf(glyphs.Span, face, span.Style.Size), 0, true, AtomKind.Space));
        (previous, afterText) = (new(' '), true);
    }

    private void Push(Glyph[] glyphs, Typeface face, TextSpan span, double gap, bool mayBreak) =>
        atoms.Add(new(glyphs, face, span.Style, span.Link, TextAtom.WidthOf(glyphs, face, span.Style.Size), gap, mayBreak, AtomKind.Word));

    private bool MayBreak(Rune rune, TextStyle style) =>
        CharacterClass.MayBreakBetween(previous, rune, style.Font.HasFlag(FontStyle.Mono));

    private double Gap(Rune rune, TextStyle style)
    {
        var beside = (CharacterClass.IsIdeograph(previous) && IsLatin(rune)) || (IsLatin(previous) && CharacterClass.IsIdeograph(rune));
        return beside ? style.Size * ChineseLatinGap : 0;
    }

    // Of two full-width marks in a row one gives up its empty half; marks that are not full-width have none.
    private double Squeeze(Rune before, Rune rune, Glyph[] glyphs, Typeface face, TextStyle style)
    {
        const double FullWidth = 0.95;
        var neighbours = CharacterClass.IsSqueezed(before, rune) && atoms.Count > 0
            && atoms[^1].Width >= FullWidth * style.Size && TextAtom.WidthOf(glyphs, face, style.Size) >= FullWidth * style.Size;
        return neighbours ? -style.Size / 2 : 0;
    }

    private (Typeface Face, bool Covered) SelectFace(Rune rune, string text, int after, FontStyle style)
    {
        var chinese = CharacterClass.IsChinese(rune);
        if (!chinese && CharacterClass.IsShared(rune))
        {
            Rune.DecodeFromUtf16(text.AsSpan(after), out var next, out _);
            chinese = CharacterClass.IsChinese(previous) || (after < text.Length && CharacterClass.IsChinese(next));
        }

        return fonts.Select(rune, style, chinese);
    }

    private static bool IsLatin(Rune rune) => rune.Value < 0x2000 && Rune.IsLetterOrDigit(rune);
}
