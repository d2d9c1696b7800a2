using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Painting;
using UglyToad.PdfPig;

namespace AggloAdvisor.Pdf.Tests.Writing;

public sealed class ContentWriterTests
{
    [Fact]
    public void Letters_InTheFile_StandWhereTheLayoutPutThem()
    {
        // Pairs that fonts kern, and a digit run with tabular figures.
        var document = Samples.Of(Samples.Paragraph("AVAVATo Ye. WAV LT 1711"));
        var item = Item(document);
        using var read = PdfDocument.Open(PdfRendererTests.Render(document, TestFonts.Any).Pdf);
        var letters = read.GetPage(2).Letters.Where(l => Math.Abs(l.StartBaseLine.Y - (PaperSize.A4.Height - item.Baseline)) < 0.1).ToList();

        Assert.Equal(item.X, letters[0].StartBaseLine.X, 1);
        Assert.Equal(item.X + item.Fragment.Width, letters[^1].EndBaseLine.X, 1);
    }

    [Fact]
    public void Kerning_WhereTheFontHasIt_NarrowsThePair()
    {
        var measurer = new PdfTextMeasurer(TestFonts.Files);
        Assert.SkipUnless(measurer.Width("AV", 100) < measurer.Width("A", 100) + measurer.Width("V", 100) - 0.5, "The text font does not kern.");
        var item = Item(Samples.Of(Samples.Paragraph("AVAVAV")));

        Assert.Contains(item.Fragment.Glyphs, static g => g.Advance != g.NominalAdvance);
    }

    [Theory]
    [InlineData(TextAnchor.Start, 100)]
    [InlineData(TextAnchor.End, 100)]
    public void RotatedText_KeepsItsAnchor(TextAnchor anchor, double at)
    {
        var drawing = new Drawing(200, 200, [new TextShape(at, at, "label", 10, default, anchor, Angle: 90)]);
        var document = Samples.Of(new Figure(drawing, [], "A label"));
        using var read = PdfDocument.Open(PdfRendererTests.Render(document, TestFonts.Any).Pdf);
        var letters = read.GetPage(2).Letters.Where(static l => Math.Abs(l.StartBaseLine.X - l.EndBaseLine.X) < 0.01).ToList();
        var theme = new PdfTheme();
        var anchored = anchor == TextAnchor.Start ? letters[0].StartBaseLine : letters[^1].EndBaseLine;

        Assert.Equal(5, letters.Count);
        Assert.Equal(theme.Margins.Left + at, anchored.X, 1);
        Assert.Equal(theme.Paper.Height - theme.Margins.Top - at, anchored.Y, 1);
    }

    private static TextItem Item(Document document) =>
        PdfRenderer.Lay(document, new PdfTheme(), TestFonts.Any).Pages[1].Items.OfType<TextItem>().First(static t => t.Owner is StructureNode);
}
