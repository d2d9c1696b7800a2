using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Text;
using CsCheck;

namespace AggloAdvisor.Pdf.Tests.Text;

public sealed class LineBreakerTests
{
    private static readonly TextStyle Style = new(FontStyle.Regular, 10, default);

    private static readonly Gen<string> Prose = Gen.OneOf(
        Gen.Char["abcdefg 宜昌荆州，。（）“”-/.0123"].Array[0, 300],
        Gen.Char["abcdefghij"].Array[50, 300],
        Gen.Char["a b宜 ，"].Array[0, 60]).Select(static c => new string(c));

    [Fact]
    public void Break_AnyText_LeavesNoLineTooWideAndLosesNothing() =>
        Gen.Select(Prose, Gen.Double[30, 300]).Sample(static (text, width) =>
        {
            var lines = Lines(text, width);
            var shown = string.Concat(lines.SelectMany(static l => l.Fragments).Select(static f => f.Text));
            return lines.All(l => l.Width <= width + 0.02)
                && shown.Replace(" ", "", StringComparison.Ordinal) == text.Replace(" ", "", StringComparison.Ordinal);
        });

    [Fact]
    public void Break_ChineseText_BeginsNoLineWithClosingPunctuation()
    {
        var lines = Lines(string.Concat(Enumerable.Repeat("宜昌，荆州。（荆门）、恩施；“襄阳”：", 12)), 95);

        Assert.True(lines.Count > 5);
        Assert.DoesNotContain(lines.Skip(1), static l => "，。）、；”：".Contains(l.Fragments[0].Text[0], StringComparison.Ordinal));
        Assert.DoesNotContain(lines.SkipLast(1), static l => "（“".Contains(l.Fragments[^1].Text[^1], StringComparison.Ordinal));
    }

    [Fact]
    public void Break_Address_EndsLinesAfterSlashes()
    {
        var first = Lines("https://example.org/statistics/yearbook/2024/tables", 120)[0];

        Assert.EndsWith("/", string.Concat(first.Fragments.Select(static f => f.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Break_NegativeNumber_KeepsItsSign()
    {
        for (var width = 20; width < 80; width++)
        {
            Assert.DoesNotContain(Lines("value -0.5 and 3-4", width), static l => string.Concat(l.Fragments.Select(static f => f.Text)).TrimEnd().EndsWith('-'));
        }
    }

    [Fact]
    public void Break_ForcedBreaks_MakeLinesOfTheirOwn()
    {
        TextSpan[] spans = [new("one", Style), new("", Style, BreaksLine: true), new("", Style, BreaksLine: true), new("three", Style)];

        Assert.Equal(["one", "", "three"], new TextSetter(TestFonts.Any).Lines(spans, 200).Select(static l => string.Concat(l.Fragments.Select(static f => f.Text))));
    }

    [Fact]
    public void Line_LatinBesideChinese_GetsAir()
    {
        var setter = new TextSetter(TestFonts.Any);

        var together = setter.Line("宜a", Style).Width;
        Assert.Equal(2.5, together - setter.Line("宜", Style).Width - setter.Line("a", Style).Width, 3);
    }

    [Fact]
    public void Line_FullWidthMarksInARow_StandCloser()
    {
        var setter = new TextSetter(TestFonts.Chinese);
        Assert.SkipUnless(setter.Line("）", Style).Width > 9.5, "The Chinese font has no full-width marks.");

        Assert.Equal(15, setter.Line("），", Style).Width, 3);
        Assert.Equal(20, setter.Line("（）", Style).Width, 3);
        Assert.Equal(20, setter.Line("，宜", Style).Width, 3);
    }

    [Fact]
    public void Fitting_LongText_EndsWithAnEllipsis()
    {
        var line = new TextSetter(TestFonts.Any).Fitting("A running head that is much longer than the room it has", Style, 100);

        Assert.InRange(line.Width, 60, 100.01);
        Assert.EndsWith("…", string.Concat(line.Fragments.Select(static f => f.Text)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<TextLine> Lines(string text, double width) =>
        new TextSetter(TestFonts.Any).Lines([new(TextCleaner.Clean(text), Style)], width);
}
