using System.Collections.Immutable;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Layout;
using AggloAdvisor.Pdf.Painting;
using CsCheck;
using static System.FormattableString;

namespace AggloAdvisor.Pdf.Tests.Layout;

/// <summary>Rules that hold for every page of every document.</summary>
public sealed class PageRulesTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Char["abcde fghij klm nop 0123.-/"].Array[0, 400],
        Gen.Char["宜昌荆州荆门恩施，。（）城市群 2024"].Array[0, 200],
        Gen.Char["abcdefghijklmnopqrstuvwxyz"].Array[80, 200],
        Gen.Char.Array[0, 20]).Select(static c => new string(c));

    private static readonly Gen<ImmutableArray<Inline>> Inlines = Gen.OneOf<Inline>(
        Words.Select(static t => (Inline)new TextRun(t)),
        Words.Select(static t => (Inline)new Strong([new TextRun(t)])),
        Words.Select(static t => (Inline)new Code(t)),
        Words.Select(static t => (Inline)new Link("https://example.org/" + t.Length, [new TextRun(t)])),
        Gen.Const((Inline)new LineBreak()),
        Gen.Const((Inline)new PageNumber("h1"))).Array[0, 4].Select(static i => i.ToImmutableArray());

    private static readonly Gen<Block> Simple = Gen.OneOf<Block>(
        Gen.Select(Gen.Int[1, 4], Inlines).Select(static (level, text) => (Block)new Heading(level, "h" + level, text)),
        Gen.Select(Inlines, Gen.Enum<ParagraphStyle>()).Select(static (text, style) => (Block)new Paragraph(text, style)),
        Gen.Const((Block)new PageBreak()),
        Gen.Select(Gen.Double[1, 900], Gen.Double[1, 1500], Inlines).Select(static (w, h, caption) => (Block)new Figure(
            new Drawing(w, h, [new RectangleShape(0, 0, w, h, default(Color)), new TextShape(w, h, "a label that leaves its picture", 9, default, TextAnchor.Middle, false, 30)]), caption, "A box")),
        TableGen());

    private static readonly Gen<Block> Blocks = Gen.Recursive<Block>(static (depth, self) => depth > 4
        ? Simple
        : Gen.Frequency(
            (8, Simple),
            (1, Gen.Select(Gen.Bool, self.Array[0, 3].Array[0, 3]).Select(static (ordered, items) => (Block)new ListBlock(ordered, [.. items.Select(static i => i.ToImmutableArray())]))),
            (1, Gen.Select(Gen.Enum<CalloutKind>(), Inlines, self.Array[0, 4]).Select(static (kind, title, inner) => (Block)new Callout(kind, title, [.. inner])))));

    private static readonly Gen<Document> Documents = Gen.Select(Blocks.Array[0, 14], Gen.Bool, Words, Gen.Bool).Select(static (blocks, chinese, title, contents) =>
        Samples.Of(chinese ? "zh-CN" : "en", contents ? [new TableOfContents(4), .. blocks] : blocks) with { Title = title, CoverLines = [title, "line"] });

    public static TheoryData<bool> BothLibraries => new(true, false);

    [Theory]
    [MemberData(nameof(BothLibraries))]
    public void Text_OfAnyDocument_StaysOnItsPage(bool installed)
    {
        var fonts = installed ? TestFonts.Any : TestFonts.None;
        Documents.Sample(document => Violations(PdfRenderer.Lay(document, new PdfTheme(), fonts), new PdfTheme()) is { Count: 0 }, iter: 60);
    }

    [Fact]
    public void Text_OnSmallPaper_StaysOnItsPage()
    {
        var theme = new PdfTheme { Paper = new(260, 380), Margins = new(50, 30, 50, 30) };
        Documents.Sample(document => Violations(PdfRenderer.Lay(document, theme, TestFonts.Any), theme) is { Count: 0 }, iter: 40);
    }

    [Fact]
    public void Heading_BeforeText_NeverStandsLastOnItsPage() =>
        Documents.Sample(
            static document =>
            {
                var strips = PdfRenderer.Lay(document, new PdfTheme(), TestFonts.Any).Strips;
                return !strips.Zip(strips.Skip(1)).Any(static p => p.First.Strip.Heading is not null && p.Second.Strip is { BeginsPage: false, Heading: null } && p.First.Page != p.Second.Page);
            },
            iter: 60);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Introduction_AtAnyOffset_StandsWithWhatItIntroduces(bool table)
    {
        Block introduced = table
            ? new Table([ColumnAlignment.Left], [Samples.Text("Head")], [[Samples.Text("first row")], [Samples.Text("second row")]])
            : new ListBlock(Ordered: true, [[Samples.Paragraph("first step")], [Samples.Paragraph("second step")]]);
        Paragraph introduction = table ? Samples.Paragraph("What the table holds.", ParagraphStyle.Lead) : new([new Strong(Samples.Text("Steps"))]);
        for (var push = 0; push < 50; push++)
        {
            var document = Samples.Of([.. Enumerable.Repeat<Block>(Samples.Paragraph("x"), push), Samples.Heading(1, "h", "Heading"), introduction, introduced]);
            var strips = PdfRenderer.Lay(document, new PdfTheme(), TestFonts.Any).Strips.SkipWhile(static s => s.Strip.Heading is null).ToArray();

            // The heading, its introduction and the first line of what it introduces.
            Assert.Single(strips.Take(3).Select(static s => s.Page).Distinct());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Report_AtAnyOffset_KeepsHeadingsAndLinesTogether(bool chinese)
    {
        // Pushing the text down line by line brings every heading and paragraph to the foot of a page once.
        for (var push = 0; push < 40; push++)
        {
            var report = Samples.Report(chinese);
            var pushed = report with { Blocks = report.Blocks.InsertRange(1, Enumerable.Repeat<Block>(Samples.Paragraph("x", ParagraphStyle.Note), push)) };
            var laidOut = PdfRenderer.Lay(pushed, new PdfTheme(), TestFonts.Any);
            foreach (var (first, second) in laidOut.Strips.Zip(laidOut.Strips.Skip(1)))
            {
                Assert.True(first.Strip.Heading is null || first.Page == second.Page, "A heading stands last on its page.");
                Assert.True(first.Strip.Keep == Keep.None || second.Strip.BeginsPage || first.Page == second.Page, "Strips that belong together were parted.");
            }

            Assert.Empty(LonelyLines(laidOut));
        }
    }

    [Fact]
    public void Table_OverPages_RepeatsItsHeader()
    {
        var rows = Enumerable.Range(0, 200).Select(static i => ImmutableArray.Create(Samples.Text(Invariant($"row{i}")), Samples.Text("value")));
        var laidOut = PdfRenderer.Lay(Samples.Of(new Table([], [Samples.Text("Name"), Samples.Text("Figure")], [.. rows])), new PdfTheme(), TestFonts.Any);

        var pages = laidOut.Pages.Skip(1).ToList();
        Assert.True(pages.Count > 3);
        Assert.All(pages, static page => Assert.Contains(Texts(page), static t => t.Text == "Figure"));
        Assert.All(pages.Skip(1), static page => Assert.Contains(Texts(page), static t => t.Text == "continued"));
        Assert.Equal(200, pages.SelectMany(Texts).Count(static t => t.Text.StartsWith("row", StringComparison.Ordinal)));
    }

    [Fact]
    public void Table_RowTallerThanAPage_IsSplitBetweenLines()
    {
        var tall = string.Join(' ', Enumerable.Range(0, 3000).Select(static i => Invariant($"w{i}")));
        var laidOut = PdfRenderer.Lay(Samples.Of(new Table([], [Samples.Text("A"), Samples.Text("B")], [[Samples.Text(tall), Samples.Text("beside")]])), new PdfTheme(), TestFonts.Any);

        Assert.Empty(Violations(laidOut, new PdfTheme()));
        Assert.Equal(3000, laidOut.Pages.SelectMany(Texts).Sum(static t => t.Text.Split(' ').Count(static w => w.StartsWith('w'))));
    }

    [Fact]
    public void Contents_ShowThePagesOfHeadings()
    {
        var laidOut = PdfRenderer.Lay(Samples.Of(new TableOfContents(), new PageBreak(), Samples.Heading(1, "a", "Alpha"), Samples.Paragraph("x"), new PageBreak(), Samples.Heading(2, "b", "Beta"), Samples.Paragraph("x")), new PdfTheme(), TestFonts.Any);

        Assert.Equal([("a", 3), ("b", 4)], laidOut.Headings.Select(static h => (h.Entry.Id, h.Page)));
        var contents = Texts(laidOut.Pages[1]).Select(static t => t.Text).ToList();
        Assert.Equal("3", contents[contents.IndexOf("Alpha") + 1]);
        Assert.Equal("4", contents[contents.IndexOf("Beta") + 1]);
    }

    [Fact]
    public void PageNumber_OfALaterHeading_IsItsPage()
    {
        var laidOut = PdfRenderer.Lay(Samples.Of(new Paragraph([new TextRun("see page "), new PageNumber("far")]), new PageBreak(), Samples.Heading(1, "far", "Far"), Samples.Paragraph("x")), new PdfTheme(), TestFonts.Any);

        Assert.Contains(Texts(laidOut.Pages[1]), static t => t.Text == "3");
    }

    [Fact]
    public void Cover_TitleOfManyPages_RunsOn()
    {
        var document = Samples.Of(Samples.Paragraph("text")) with { Title = string.Join(' ', Enumerable.Repeat("A very long title", 800)) };

        var laidOut = PdfRenderer.Lay(document, new PdfTheme(), TestFonts.Any);

        Assert.Empty(Violations(laidOut, new PdfTheme()));
        Assert.True(laidOut.Pages.Count > 3);
    }

    internal static IEnumerable<(string Text, TextItem Item)> Texts(Page page) =>
        page.Items.OfType<TextItem>().Select(static t => (t.Fragment.Text.TrimEnd(), t));

    /// <summary>Paragraphs of several lines of which one stands alone on a page.</summary>
    private static IEnumerable<string> LonelyLines(LaidOutDocument document)
    {
        var lines = document.Pages
            .SelectMany(static page => page.Items.OfType<TextItem>(), static (page, item) => (page.Number, item.Owner, item.Baseline, item.Fragment.Text))
            .Where(static t => t.Owner is StructureNode { Type: "P" })
            .DistinctBy(static t => (t.Number, t.Owner, t.Baseline));
        foreach (var paragraph in lines.GroupBy(static l => l.Owner).Where(static p => p.Count() > 1))
        {
            foreach (var page in paragraph.GroupBy(static l => l.Number).Where(static l => l.Count() == 1))
            {
                yield return page.Single().Text;
            }
        }
    }

    /// <summary>Texts that leave their page, and strips that leave the text area.</summary>
    private static List<string> Violations(LaidOutDocument document, PdfTheme theme)
    {
        var texts = document.Pages
            .SelectMany(Texts)
            .Where(t => t.Item.Box is var b && (b.X < -0.1 || b.Y < -0.1 || b.Right > theme.Paper.Width + 0.1 || b.Bottom > theme.Paper.Height + 0.1))
            .Select(static t => t.Text);
        var strips = document.Strips
            .Where(s => s.Top < theme.Margins.Top - 0.1 || s.Bottom > theme.Bottom + 0.1)
            .Select(static s => Invariant($"a strip of {s.Strip.Height} points"));
        return [.. texts, .. strips];
    }

    private static Gen<Block> TableGen() => Gen.Select(Gen.Int[0, 9], Gen.Int[0, 30], Words, Gen.Int[0, 3]).Select(static (columns, rows, words, caption) => (Block)new Table(
        [ColumnAlignment.Right, ColumnAlignment.Center],
        [.. Enumerable.Range(0, columns).Select(c => Samples.Text(words[..Math.Min(words.Length, c * 9)]))],
        [.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, r % (columns + 2)).Select(c => Samples.Text(words[..(words.Length * ((r + c) % 3) / 2)])).ToImmutableArray())],
        caption == 0 ? null : Samples.Text(words)));
}
