using System.Text;
using System.Text.Json;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed class CompareCommandTests
{
    [Fact]
    public async Task Years_Sample_IsAsInTheExample()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Compare(terminal, [Sample("su-xi-chang"), "--all-years"]));

        Assert.Equal("", terminal.Error);
        Golden.Check(Repository.File("docs", "examples", "compare-years.txt"), terminal.Out);
    }

    [Fact]
    public async Task Cases_Samples_AreAsInTheExample()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Compare(terminal, [Sample("chang-zhu-tan"), Sample("xiang-shi-sui"), Sample("capital-region")]));

        Assert.Equal("", terminal.Error);
        Golden.Check(Repository.File("docs", "examples", "compare-cases.txt"), terminal.Out);
    }

    [Fact]
    public async Task Years_FigureTakenAway_IsNoLongerDecidableAndNamesTheFigure()
    {
        using var terminal = new TestTerminal();
        var folder = Copy(terminal, "yijing-jingen", static r => r.StartsWith("yichang,loans,2021,", StringComparison.Ordinal) ? null : r);

        Assert.Equal(ExitCode.Done, await Compare(terminal, [folder, "--years", "2021", "2016"]));

        var line = terminal.Out.Split('\n').Single(static l => l.StartsWith("  No longer decidable", StringComparison.Ordinal));
        Assert.Contains("D20b Shallow finance (Yichang), lacks bank loans of Yichang, 2021", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Yichang", terminal.Out.Split('\n').Single(static l => l.StartsWith("  Disappears", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("Yijing Jingen urban agglomeration: 2016, 2021\n", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_OneIsBroken_TheOthersAreComparedAndItsProblemsPrinted()
    {
        using var terminal = new TestTerminal();
        var broken = Copy(terminal, "su-xi-chang", static r => r.Replace("suzhou,gdp,2021,", "suzhou,gdp,2021,much", StringComparison.Ordinal));

        Assert.Equal(ExitCode.InputErrors, await Compare(terminal, [Sample("chang-zhu-tan"), broken, "nowhere", Sample("xiang-shi-sui")]));

        Assert.StartsWith("2 cases side by side\n", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("observations.csv:", terminal.Error, StringComparison.Ordinal);
        Assert.Contains($"1 error; '{broken}' is left out.\n", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("1 error; 'nowhere' is left out.\n", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_OnlyOneCanBeRead_SaysSoAndPrintsNothing()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await Compare(terminal, [Sample("chang-zhu-tan"), "nowhere", "-o", "page.html"]));

        Assert.Equal("", terminal.Out);
        Assert.EndsWith("1 of 2 cases can be read; at least two are needed.\n", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(terminal.Files);
    }

    [Theory]
    [InlineData("--years", "2011", "2021")]
    [InlineData("OTHER")]
    public async Task Html_NamesThatAreMarkup_AreEscaped(params string[] how)
    {
        using var terminal = new TestTerminal();
        var folder = Copy(terminal, "su-xi-chang", static r => r.Replace("en: \"Su-Xi-Chang urban agglomeration\"", "en: \"<script>alert(1)</script> & 'all'\"", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Done, await Compare(terminal, [folder, .. how.Select(static h => h == "OTHER" ? Sample("chang-zhu-tan") : h), "-o", "page.html"]));

        Assert.Equal("page.html\n", terminal.Out);
        var html = await File.ReadAllTextAsync(Path.Combine(terminal.Folder, "page.html"), TestContext.Current.CancellationToken);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;all&#39;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_ManyTargets_HaveALineEach()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Compare(terminal, [Sample("henan"), "--all-years"]));
        Assert.Equal(ExitCode.Done, await Compare(terminal, [Sample("henan"), "--all-years", "-o", "page.html"]));

        Assert.Contains("number of targets", terminal.Out, StringComparison.Ordinal);
        var html = await File.ReadAllTextAsync(Path.Combine(terminal.Folder, "page.html"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("number of targets", html, StringComparison.Ordinal);
        Assert.True(html.Split("<td>D20b Shallow finance</td>").Length > 13);
    }

    [Fact]
    public async Task Json_Years_IsOneDocumentAndTheSameBytesAgain()
    {
        using var terminal = new TestTerminal();
        using var again = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Compare(terminal, [Sample("su-xi-chang"), "--years", "2011", "2021", "--json"]));
        Assert.Equal(ExitCode.Done, await Compare(again, [Sample("su-xi-chang"), "--years", "2021", "2011", "--json"]));

        Assert.Equal(terminal.OutBytes, again.OutBytes);
        using var json = JsonDocument.Parse(terminal.OutBytes);
        Assert.Equal("aggloadvisor/compare-years", json.RootElement.GetProperty("format").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.Equal([2011, 2021], json.RootElement.GetProperty("runs").EnumerateArray().Select(static r => r.GetProperty("year").GetInt32()));
        Assert.All(json.RootElement.GetProperty("findings").EnumerateArray(), static f =>
        {
            Assert.Equal(2, f.GetProperty("answers").GetArrayLength());
            Assert.Equal(1, f.GetProperty("steps").GetArrayLength());
        });
    }

    [Fact]
    public async Task Json_Cases_IsOneDocument()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Compare(terminal, [Sample("su-xi-chang"), Sample("henan-2009"), "--json", "--only", "member_count", "gdp_per_head"]));

        using var json = JsonDocument.Parse(terminal.OutBytes);
        Assert.Equal("aggloadvisor/compare-cases", json.RootElement.GetProperty("format").GetString());
        Assert.Equal(["member_count", "gdp_per_head"], json.RootElement.GetProperty("indicators").EnumerateArray().Select(static i => i.GetProperty("indicator").GetString()).OrderDescending());
        var members = json.RootElement.GetProperty("indicators").EnumerateArray().Single(static i => i.GetProperty("indicator").GetString() == "member_count");
        Assert.Equal("they are of 2021 and 2009", members.GetProperty("notComparable")[0].GetProperty("because").GetProperty("en").GetString());
    }

    [Theory]
    [InlineData("--all-years")]
    [InlineData("OTHER")]
    public async Task Chinese_HasNoEnglishWord(string how)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Compare(terminal, [Sample("yijing-jingen"), how == "OTHER" ? Sample("henan-2009") : how, "--lang", "zh"]));

        Assert.Empty(LatinWords.In(terminal.Out));
    }

    [Theory]
    [InlineData("One case is compared over years", "su-xi-chang")]
    [InlineData("Years are compared of one case", "su-xi-chang", "henan", "--all-years")]
    [InlineData("--years takes at least two years.", "su-xi-chang", "--years", "2011")]
    [InlineData("--years names a year twice.", "su-xi-chang", "--years", "2011", "2011")]
    [InlineData("The case has no figures of 2012; it has 2011, 2016, 2021.", "su-xi-chang", "--years", "2011", "2012")]
    [InlineData("The case has figures of fewer than two years (2009)", "henan-2009", "--all-years")]
    [InlineData("--years and --all-years exclude each other.", "su-xi-chang", "--all-years", "--years", "2011", "2021")]
    [InlineData("'page.pdf' does not end in .html", "su-xi-chang", "--all-years", "-o", "page.pdf")]
    [InlineData("There is no indicator 'I99x'", "su-xi-chang", "--all-years", "--only", "I99x")]
    public async Task Misuse_SaysHowToMendIt(string message, params string[] words)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await Compare(terminal, [.. words.Select(static w => Directory.Exists(Sample(w)) ? Sample(w) : w)]));

        Assert.StartsWith(message, terminal.Error, StringComparison.Ordinal);
        Assert.Equal("", terminal.Out);
        Assert.Empty(terminal.Files);
    }

    [Fact]
    public async Task Rules_Broken_SaysWhatIsWrongWithThem()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await terminal.Run("compare", Sample("su-xi-chang"), "--all-years", "--rules", "nowhere"));

        Assert.NotEqual("", terminal.Error);
        Assert.Equal("", terminal.Out);
    }

    private static string Sample(string name) => Repository.File("samples", name);

    private static Task<int> Compare(TestTerminal terminal, string[] words) => terminal.Run(["compare", .. words, "--rules", Repository.File("rules")]);

    private static string Copy(TestTerminal terminal, string sample, Func<string, string?> edit)
    {
        foreach (var file in Directory.EnumerateFiles(Sample(sample), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(terminal.Folder, "case", Path.GetRelativePath(Sample(sample), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, string.Join('\n', File.ReadAllText(file).Split('\n').Select(edit).OfType<string>()), new UTF8Encoding(false));
        }

        return Path.Combine(terminal.Folder, "case");
    }
}
