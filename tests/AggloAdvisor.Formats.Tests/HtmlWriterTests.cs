using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Reporting.Tests;

namespace AggloAdvisor.Formats.Tests;

public sealed class HtmlWriterTests
{
    private const string Payload = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&lt;";

    public static TheoryData<string, Language> Samples
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (var sample in Reports.Samples)
            {
                data.Add(sample, Language.English);
                data.Add(sample, Language.Chinese);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_Sample_HoldsTheTextOfTheDocumentInOrder(string sample, Language language)
    {
        var document = Reports.Build(sample, language).Value!;
        var html = Html(document);
        var text = Squeezed(WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(10))));
        var from = 0;
        foreach (var block in DocumentText.All(document.Blocks).Where(static b => b is Paragraph or Heading))
        {
            var expected = Squeezed(DocumentText.Plain([block]));
            var at = text.IndexOf(expected, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"missing or out of order: {expected}");
            from = at + expected.Length;
        }

        Assert.Equal(html, Html(Reports.Build(sample, language).Value!));
        Assert.DoesNotMatch("(?i)<(script|link|img|iframe|object|embed|base)\\b|\\ssrc=|url\\(|@import", html);
        Assert.Equal(DocumentText.All(document.Blocks).OfType<Figure>().Count(), Regex.Count(html, "<svg role=\"img\"[^>]* aria-label=\"[^\"]+\"", RegexOptions.None, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Write_MarkupInEveryText_ComesOutAsText()
    {
        ImmutableArray<Inline> line = [new TextRun(Payload), new Code(Payload), new Link("javascript:alert(1)", [new TextRun(Payload)])];
        var drawing = new Drawing(10, 10, [new TextShape(1, 1, Payload, 8, new Color(0, 0, 0))]);
        var document = new Document
        {
            Title = Payload,
            Subtitle = Payload,
            CoverLines = [Payload],
            Author = Payload,
            Language = "en",
            RunningHead = Payload,
            Date = default,
            Words = new FixedWords(Payload, "", ""),
            Blocks =
            [
                new Heading(1, Payload, line), new Paragraph(line), new ListBlock(false, [[new Paragraph(line)]]),
                new Table([ColumnAlignment.Left], [line], [[line]], line), new Figure(drawing, line, Payload), new Callout(CalloutKind.Key, line, [new Paragraph(line)]),
            ],
        };

        var html = Html(document);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", html, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(Payload), html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">", html, StringComparison.Ordinal);
    }

    private static string Html(Document document)
    {
        using var stream = new MemoryStream();
        HtmlWriter.Write(document, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Squeezed(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
