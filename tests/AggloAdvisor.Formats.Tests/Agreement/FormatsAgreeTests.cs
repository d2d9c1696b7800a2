using System.Text;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Reporting;
using AggloAdvisor.Reporting.Tests;
using AngleSharp.Html.Parser;
using Markdig;
using UglyToad.PdfPig;

namespace AggloAdvisor.Formats.Tests.Agreement;

/// <summary>Every format says what the document says, from the first word to the last.</summary>
public sealed class FormatsAgreeTests
{
    private static readonly MarkdownPipeline _markdown = new MarkdownPipelineBuilder().UsePipeTables().Build();
    private static readonly Lazy<FontLibrary> _fonts = new(static () => FontLibrary.Find(new FontSearch()));

    public static TheoryData<string, Language, ReportLength> Made
    {
        get
        {
            var data = new TheoryData<string, Language, ReportLength>();
            foreach (var language in new[] { Language.English, Language.Chinese })
            {
                foreach (var sample in Reports.Samples)
                {
                    data.Add(sample, language, ReportLength.Full);
                }

                data.Add("yijing-jingen", language, ReportLength.Council);
                data.Add("yijing-jingen", language, ReportLength.Public);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Made))]
    public void EveryFormat_OfAReport_SaysWhatTheDocumentSays(string sample, Language language, ReportLength length)
    {
        var document = Reports.Document(sample, language, length);
        var problems = new List<string?>
        {
            Html(document),
            Markdown(document, language),
            Pdf(document, Reports.Template(language, length).Theme),
        };

        Assert.True(problems.TrueForAll(static p => p is null), string.Join("\n\n", problems.Where(static p => p is not null)));
    }

    private static string? Html(Document document)
    {
        var html = Written(document, HtmlWriter.Write);
        var contents = document.Blocks.OfType<TableOfContents>().FirstOrDefault() ?? new TableOfContents();
        Assert.Equal(
            document.Blocks.OfType<Heading>().Where(h => h.Level <= contents.Depth).Select(static h => DocumentText.Plain([h])),
            HtmlText.Contents(html));
        return Named("HTML", TextPart.Difference(new DocumentParts { Contents = false, Alternative = "" }.Of(document), HtmlText.Of(html)));
    }

    private static string? Markdown(Document document, Language language)
    {
        var html = Markdig.Markdown.ToHtml(Written(document, MarkdownWriter.Write), _markdown);
        return Named("Markdown", TextPart.Difference(
            new DocumentParts { Alternative = language == Language.Chinese ? "图：" : "Figure: " }.Of(document),
            TextPart.Of("", new HtmlParser().ParseDocument(html).Body!.TextContent).Text));
    }

    private static string? Pdf(Document document, PdfTheme theme)
    {
        using var stream = new MemoryStream();
        PdfRenderer.Render(document, theme, _fonts.Value, stream);
        using var pdf = PdfDocument.Open(stream.ToArray());
        return Named("PDF", TextPart.Difference(new DocumentParts { Pages = PdfText.Pages(pdf, document) }.Of(document), PdfText.Of(pdf)));
    }

    private static string? Named(string format, string? problem) => problem is null ? null : format + ": " + problem;

    private static string Written(Document document, Action<Document, Stream> write)
    {
        using var stream = new MemoryStream();
        write(document, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
