using System.Collections.Immutable;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Layout;
using static System.FormattableString;

namespace AggloAdvisor.Pdf.Tests.Layout;

/// <summary>Where pages begin and end, for the eye.</summary>
public sealed class PageBreakTests
{
    [Fact]
    public void Note_AtAnyOffset_StandsWithTheLineBefore()
    {
        for (var push = 0; push < 50; push++)
        {
            var strips = Lay([.. Lines(push), Samples.Paragraph("What is said."), Samples.Paragraph("After whom.", ParagraphStyle.Note)]).Strips;

            Assert.Same(strips[^2].Page, strips[^1].Page);
        }
    }

    [Fact]
    public void Table_OfAFewRows_IsNotCut()
    {
        for (var push = 0; push < 50; push++)
        {
            var strips = Lay([.. Lines(push), TableOf(5)]).Strips.TakeLast(6);

            Assert.Single(strips.Select(static s => s.Page).Distinct());
        }
    }

    [Fact]
    public void Table_OfManyRows_BeginsWhereItMay()
    {
        var strips = Lay([.. Lines(25), TableOf(30)]).Strips;

        Assert.Equal(2, strips.Select(static s => s.Page).Distinct().Count());
        Assert.Same(strips[0].Page, strips[^30].Page);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(20, false)]
    public void PageBreak_AfterAFewLinesLeftOver_IsNoPage(int leftOver, bool follows)
    {
        var full = LinesOfAPage();
        var laidOut = Lay([Samples.Heading(1, "a", "First"), .. Lines(full - 1 + leftOver), new PageBreak(), Samples.Heading(1, "b", "Second"), .. Lines(10), new PageBreak(), Samples.Heading(1, "c", "Last"), .. Lines(2)]);

        var pages = laidOut.Headings.ToDictionary(static h => h.Entry.Id, static h => h.Page);
        Assert.Equal(pages["a"] + (follows ? 1 : 2), pages["b"]);
        Assert.Equal(pages["b"] + 1, pages["c"]);
    }

    [Fact]
    public void PageBreak_BeforeAPictureThatHasNoRoomBelow_IsAPage()
    {
        var picture = new Figure(new Drawing(400, 900, [new RectangleShape(0, 0, 400, 900, default(Color))]), Samples.Text("A caption"), "A box");
        var laidOut = Lay([Samples.Heading(1, "a", "First"), .. Lines(LinesOfAPage() + 8), new PageBreak(), Samples.Heading(1, "b", "Second"), Samples.Paragraph("Lead", ParagraphStyle.Lead), .. Lines(8), picture, new PageBreak(), Samples.Heading(1, "c", "Last")]);

        var strips = laidOut.Strips.SkipWhile(static s => s.Strip.Heading?.Id != "b").ToArray();
        Assert.Equal(laidOut.Headings[0].Page + 2, laidOut.Headings[1].Page);
        Assert.Same(strips[0].Page, strips[10].Page);
    }

    [Fact]
    public void PageBreak_ThatIsTheLast_IsAlwaysAPage()
    {
        var laidOut = Lay([Samples.Heading(1, "a", "First"), .. Lines(LinesOfAPage() + 2), new PageBreak(), Samples.Heading(1, "b", "Colophon"), .. Lines(2)]);

        Assert.Equal(laidOut.Headings[0].Page + 2, laidOut.Headings[1].Page);
    }

    [Theory]
    [InlineData(42, 1)]
    [InlineData(60, 2)]
    public void Contents_ThatSpillALittle_ComeBackToOnePage(int entries, int pages)
    {
        Block[] headings = [.. Enumerable.Range(0, entries).SelectMany(static i => new Block[] { Samples.Heading(2, Invariant($"h{i}"), "Heading"), Samples.Paragraph("x") })];
        var laidOut = Lay([new TableOfContents(), new PageBreak(), .. headings]);

        // The cover is the first.
        Assert.Equal(pages + 2, laidOut.Headings[0].Page);
    }

    private static LaidOutDocument Lay(Block[] blocks) => PdfRenderer.Lay(Samples.Of(blocks), new PdfTheme(), TestFonts.Any);

    private static Block[] Lines(int count) => [.. Enumerable.Repeat<Block>(Samples.Paragraph("x"), count)];

    private static Table TableOf(int rows) => new([], [Samples.Text("Head")], [.. Enumerable.Range(0, rows).Select(static i => ImmutableArray.Create(Samples.Text(Invariant($"row {i}"))))]);

    // How many one-line paragraphs a page holds below a heading.
    private static int LinesOfAPage()
    {
        var strips = Lay([Samples.Heading(1, "a", "First"), .. Lines(100)]).Strips;
        return strips.Skip(1).TakeWhile(s => s.Page == strips[0].Page).Count();
    }
}
