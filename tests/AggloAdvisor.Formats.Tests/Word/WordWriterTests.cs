using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Reporting.Tests;
using DocumentFormat.OpenXml.Packaging;
using static AggloAdvisor.Formats.Tests.Word.WordSamples;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace AggloAdvisor.Formats.Tests.Word;

public sealed class WordWriterTests
{
    public static TheoryData<string, Language> Samples => HtmlWriterTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_Sample_IsAValidFileWithTheTextOfTheDocumentInOrder(string sample, Language language)
    {
        var document = Report(sample, language);
        using var file = Open(document);

        Assert.Empty(Problems(file));
        Assert.Equal(Squeezed(string.Concat(Texts(document))), Squeezed(TextOf(file)));
        Assert.Equal(Bytes(document), Bytes(Report(sample, language)));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Write_Report_HasRealHeadingsLinksAndTables(Language language)
    {
        var document = Report("yijing-jingen", language);
        using var file = Open(document);
        var body = file.MainDocumentPart!.Document!.Body!;
        var all = DocumentText.All(document.Blocks).ToList();

        Assert.Equal(
            all.OfType<Heading>().Select(static h => (h.Level, Squeezed(Said(h.Content)))),
            body.Descendants<W.Paragraph>().Where(static p => Style(p)?.StartsWith("Heading", StringComparison.Ordinal) == true).Select(static p => (Style(p)![^1] - '0', Squeezed(p.InnerText))));

        var bookmarks = body.Descendants<W.BookmarkStart>().Select(static b => b.Name!.Value!).ToList();
        Assert.Equal(all.OfType<Heading>().Count(), bookmarks.Count);
        Assert.Equal(bookmarks.Count, bookmarks.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(bookmarks, static b => Assert.Matches("^[A-Za-z][A-Za-z0-9_]{0,39}$", b));
        var jumps = body.Descendants<W.Hyperlink>().Where(static h => h.Anchor is not null).Select(static h => h.Anchor!.Value!).ToList();
        Assert.NotEmpty(jumps);
        Assert.Empty(jumps.Except(bookmarks));
        Assert.Empty(body.Descendants<W.FieldCode>().Select(static f => f.Text.Trim().Split(' ')).Where(static f => f[0] == "PAGEREF").Select(static f => f[1]).Except(bookmarks));

        var headed = all.OfType<Table>().Select(static t => t.Header.Any(static c => !c.IsEmpty)).ToList();
        Assert.Contains(true, headed);
        Assert.Equal(headed, body.Descendants<W.Table>()
            .Where(static t => t.Descendants<W.TableStyle>().First().Val == "ReportTable")
            .Select(static t => t.Elements<W.TableRow>().First().TableRowProperties?.GetFirstChild<W.TableHeader>() is not null));

        var figures = all.OfType<Figure>().ToList();
        Assert.NotEmpty(figures);
        Assert.Equal(figures.Select(static f => f.AlternativeText), body.Descendants<Wp.DocProperties>().Select(static d => d.Description!.Value!));
        Assert.Equal(figures.Count * 2, file.MainDocumentPart.ImageParts.Count());
    }

    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("zh-CN", "en-GB")]
    public void Write_Language_IsNamedWithChineseForChineseCharacters(string language, string latin)
    {
        using var file = Open(Of() with { Language = language });
        var defaults = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;

        Assert.Equal((latin, "zh-CN"), (defaults.Languages!.Val!.Value!, defaults.Languages.EastAsia!.Value!));
        Assert.Equal("Noto Sans CJK SC", defaults.RunFonts!.EastAsia!.Value);
        Assert.Equal(language == "en" ? null : W.FontTypeHintValues.EastAsia, defaults.RunFonts.Hint?.Value);
        Assert.Equal(language, file.PackageProperties.Language);
    }

    [Fact]
    public void Write_Properties_AreThoseOfTheDocumentAndNotOfTheClock()
    {
        using var file = Open(Of());

        Assert.Equal(("Head", "Author"), (file.PackageProperties.Title, file.PackageProperties.Creator));
        Assert.Equal(new DateTime(2024, 3, 1, 4, 0, 0, DateTimeKind.Utc), file.PackageProperties.Created!.Value.ToUniversalTime());
        Assert.Equal(file.PackageProperties.Created, file.PackageProperties.Modified);
    }

    [Fact]
    public void Write_PagesAndContents_AreFields()
    {
        using var file = Open(Of(new TableOfContents(1), new Heading(1, "a", Text("First")), new Heading(2, "b", Text("Second")), new Paragraph([new PageNumber("b", "(page {0})"), new PageNumber("nowhere", "(page {0})")])));
        var main = file.MainDocumentPart!;

        Assert.Equal(["TOC \\o \"1-1\" \\h \\z \\u", "PAGEREF h_a \\h", "PAGEREF h_b \\h"], main.Document!.Descendants<W.FieldCode>().Select(static f => f.Text.Trim()));
        Assert.Equal(["PAGE", "NUMPAGES"], main.FooterParts.Single().Footer!.Descendants<W.FieldCode>().Select(static f => f.Text.Trim()));
        Assert.Equal("AuthorPage 1 of 1", string.Concat(main.FooterParts.Single().Footer!.Descendants<W.Text>().Select(static t => t.Text)));
        Assert.Equal("Head", main.HeaderParts.Single().Header!.InnerText);
        Assert.Equal("First" + Uncounted, string.Concat(main.Document!.Descendants<W.Paragraph>().Single(static p => Style(p) == "TOC1").Descendants<W.Text>().Select(static t => t.Text)));
        Assert.Equal("(page " + Uncounted + ")", string.Concat(main.Document!.Body!.Elements<W.Paragraph>().Last().Descendants<W.Text>().Select(static t => t.Text)));
        Assert.Null(main.DocumentSettingsPart!.Settings!.GetFirstChild<W.UpdateFieldsOnOpen>());
    }

    [Fact]
    public void Write_NumberedLists_EachBeginAsTheyAreTold()
    {
        var inner = new ListBlock(true, [[new Paragraph(Text("inner"))]], 4);
        using var file = Open(Of(
            new ListBlock(true, [[new Paragraph(Text("one")), inner], [new Paragraph(Text("two"))]]),
            new ListBlock(true, [[new Paragraph(Text("seven"))]], 7),
            new ListBlock(false, [[new Paragraph(Text("bullet")), new Paragraph(Text("more"))]])));
        var numbering = file.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!;
        var items = file.MainDocumentPart.Document!.Descendants<W.NumberingProperties>().Select(n =>
        {
            var instance = numbering.Elements<W.NumberingInstance>().Single(i => i.NumberID!.Value == n.NumberingId!.Val!.Value);
            var format = numbering.Elements<W.AbstractNum>().Single(a => a.AbstractNumberId!.Value == instance.AbstractNumId!.Val!.Value).Elements<W.Level>().First().NumberingFormat!.Val!.Value;
            var start = instance.Elements<W.LevelOverride>().SingleOrDefault();
            return (n.NumberingLevelReference!.Val!.Value, format == W.NumberFormatValues.Bullet, start?.LevelIndex?.Value, start?.StartOverrideNumberingValue?.Val?.Value, n.NumberingId!.Val!.Value);
        }).ToList();

        Assert.Equal([(0, false, 0, 1, 2), (1, false, 1, 4, 3), (0, false, 0, 1, 2), (0, false, 0, 7, 4), (0, true, null, null, 1)], items);
        Assert.Equal(["ListNumber", "ListNumber2", "ListNumber", "ListNumber", "ListBullet", "ListContinue"], file.MainDocumentPart.Document!.Body!.Elements<W.Paragraph>().Select(Style).Where(static s => s?.StartsWith("List", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Write_Table_HasItsColumnsAlignmentsAndWholeRows()
    {
        var longText = Text(new string('x', 800));
        using var file = Open(Of(new Table([ColumnAlignment.Left, ColumnAlignment.Right, ColumnAlignment.Center], [Text("a"), Text("b"), Text("c")], [[Text("1"), Text("2"), Text("3")], [longText, [], []]], Text("Caption"))));
        var body = file.MainDocumentPart!.Document!.Body!;
        var table = body.Elements<W.Table>().Single();

        Assert.Equal("TableCaption", Style(table.PreviousSibling<W.Paragraph>()!));
        Assert.Equal(9506, table.Descendants<W.GridColumn>().Sum(static g => int.Parse(g.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(table.Elements<W.TableRow>(), static r => Assert.Equal(
            [null, W.JustificationValues.Right, W.JustificationValues.Center],
            r.Elements<W.TableCell>().Select(static c => c.Descendants<W.ParagraphProperties>().Single().Justification?.Val?.Value)));
        Assert.Equal([true, true, false], table.Elements<W.TableRow>().Select(static r => r.TableRowProperties?.GetFirstChild<W.CantSplit>() is not null));
    }

    [Fact]
    public void Write_PageBreak_IsOnWhatFollows()
    {
        using var file = Open(Of(new Paragraph(Text("before")), new PageBreak(), new Paragraph(Text("after")), new Paragraph(Text("later"))) with { TitleStyle = TitleStyle.Head });

        Assert.Equal(["after"], file.MainDocumentPart!.Document!.Descendants<W.Paragraph>().Where(static p => p.ParagraphProperties?.PageBreakBefore is not null).Select(static p => p.InnerText));
    }

    private static string? Style(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static string TextOf(WordprocessingDocument file)
    {
        var body = (W.Body)file.MainDocumentPart!.Document!.Body!.CloneNode(true);
        foreach (var contents in body.Descendants<W.SdtBlock>().ToList())
        {
            contents.Remove();
        }

        return string.Concat(body.Descendants<W.Text>().Select(static t => t.Text));
    }
}
