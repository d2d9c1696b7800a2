using System.Collections.Immutable;
using System.Xml;
using AggloAdvisor.Documents;
using static AggloAdvisor.Formats.Tests.Word.WordSamples;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Tests.Word;

public sealed class HostileWordTests
{
    private static readonly string _word = new('w', 100_000);

    public static TheoryData<string> Payloads => new(
        "<script>alert(1)</script>\"'><w:p/>&lt;&#0;",
        "]]><![CDATA[ <?xml ?> <!-- -->",
        "a\0b\u0001c\u0008d\u000be\u001ff\u007fg\u0085h\ufffei\uffffj",
        "a\ud800b\udc00\ud800",
        "\u202egnp.exe\u202c \u2066x\u2069 \ufeff",
        "{0} {1} { } {",
        "宜昌\n荆州\t荆门 👩‍👩‍👧 \U0002070E",
        "");

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Write_AnyTextAnywhere_IsAValidFile(string payload)
    {
        var document = Everything(payload);
        using var file = Open(document);

        Assert.Empty(Problems(file));
        Assert.Equal(Bytes(document), Bytes(Everything(payload)));
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Empty(body.Descendants<W.Hyperlink>().Select(static h => h.Anchor?.Value).OfType<string>().Except(body.Descendants<W.BookmarkStart>().Select(static b => b.Name!.Value!)));
        Assert.Equal(["https://example.org/a%20b"], file.MainDocumentPart.HyperlinkRelationships.Select(static h => h.Uri.OriginalString));
        foreach (var picture in file.MainDocumentPart.ImageParts.Where(static p => p.ContentType == "image/svg+xml"))
        {
            using var reader = XmlReader.Create(picture.GetStream());
            Assert.Equal(XmlNodeType.Element, reader.MoveToContent());
            Assert.Equal("http://www.w3.org/2000/svg", reader.NamespaceURI);
            while (reader.Read())
            {
                Assert.NotEqual("script", reader.LocalName);
            }
        }
    }

    [Fact]
    public void Write_MarkupInText_ComesOutAsText()
    {
        using var file = Open(Of(new Paragraph(Text("<w:br/> ]]> \u0001\ud800\u202e!"))));

        Assert.Equal("<w:br/> ]]> \uFFFD\uFFFD!", file.MainDocumentPart!.Document!.Body!.Elements<W.Paragraph>().Last().InnerText);
    }

    [Fact]
    public void Write_VeryLongWord_StaysWhole()
    {
        using var file = Open(Everything(_word));

        Assert.Empty(Problems(file));
        Assert.Contains(_word, file.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HeadingsAlike_HaveBookmarksOfTheirOwn()
    {
        var ids = new[] { "a-b", "a_b", "A_B", "a b", "宜昌", "荆州", new string('x', 200), new string('x', 201), "", "9" };
        ImmutableArray<Block> headings = [.. ids.Select(static i => new Heading(1, i, Text("h"))), new Heading(2, "a-b", Text("again")), .. ids.Select(static i => new Paragraph([new Link("#" + i, Text("l"))]))];
        using var file = Open(Of(headings));
        var body = file.MainDocumentPart!.Document!.Body!;
        var names = body.Descendants<W.BookmarkStart>().Select(static b => b.Name!.Value!).ToList();

        Assert.Empty(Problems(file));
        Assert.Equal(ids.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(names, body.Descendants<W.Hyperlink>().Select(static h => h.Anchor!.Value!));
        Assert.All(names, static n => Assert.Matches("^[A-Za-z][A-Za-z0-9_]{0,39}$", n));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("#nowhere")]
    [InlineData("relative/path")]
    [InlineData("https://")]
    [InlineData("\\\\server\\share")]
    public void Write_OtherLinks_BecomeText(string target)
    {
        using var file = Open(Of(new Paragraph([new Link(target, Text("words"))])));

        Assert.Empty(file.MainDocumentPart!.Document!.Descendants<W.Hyperlink>());
        Assert.Empty(file.MainDocumentPart.HyperlinkRelationships);
        Assert.Contains("words", file.MainDocumentPart.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ListsNestedDeeperThanWordCounts_AreValid()
    {
        Block block = new Paragraph(Text("innermost"));
        for (var i = 0; i < 30; i++)
        {
            block = i % 3 == 2 ? new Callout(CalloutKind.Note, Text("box"), [block]) : new ListBlock(i % 2 == 0, [[block]], int.MaxValue);
        }

        using var file = Open(Of(block));

        Assert.Empty(Problems(file));
        Assert.Contains("innermost", file.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    // Every kind of block, inline and shape, with one text everywhere.
    private static Document Everything(string text)
    {
        var color = new Color(1, 2, 3);
        ImmutableArray<Inline> line =
        [
            new TextRun(text), new Code(text), new Strong([new TextRun(text), new Emphasis([new Code(text)])]), new Emphasis([new TextRun(text)]), new LineBreak(),
            new Link("https://example.org/a b", [new Strong([new TextRun(text)]), new PageNumber("id" + text, text + "{0}" + text)]), new Link("#id" + text, [new Link("https://example.org/", [new TextRun(text)])]),
            new Link("javascript:" + text, [new TextRun(text)]), new PageNumber("id" + text, text),
        ];
        var drawing = new Drawing(600, 300,
        [
            new RectangleShape(0, 0, 10, 10, color, new Stroke(color, 1, Dashed: true)), new RectangleShape(double.NaN, 0, 10, double.PositiveInfinity, color),
            new CircleShape(5, 5, 2, color, new Stroke(color)), new PathShape([(0, 0), (5, 5), (9, 1)], true, color, new Stroke(color), 0.3), new PathShape([], false, null, null),
            new PathShape([(0, 0), (0, 5)], false, null, new Stroke(color, 2, Dashed: true)), new TextShape(5, 5, text, 8, color, TextAnchor.End, Bold: true, Angle: -30), new TextShape(1, 1, text, double.NaN, color),
        ]);
        var table = new Table([ColumnAlignment.Right], [line, line], [[line, line], [line]], line);
        ImmutableArray<Block> inner =
        [
            new Paragraph(line), new Paragraph(line, ParagraphStyle.Lead), new Paragraph(line, ParagraphStyle.Note), new Heading(4, text + "inner", line), table,
            new Table([], [], []), new Table([], [], [], line), new Table([ColumnAlignment.Center], [[]], [[line]]), new Figure(drawing, line, text), new Figure(new Drawing(0, double.NaN, []), [], text),
        ];
        return new Document
        {
            Title = text,
            Subtitle = text,
            CoverLines = [text],
            Author = text,
            Language = "zh-CN",
            RunningHead = text,
            Date = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Words = new FixedWords(text, text + "{1}{0}", text),
            Blocks =
            [
                new TableOfContents(), new Heading(1, "id" + text, line), new Heading(9, text, line), .. inner, new PageBreak(), new ListBlock(true, [inner, [], [new ListBlock(false, [inner, [table]])]], -5),
                .. Enum.GetValues<CalloutKind>().Select(k => new Callout(k, line, [.. inner, new Callout(k, [], [table])])), new PageBreak(), new Callout(CalloutKind.Key, [], []), new PageBreak(),
            ],
        };
    }
}
