using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using UglyToad.PdfPig;

namespace AggloAdvisor.Cli.Tests.Output;

/// <summary>Whatever the texts of a case hold comes out as text, in every format.</summary>
public sealed class HostileCaseTests
{
    [Theory]
    [InlineData("yijing-jingen", "en")]
    [InlineData("yijing-jingen", "zh")]
    [InlineData("henan-2009", "en")]
    public async Task Advise_EveryTextAnAttack_ComesOutAsText(string sample, string language)
    {
        using var terminal = new TestTerminal();
        var hostile = new HostileCase();
        hostile.Write(sample, Path.Combine(terminal.Folder, "case"));
        Assert.True(hostile.Texts > 50);

        var exit = await terminal.Advise(
            Path.Combine(terminal.Folder, "case"), "--lang", language, "-o", "report.html", "-o", "report.md", "-o", "report.pdf", "-o", "report.json");

        Assert.True(exit == ExitCode.Done, terminal.Error);
        var html = new HtmlParser().ParseDocument(await Read(terminal, "report.html"));
        Harmless(html);
        Says(html.Body!.TextContent, hostile.Shown[language]);
        var markdown = new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(await Read(terminal, "report.md"), new MarkdownPipelineBuilder().UsePipeTables().Build()));
        Harmless(markdown);
        Says(markdown.Body!.TextContent, hostile.Shown[language]);
        using var pdf = PdfDocument.Open(Path.Combine(terminal.Folder, "report.pdf"));
        var words = string.Concat(pdf.GetPages().SelectMany(static p => p.Letters).Select(static l => l.Value).Where(static v => v != " "));
        Assert.Contains("<script>alert(1)</script>\"><imgsrc=xonerror=alert(1)>", words, StringComparison.Ordinal);
        Assert.Contains("{{7*7}}", words, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await Read(terminal, "report.json"));
        Assert.Matches(HostileCase.Marks, json.RootElement.GetProperty("case").GetProperty("name").GetProperty(language).GetString()!);
    }

    private static Task<string> Read(TestTerminal terminal, string name) => File.ReadAllTextAsync(Path.Combine(terminal.Folder, name), TestContext.Current.CancellationToken);

    private static void Harmless(IDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("script,img,iframe,object,embed,base,link,form,input,b"));
        Assert.All(page.All.SelectMany(static e => e.Attributes), static a =>
        {
            Assert.False(a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), a.Name + "=" + a.Value);
            Assert.False(a.Name is "href" or "src" && (a.Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase) || a.Value.Contains("evil", StringComparison.Ordinal)), a.Value);
        });
        Assert.Empty(page.Descendants<IComment>());
    }

    private static void Says(string text, List<string> marks)
    {
        Assert.NotEmpty(marks);
        Assert.All(marks, m => Assert.Contains(m + " <script>alert(1)</script>\"><img src=x onerror=alert(1)>' onmouseover='alert(1) javascript:alert(1) ]]> <!-- {{ 7*7 }}{% raw %} [x](javascript:alert(1)) <https://evil.example> **b** `c` # | a |", text, StringComparison.Ordinal));
        Assert.DoesNotContain(" 49{% raw", text, StringComparison.Ordinal);
    }
}
