using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed partial class BatchCommandTests
{
    [GeneratedRegex("href=\"(?<to>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address { get; }

    [Theory]
    [InlineData("en", "Su-Xi-Chang urban agglomeration", "Cases without a report", "Overview of 2 cases", "? open", "advised", " ▲ highest", "Figures that are lacking most often")]
    [InlineData("zh", "苏锡常城市群", "没有报告的案例", "2个案例总览", "? 未决", "建议", " ▲最高", "最常缺少的数据")]
    public async Task Batch_FolderOfCasesAndABrokenOne_WritesTheOthersAndSaysWhatIsWrong(string language, params string[] words)
    {
        using var terminal = new TestTerminal();
        Copy(terminal, "su-xi-chang", "province/one");
        Copy(terminal, "chang-zhu-tan", "province/two");
        Copy(terminal, "su-xi-chang", "province/three", static t => t.Replace("suzhou,gdp,2021,", "suzhou,gdp,2021,much", StringComparison.Ordinal));

        Assert.Equal(ExitCode.InputErrors, await Batch(terminal, "province", "--lang", language, "--length", "public", "--format", "pdf,html,json"));

        Assert.Equal(
            ["chang-zhu-tan-2021.html", "chang-zhu-tan-2021.json", "chang-zhu-tan-2021.pdf", "index.html", "overview.html", "su-xi-chang-2021.html", "su-xi-chang-2021.json", "su-xi-chang-2021.pdf"],
            Written(terminal));
        Assert.StartsWith(language == "zh" ? "province/three：\nthree/observations.csv:38:" : "province/three:\nthree/observations.csv:38:", terminal.Error, StringComparison.Ordinal);
        Assert.Contains(language == "zh" ? "1 个错误；“province/three”没有报告。\n" : "1 error; 'province/three' gets no report.\n", terminal.Error, StringComparison.Ordinal);

        var index = Read(terminal, "index.html");
        Assert.Contains($"<html lang=\"{language}\">", index, StringComparison.Ordinal);
        Assert.All(words[..2], w => Assert.Contains(w, index, StringComparison.Ordinal));
        Assert.Contains("province/three", index, StringComparison.Ordinal);
        Assert.Contains("AGA2401", index, StringComparison.Ordinal);
        Assert.Contains("three/observations.csv:38:", index, StringComparison.Ordinal);
        Assert.All(Address.Matches(index).Select(static m => m.Groups["to"].Value), to => Assert.True(to.StartsWith('#') ? index.Contains($"id=\"{to[1..]}\"", StringComparison.Ordinal) : Written(terminal).Contains(to, StringComparer.Ordinal), to));
        Assert.All(Written(terminal).Where(static f => f != "index.html"), f => Assert.Contains($"href=\"{f}\"", index, StringComparison.Ordinal));

        var overview = Read(terminal, "overview.html");
        Assert.All(words[2..], w => Assert.Contains(w, overview, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Batch_OneWorkerOrThree_WritesTheSameBytesAndTellsTheSame()
    {
        using var one = new TestTerminal();
        using var three = new TestTerminal();
        string[] cases = ["su-xi-chang", "chang-zhu-tan", "xiang-shi-sui", "henan-2009", "capital-region"];

        Assert.Equal(ExitCode.Done, await Batch(one, [.. cases.Select(Sample), "--parallel", "1", "--length", "council", "--format", "html,pdf"]));
        Assert.Equal(ExitCode.Done, await Batch(three, [.. cases.Select(Sample), "--parallel", "3", "--length", "council", "--format", "html,pdf"]));

        Assert.Equal(12, Written(one).Count);
        Assert.Equal(Written(one), Written(three));
        Assert.All(Written(one), f => Assert.True(Bytes(one, f).AsSpan().SequenceEqual(Bytes(three, f)), f));
        Assert.Equal(one.Out.Replace("../", "", StringComparison.Ordinal), three.Out.Replace("../", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Batch_OneOfItsReports_IsWhatAdviseWrites()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Batch(terminal, Sample("chang-zhu-tan"), Sample("xiang-shi-sui"), "--length", "council"));
        Assert.Equal(ExitCode.Done, await terminal.Advise("xiang-shi-sui", "--length", "council", "-o", "alone.pdf"));

        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(terminal.Folder, "alone.pdf"), TestContext.Current.CancellationToken), Bytes(terminal, "xiang-shi-sui-2021.pdf"));
    }

    [Fact]
    public async Task Batch_SameIdAndYearTwice_NeitherIsOverwritten()
    {
        using var terminal = new TestTerminal();
        Copy(terminal, "su-xi-chang", "first");
        Copy(terminal, "su-xi-chang", "second", static t => t.Replace("en: \"Su-Xi-Chang urban agglomeration\"", "en: \"Another\"", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Done, await Batch(terminal, "first", "second", "first", "--length", "public", "--format", "html"));

        Assert.Equal(["index.html", "overview.html", "su-xi-chang-2021-2.html", "su-xi-chang-2021.html"], Written(terminal));
        Assert.Contains("Su-Xi-Chang", Read(terminal, "su-xi-chang-2021.html"), StringComparison.Ordinal);
        Assert.Contains("Another", Read(terminal, "su-xi-chang-2021-2.html"), StringComparison.Ordinal);
        Assert.Contains("second/case.yaml: warning AGA9002: this case has the id and year of 'first', so its reports are called 'su-xi-chang-2021-2'\n", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_NamesThatAreMarkup_AreEscaped()
    {
        using var terminal = new TestTerminal();
        Copy(terminal, "su-xi-chang", "<b>&'\"", static t => t.Replace("en: \"Su-Xi-Chang urban agglomeration\"", "en: \"<script>alert(1)</script>\"", StringComparison.Ordinal));
        Copy(terminal, "su-xi-chang", "<i>\u001b[31m", static t => t.Replace("year: 2021", "year: soon", StringComparison.Ordinal));

        Assert.Equal(ExitCode.InputErrors, await Batch(terminal, "<b>&'\"", "<i>\u001b[31m", Sample("chang-zhu-tan"), "--format", "json"));

        Assert.All(new[] { "index.html", "overview.html" }, f =>
        {
            Assert.DoesNotContain("<script", Read(terminal, f), StringComparison.Ordinal);
            Assert.DoesNotContain("<i>", Read(terminal, f), StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", Read(terminal, f), StringComparison.Ordinal);
            Assert.Contains("default-src &#39;none&#39;".Replace("&#39;", "'", StringComparison.Ordinal), Read(terminal, f), StringComparison.Ordinal);
        });
        Assert.Contains("&lt;i&gt;\uFFFD[31m", Read(terminal, "index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', terminal.Error + terminal.Out);
    }

    [Fact]
    public async Task Batch_Ledger_HasTheRunsInTheOrderOfTheCases()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Batch(terminal, Sample("xiang-shi-sui"), Sample("chang-zhu-tan"), Sample("su-xi-chang"), "--parallel", "3", "--length", "public", "--ledger", "office.db"));

        Assert.EndsWith("reports/index.html\nRecorded as runs 1 to 3.\n", terminal.Out, StringComparison.Ordinal);
        using (var ledger = Ledger.OpenToRead(Path.Combine(terminal.Folder, "office.db")))
        {
            RunFact[] runs = [.. ledger.Entries().Select(static e => e.Fact).Cast<RunFact>()];
            Assert.Equal(["xiang-shi-sui", "chang-zhu-tan", "su-xi-chang"], runs.Select(static r => r.CaseId));
            Assert.All(runs, r =>
            {
                Assert.NotNull(ledger.Record(r));
                Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Bytes(terminal, r.CaseId + "-2021.pdf"))), Assert.Single(r.Reports).Sha256);
            });
        }

        Assert.Equal(ExitCode.Done, await terminal.Run("audit", "verify", "--ledger", "office.db"));
        Assert.DoesNotContain(Written(terminal), static f => f.EndsWith(".db", StringComparison.Ordinal) || f.StartsWith('.'));
    }

    [Fact]
    public async Task Batch_Cancelled_LeavesNothingBehind()
    {
        using var terminal = new TestTerminal();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var error = new CancelledWhenDone(cancel);

        var code = await CommandLine.RunAsync(
            ["batch", Repository.File("samples"), "-o", "a/b/reports", "--ledger", "office.db", "--parallel", "2", "--length", "public", "--rules", Repository.File("rules"), "--templates", Repository.File("templates")],
            terminal.Terminal with { Error = error, Interactive = true },
            cancel.Token);

        Assert.Equal(ExitCode.Cancelled, code);
        Assert.Contains("3/11", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Cancelled; nothing was written.\n", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", terminal.Out);
        Assert.Empty(terminal.Files);
    }

    [Fact]
    public async Task Batch_FolderIsAFile_SaysSoAndLeavesIt()
    {
        using var terminal = new TestTerminal();
        await File.WriteAllTextAsync(Path.Combine(terminal.Folder, "reports"), "mine", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.InputErrors, await Batch(terminal, Sample("chang-zhu-tan")));

        Assert.Contains("AGA9001", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(["reports"], terminal.Files);
    }

    [Fact]
    public async Task Batch_NothingButErrors_HasAnIndexAndNoOverview()
    {
        using var terminal = new TestTerminal();
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "empty"));

        Assert.Equal(ExitCode.InputErrors, await Batch(terminal, "nowhere", "empty"));

        Assert.Equal(["index.html"], Written(terminal));
        Assert.Contains("nowhere: 1 error, no report\nempty: 1 error, no report\n", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_Json_IsOneDocument()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await Batch(terminal, Sample("chang-zhu-tan"), "nowhere", "--json", "--length", "public"));

        using var json = JsonDocument.Parse(terminal.OutBytes);
        Assert.Equal("aggloadvisor/batch", json.RootElement.GetProperty("format").GetString());
        var cases = json.RootElement.GetProperty("cases");
        Assert.Equal("chang-zhu-tan", cases[0].GetProperty("case").GetString());
        Assert.Equal("chang-zhu-tan-2021.pdf", cases[0].GetProperty("files")[0].GetProperty("name").GetString());
        Assert.Equal(1, cases[0].GetProperty("files")[0].GetProperty("pages").GetInt32());
        Assert.Equal(JsonValueKind.Null, cases[1].GetProperty("case").ValueKind);
        Assert.Equal("AGA2001", cases[1].GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("--format knows pdf, html", "--format", "pdf,odt")]
    [InlineData("--parallel takes a number from 1 to 256.", "--parallel", "0")]
    public async Task Batch_Misused_SaysHowToMendIt(string message, params string[] words)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await Batch(terminal, [Sample("chang-zhu-tan"), .. words]));

        Assert.StartsWith(message, terminal.Error, StringComparison.Ordinal);
        Assert.Empty(terminal.Files);
    }

    [Fact]
    public async Task Batch_BrokenTemplates_StopsBeforeAnyCase()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await terminal.Run("batch", Sample("chang-zhu-tan"), "--rules", Repository.File("rules"), "--templates", "nowhere"));

        Assert.Contains("nothing was written.", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(terminal.Files);
    }

    private static string Sample(string name) => Repository.File("samples", name);

    private static Task<int> Batch(TestTerminal terminal, params string[] words) => terminal.Run(["batch", .. words, "--rules", Repository.File("rules"), "--templates", Repository.File("templates")]);

    private static IReadOnlyList<string> Written(TestTerminal terminal) =>
        [.. Directory.EnumerateFileSystemEntries(Path.Combine(terminal.Folder, "reports")).Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Read(TestTerminal terminal, string file) => Encoding.UTF8.GetString(Bytes(terminal, file));

    private static byte[] Bytes(TestTerminal terminal, string file) => File.ReadAllBytes(Path.Combine(terminal.Folder, "reports", file));

    private static void Copy(TestTerminal terminal, string sample, string folder, Func<string, string>? edit = null)
    {
        foreach (var file in Directory.EnumerateFiles(Sample(sample), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(terminal.Folder, folder, Path.GetRelativePath(Sample(sample), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = File.ReadAllText(file);
            File.WriteAllText(copy, edit is null ? text : edit(text), new UTF8Encoding(false));
        }
    }

    /// <summary>Presses Ctrl+C when three cases are done.</summary>
    private sealed class CancelledWhenDone(CancellationTokenSource cancel) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.Contains("3/11", StringComparison.Ordinal) == true)
            {
                cancel.Cancel();
            }
        }

        public override void WriteLine(string? value) => base.Write(value + "\n");

        public override Task WriteLineAsync(string? value)
        {
            WriteLine(value);
            return Task.CompletedTask;
        }
    }
}
