using System.Globalization;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Outline;

namespace AggloAdvisor.Pdf.Tests;

public sealed class PdfRendererTests
{
    [Fact]
    public void Render_Report_ReadsBackInOrder()
    {
        var (pdf, result) = Render(Samples.Report(chinese: false), TestFonts.Any);
        using var read = PdfDocument.Open(pdf);

        Assert.Equal(result.PageCount, read.NumberOfPages);
        var text = string.Concat(read.GetPages().Select(static p => p.Text));
        string[] passages = ["Development and Reform Commission", "Contents", "The four cities make", "related variety", "Joint berth planning", "The main point", "Table 1.", "District 90", "Figure 1.", "Countermeasure 12", "Who acts"];
        var places = passages.Select(p => text.LastIndexOf(p, StringComparison.Ordinal)).ToList();
        Assert.All(places, static p => Assert.True(p >= 0));
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Render_ChineseReport_CanBeSearched()
    {
        var (pdf, result) = Render(Samples.Report(chinese: true), TestFonts.Chinese);
        using var read = PdfDocument.Open(pdf);

        Assert.Contains("宜昌荆州荆门恩施", string.Concat(read.GetPages().Select(static p => p.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Notices, static n => n.Kind == FontNoticeKind.MissingCharacters && n.Characters.Any(static c => c.CodePoint is >= 0x4E00 and < 0xA000));
    }

    [Fact]
    public void Render_Attachments_ReadBackByteForByte()
    {
        var record = Enumerable.Range(0, 100_000).Select(static i => (byte)(i * i >> 3)).ToArray();
        var document = Samples.Of(Samples.Paragraph("x")) with
        {
            Attachments = [new("run.json", "application/json", "运行记录", record), new("note.txt", "text/plain", "A note", "a"u8.ToArray())],
        };
        using var read = PdfDocument.Open(Render(document, TestFonts.Any).Pdf);

        Assert.True(read.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.Equal(["note.txt", "run.json"], files.Select(static f => f.Name));
        Assert.Equal(record, files[1].Memory.ToArray());
    }

    [Fact]
    public void Render_Headings_BecomeANestedOutline()
    {
        var document = Samples.Of(
            Samples.Heading(1, "a", "Alpha"), Samples.Heading(2, "b", "Beta"), Samples.Heading(3, "c", "Gamma"), Samples.Paragraph("x"),
            Samples.Heading(2, "d", "Delta"), Samples.Paragraph("x"), new PageBreak(), Samples.Heading(1, "e", "Epsilon 恩施"), Samples.Paragraph("x"));
        using var read = PdfDocument.Open(Render(document, TestFonts.Any).Pdf);

        Assert.True(read.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["1 Alpha p2", "2 Beta p2", "3 Gamma p2", "2 Delta p2", "1 Epsilon 恩施 p3"], bookmarks.Roots.SelectMany(static r => Outline(r, 1)));
    }

    [Fact]
    public void Render_Links_PointToAddressesAndHeadings()
    {
        var document = Samples.Of(
            new Paragraph([new Link("https://example.org/(a)?q=市", Samples.Text("outside")), new TextRun(" "), new Link("#far", Samples.Text("inside"))]),
            new Paragraph([new Link("javascript:alert(1)", Samples.Text("script")), new Link("#nowhere", Samples.Text("dangling"))]),
            Samples.Heading(1, "far", "Far"),
            Samples.Paragraph("x"));
        using var read = PdfDocument.Open(Render(document, TestFonts.Any).Pdf);
        var links = read.GetPage(2).GetAnnotations().ToList();

        Assert.Equal(2, links.Count);
        Assert.Equal(["outside", "inside"], links.Select(static l => l.Content));
        Assert.Contains("https://example.org/(a)?q=%E5%B8%82", links.Select(static l => (l.Action as UriAction)?.Uri));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Render_SameDocumentWithFreshFonts_GivesTheSameBytes(bool chinese)
    {
        using var first = FontLibrary.Find(new FontSearch());
        using var second = FontLibrary.Find(new FontSearch());
        Render(Samples.Report(!chinese), second);

        Assert.Equal(Render(Samples.Report(chinese), first).Pdf, Render(Samples.Report(chinese), second).Pdf);
    }

    [Fact]
    public void Render_OnManyThreads_GivesTheSameBytes()
    {
        using var fonts = FontLibrary.Find(new FontSearch());
        var files = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(4).Select(_ => Render(Samples.Report(chinese: true), fonts).Pdf).ToList();

        Assert.All(files, f => Assert.Equal(files[0], f));
    }

    [Fact]
    public void Render_InAnotherCulture_GivesTheSameBytes()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Render(Samples.Report(chinese: false), TestFonts.Any).Pdf;
        try
        {
            CultureInfo.CurrentCulture = new("de-DE");
            Assert.Equal(expected, Render(Samples.Report(chinese: false), TestFonts.Any).Pdf);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Render_WithoutAnyFont_SaysWhatIsMissingAndShowsQuestionMarks()
    {
        var (pdf, result) = Render(Samples.Of(Samples.Paragraph("Cost: 12 € – 宜昌 and 宜")), TestFonts.None);
        using var read = PdfDocument.Open(pdf);

        Assert.Contains("Cost: 12 € – ?? and ?", read.GetPage(2).Text, StringComparison.Ordinal);
        Assert.All(result.Fonts, static f => Assert.Null(f.Path));
        Assert.Contains(result.Notices, static n => n.Kind == FontNoticeKind.NoFontFound);
        var missing = result.Notices.Single(static n => n.Kind == FontNoticeKind.MissingCharacters);
        Assert.Equal([('宜', 2), ('昌', 1)], missing.Characters.OrderByDescending(static c => c.Count).Select(static c => ((char)c.CodePoint, c.Count)));
        Assert.Contains("U+5B9C", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_CharacterThatNoFontHas_IsCountedAndDrawn()
    {
        var rare = char.ConvertFromUtf32(0x10FFFD);
        var (_, result) = Render(Samples.Of(Samples.Paragraph($"a{rare}b{rare}")), TestFonts.Any);

        Assert.Equal([new MissingCharacter(0x10FFFD, 2)], result.Notices.Single(static n => n.Kind == FontNoticeKind.MissingCharacters).Characters);
    }

    [Fact]
    public void Render_WhereTheLibraryCannotSubset_EmbedsWholeFontsAndSaysSo()
    {
        Assert.SkipWhen(TestFonts.Any.Families[0] == "Helvetica", "No font is installed.");
        using var fonts = FontLibrary.Find(new FontSearch());
        fonts.Subsetting = false;
        var (pdf, result) = Render(Samples.Of(Samples.Paragraph("whole font")), fonts);
        using var read = PdfDocument.Open(pdf);

        Assert.Contains("whole font", read.GetPage(2).Text, StringComparison.Ordinal);
        Assert.Contains(result.Notices, static n => n.Kind == FontNoticeKind.WholeFontEmbedded);
    }

    [Fact]
    public void Render_Metadata_ComeFromTheDocument()
    {
        using var read = PdfDocument.Open(Render(Samples.Report(chinese: false), TestFonts.Any).Pdf);

        Assert.Equal(1.7, read.Version, 3);
        Assert.StartsWith("Diagnosis and advice", read.Information.Title, StringComparison.Ordinal);
        Assert.Equal("D:20260115080000Z", read.Information.CreationDate);
        Assert.True(read.TryGetXmpMetadata(out var xmp));
        Assert.Contains("2026-01-15T08:00:00Z", xmp.GetXDocument().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_HostileText_DoesNotBreakTheFile()
    {
        var hostile = "\0\u0001\u001B \uD800 \uDFFF ) ( \\ < > % /Name <</A 1>> endstream endobj \u202Egnp\u202C \uFFFE " + new string('x', 20_000) + string.Concat(Enumerable.Repeat("👩‍👩‍👧", 50)) + "e" + new string('\u0301', 500);
        var document = Samples.Of(
            new Heading(99, hostile, Samples.Text(hostile)),
            new Paragraph([new Link(hostile, Samples.Text(hostile)), new Code(hostile), new PageNumber(hostile)]),
            new Figure(new Drawing(double.NaN, double.PositiveInfinity, [new TextShape(double.NaN, 1e300, hostile, double.NaN, default, TextAnchor.End, true, double.NaN), new PathShape([(double.NaN, 1), (1e300, -1e300)], true, default(Color), new Stroke(default, double.NaN))]), default, hostile),
            new Table(default, default, default),
            new ListBlock(true, default, int.MaxValue),
            new Callout((CalloutKind)77, default, default)) with
        {
            Title = hostile,
            Author = hostile,
            Language = hostile,
            RunningHead = hostile,
            CoverLines = default,
            Words = new(hostile, "{0} {1} {2} {", hostile),
        };
        var (pdf, result) = Render(document, TestFonts.Any);
        using var read = PdfDocument.Open(pdf);

        Assert.Equal(result.PageCount, read.NumberOfPages);
        Assert.All(read.GetPages(), static p => Assert.NotNull(p.Text));
    }

    [Fact]
    public void Render_EmptyDocument_HasACoverOnly()
    {
        var (pdf, result) = Render(Samples.Of() with { Blocks = default, Subtitle = null }, TestFonts.Any);
        using var read = PdfDocument.Open(pdf);

        Assert.Equal(1, result.PageCount);
        Assert.Equal(1, read.NumberOfPages);
    }

    [Fact]
    public void Render_ThemeWithoutRoom_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Render(Samples.Of(), TestFonts.Any, new PdfTheme { Margins = new(400, 60, 400, 60) }));

    [Fact]
    public void Render_LetterPaper_HasItsSize()
    {
        using var read = PdfDocument.Open(Render(Samples.Of(Samples.Paragraph("x")), TestFonts.Any, new PdfTheme { Paper = PaperSize.Letter }).Pdf);

        Assert.Equal((612, 792), (read.GetPage(1).Width, read.GetPage(1).Height));
    }

    internal static (byte[] Pdf, PdfResult Result) Render(Document document, FontLibrary fonts, PdfTheme? theme = null)
    {
        using var output = new MemoryStream();
        var result = PdfRenderer.Render(document, theme ?? new PdfTheme(), fonts, output);
        return (output.ToArray(), result);
    }

    private static IEnumerable<string> Outline(BookmarkNode node, int level) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{level} {node.Title} p{((DocumentBookmarkNode)node).PageNumber}"),
        .. node.Children.SelectMany(c => Outline(c, level + 1)),
    ];
}
