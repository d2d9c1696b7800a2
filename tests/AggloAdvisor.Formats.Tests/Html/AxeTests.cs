using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting;
using AggloAdvisor.Reporting.Tests;

namespace AggloAdvisor.Formats.Tests.Html;

/// <summary>axe-core, run in a browser, finds no fault of weight in our web pages.</summary>
public sealed class AxeTests
{
    /// <summary>The variable that names <c>axe.min.js</c>; .ci/run sets it.</summary>
    private const string Variable = "AGGLOADVISOR_AXE";

    private const string Run = """
        <script>
        axe.run(document, { resultTypes: ['violations'] }).then(
          r => ({ version: r.testEngine.version, passes: r.passes.length, violations: r.violations.map(v => ({ id: v.id, impact: v.impact, help: v.help, nodes: v.nodes.slice(0, 5).map(n => n.html.slice(0, 200)) })) }),
          e => ({ error: String(e) })).then(r => {
            const result = document.createElement('pre');
            result.id = 'axe-result';
            result.textContent = JSON.stringify(r);
            document.body.appendChild(result);
          });
        </script>
        """;

    [Theory]
    [InlineData("yijing-jingen", Language.English, ReportLength.Full)]
    [InlineData("yijing-jingen", Language.Chinese, ReportLength.Full)]
    [InlineData("yijing-jingen", Language.English, ReportLength.Council)]
    [InlineData("henan", Language.Chinese, ReportLength.Full)]
    public async Task Axe_Report_FindsNoSeriousFault(string sample, Language language, ReportLength length)
    {
        var path = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(File.Exists(path), $"{Variable} does not name axe.min.js; .ci/run fetches it.");
        using var page = new MemoryStream();
        HtmlWriter.Write(Reports.Document(sample, language, length), page);
        var html = Encoding.UTF8.GetString(page.ToArray());
        var axe = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        // The copy is allowed to run axe; the page itself lets no script run.
        var copy = Regex.Replace(html, "<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(5))
            .Replace("</body>", "<script>" + axe + "</script>" + Run + "</body>", StringComparison.Ordinal);
        using var result = JsonDocument.Parse(await ResultOf(copy));

        Assert.True(result.RootElement.TryGetProperty("violations", out var violations), result.RootElement.ToString());
        Assert.True(result.RootElement.GetProperty("passes").GetInt32() > 10, "axe looked at next to nothing");
        var grave = violations.EnumerateArray().Where(static v => v.GetProperty("impact").GetString() is "serious" or "critical");
        Assert.True(!grave.Any(), violations.ToString());
    }

    private static async Task<string> ResultOf(string page)
    {
        var folder = Directory.CreateTempSubdirectory("aggloadvisor-axe-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
            var dom = await Dom(file, Path.Combine(folder.FullName, "profile"));
            var result = Regex.Match(dom, "<pre id=\"axe-result\">(?<json>[^<]*)</pre>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
            Assert.True(result.Success, "axe left no result in the page");
            return WebUtility.HtmlDecode(result.Groups["json"].Value);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Dom(string file, string profile)
    {
        var start = new ProcessStartInfo(
            "chromium",
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=" + profile, "--virtual-time-budget=120000", "--dump-dom", new Uri(file).AbsoluteUri])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("'chromium' is not installed; .ci/run installs it.");
            throw;
        }

        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var dom = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, await errors);
            return dom;
        }
    }
}
