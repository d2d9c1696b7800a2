using System.Diagnostics;

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

        var (exit, output) = await Run("qpdf", "--check", Path.Combine(terminal.Folder, "report.pdf"));

        Assert.True(exit == 0, output);
    }

    [Fact]
    public async Task Pdftotext_Report_FindsCityAndEveryRecommendation()
    {
        using var terminal = new TestTerminal();
        await terminal.Advise("yijing-jingen", "--json", "-o", "report.pdf");

        var (_, text) = await Run("pdftotext", "-enc", "UTF-8", Path.Combine(terminal.Folder, "report.pdf"), "-");

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

        var (_, json) = await Run("qpdf", "--json", "--json-key=outlines", "--json-key=qpdf", Path.Combine(terminal.Folder, "report.pdf"));

        Assert.Contains("/StructTreeRoot", json, StringComparison.Ordinal);
        Assert.Contains("\"/Marked\": true", json, StringComparison.Ordinal);
        Assert.Contains("\"title\":", json, StringComparison.Ordinal);
    }

    // Lines are broken where the column ends, so white space says nothing.
    private static string Flat(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    private static async Task<(int Exit, string Output)> Run(string tool, params string[] args)
    {
        var start = new ProcessStartInfo(tool, args) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"'{tool}' is not installed; .ci/run installs it.");
            throw;
        }

        using (process)
        {
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output + await error);
        }
    }
}
