using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

/// <summary>Other people's programs read our PDFs: qpdf checks the structure, pdftotext finds the words.</summary>
public sealed class ForeignEyesTests
{
    public static TheoryData<string, string> Reports
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var sample in new[] { "yijing-jingen", "capital-region" })
            {
                data.Add(sample, "en");
                data.Add(sample, "zh");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Qpdf_Check_FindsNothing(string sample, string language)
    {
        using var terminal = new TestTerminal();
        await terminal.Advise(sample, "--lang", language, "-o", "report.pdf");

        var (exit, output) = await ForeignTool.Run("qpdf", "--check", Path.Combine(terminal.Folder, "report.pdf"));

        Assert.True(exit == 0, output);
    }

    [Fact]
    public async Task Pdftotext_Report_FindsCityAndEveryRecommendation()
    {
        using var terminal = new TestTerminal();
        await terminal.Advise("yijing-jingen", "--json", "-o", "report.pdf");

        var (_, text) = await ForeignTool.Run("pdftotext", "-enc", "UTF-8", Path.Combine(terminal.Folder, "report.pdf"), "-");

        var flat = Flat(text);
        using var run = System.Text.Json.JsonDocument.Parse(terminal.OutBytes);
        Assert.Contains("宜昌", flat, StringComparison.Ordinal);
        foreach (var recommendation in run.RootElement.GetProperty("recommendations").EnumerateArray())
        {
            Assert.Contains(Flat(recommendation.GetProperty("title").GetProperty("en").GetString()!), flat, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Qpdf_Report_HasOutlineAndTags()
    {
        using var terminal = new TestTerminal();
        await terminal.Advise("yijing-jingen", "-o", "report.pdf");

        var (_, json) = await ForeignTool.Run("qpdf", "--json", "--json-key=outlines", "--json-key=qpdf", Path.Combine(terminal.Folder, "report.pdf"));

        Assert.Contains("/StructTreeRoot", json, StringComparison.Ordinal);
        Assert.Contains("\"/Marked\": true", json, StringComparison.Ordinal);
        Assert.Contains("\"title\":", json, StringComparison.Ordinal);
    }

    // Lines are broken where the column ends, so white space says nothing.
    private static string Flat(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
