using System.Collections.Immutable;
using System.Text;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Reporting.Tests;

namespace AggloAdvisor.Formats.Tests.Markdown;

public sealed class MarkdownWriterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Write_HostileDocuments_AreReadBackAsTheyWere(int seed)
    {
        var documents = new HostileDocuments(seed);
        for (var i = 0; i < 1000; i++)
        {
            var document = documents.Next();
            var markdown = Markdown(document);
            var (expected, read) = (Outline.Of(document), MarkdownOutline.Of(markdown));
            Assert.True(expected == read, FormattableString.Invariant($"document {i}") + $"\n--- expected\n{expected}\n--- read\n{read}\n--- markdown\n{markdown}");
        }
    }

    [Fact]
    public void Write_Document_LooksAsAPersonWouldWriteIt()
    {
        var document = Document(
            new TableOfContents(),
            new Heading(1, "one", [new TextRun("One (1)")]),
            new Paragraph([new Strong([new TextRun("In all. ")]), new TextRun("a_b is 3 > 2, see "), new Link("#two", [new TextRun("two")]), new PageNumber("two", " on page {0}"), new TextRun(".")]),
            new ListBlock(true, [[new Paragraph([new TextRun("first")]), new ListBlock(false, [[new Paragraph([new TextRun("below")])]])], [new Paragraph([new TextRun("second")])]], 9),
            new Heading(3, "two", [new TextRun("Two")]),
            new Table([ColumnAlignment.Left, ColumnAlignment.Right], [[new TextRun("Name")], []], [[[new Code("a|b")], [new TextRun("1"), new LineBreak(), new TextRun("-2")]]], [new TextRun("Figures")]),
            new PageBreak(),
            new Callout(CalloutKind.Warning, [new TextRun("Care")], [new Paragraph([new TextRun("1. Not a list")]), new ListBlock(false, [[new Paragraph([new Code("x")])]])]),
            new Figure(new Drawing(1, 1, []), [new TextRun("Caption.")], "A is 1"));

        Assert.Equal(
            """
            # Title

            **Subtitle**

            Line 1\
            Line 2

            **Contents**

            - [One (1)](#one)

            <a id="one"></a>

            ## One (1)

            **In all.** a_b is 3 > 2, see [two](#two).

            9. first
               - below
            10. second

            <a id="two"></a>

            ### Two

            *Figures*

            | Name |  |
            | --- | --: |
            | <code>a\|b</code> | 1<br>-2 |

            > **Care**
            >
            > 1\. Not a list
            >
            > - `x`

            > *Figure: A is 1*
            >
            > Caption.

            """.ReplaceLineEndings("\n"),
            Markdown(document));
    }

    [Theory]
    [InlineData("前", "。”", "后", "<strong>。”</strong>")]
    [InlineData("前", "重点", "后", "**重点**")]
    [InlineData("前", "重点。", "后", "<strong>重点。</strong>")]
    [InlineData("前", "重点。", "，后", "**重点。**")]
    [InlineData("前", "“重点”", "", "<strong>“重点”</strong>")]
    [InlineData("", "“重点”", "", "**“重点”**")]
    [InlineData("a", " b ", "c", " **b** ")]
    [InlineData("a", "b", "c", "**b**")]
    [InlineData("a ", "(b)", "c", "<strong>(b)</strong>")]
    public void Write_StrongText_IsBoldWhereverItStands(string before, string text, string after, string expected) =>
        Assert.Contains(before + expected + after + "\n", Markdown(Document(new Paragraph([new TextRun(before), new Strong([new TextRun(text)]), new TextRun(after)]))), StringComparison.Ordinal);

    [Theory]
    [InlineData("[a]: http://b", "\\[a\\]: http\\://b")]
    [InlineData("# a", "\\# a")]
    [InlineData("a # b", "a # b")]
    [InlineData("- a - b", "\\- a - b")]
    [InlineData("2021. That year", "2021\\. That year")]
    [InlineData("AT&T &amp; &", "AT\\&T \\&amp; &")]
    [InlineData("<b>", "\\<b>")]
    [InlineData("{{ x }}", "\\{\\{ x }}")]
    [InlineData("www.a.b", "www\\.a.b")]
    public void Write_Text_EscapesWhatWouldBeReadAsSomethingElse(string text, string expected) =>
        Assert.EndsWith("\n\n" + expected + "\n", Markdown(Document(new Paragraph([new TextRun(text)]))), StringComparison.Ordinal);

    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`", "`` ` ``")]
    [InlineData(" a ", "`  a  `")]
    [InlineData(" a", "` a`")]
    [InlineData("a\tb<", "<code>a&#9;b\\<</code>")]
    public void Write_Code_HoldsItsTextExactly(string code, string expected) =>
        Assert.EndsWith("\n\n" + expected + "\n", Markdown(Document(new Paragraph([new Code(code)]))), StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Write_Sample_HasNoDeadLinkAndTheSameBytesEachRun(Language language)
    {
        var markdown = Markdown(Reports.Build("yijing-jingen", language).Value!);

        Assert.Equal(markdown, Markdown(Reports.Build("yijing-jingen", language).Value!));
        Assert.DoesNotContain('\r', markdown);
        var outline = MarkdownOutline.Of(markdown);
        var anchors = outline.Split('\n').Where(static l => l.StartsWith("anchor: ", StringComparison.Ordinal)).Select(static l => l[8..]).ToHashSet();
        var links = outline.Split("a(#").Skip(1).Select(static l => l[..l.IndexOf(')', StringComparison.Ordinal)]).ToHashSet();
        Assert.True(links.Count > 100);
        Assert.Equal(links.Order(StringComparer.Ordinal), anchors.Order(StringComparer.Ordinal));
    }

    private static Document Document(params ImmutableArray<Block> blocks) => new()
    {
        Title = "Title",
        Subtitle = "Subtitle",
        CoverLines = ["Line 1", "Line 2"],
        Author = "",
        Language = "en",
        RunningHead = "",
        Date = default,
        Words = new FixedWords("Contents", "", ""),
        Blocks = blocks,
    };

    private static string Markdown(Document document)
    {
        using var stream = new MemoryStream();
        MarkdownWriter.Write(document, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
