using System.Text.Json;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed class ReportCheckTests
{
    [Fact]
    public async Task Check_OurTemplates_CountsThem()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("report", "check", "--templates", Repository.File("templates")));

        Assert.Equal("", terminal.Error);
        Assert.Matches(@": 3 layouts, \d+ parts, \d+ texts in each language; no errors, 0 remarks\n$", terminal.Out);
    }

    [Fact]
    public async Task Check_BadTemplate_ShowsTheLineWithThePlaceUnderlined()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await terminal.Run("report", "check", "--templates", Repository.File("tests", "diagnostics", "bad", "template-part-mistakes")));

        Assert.Equal("", terminal.Out);
        Assert.Matches(@"templates/parts/findings\.md:3:29: error AGA4011: reports have no 'f\.titel'\n +3 \| [^\n]*\n +\| +\^+\n  hint: did you mean 'title'\?", terminal.Error);
        Assert.Contains("templates/council.md: error AGA4001", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OnlyWarnings_IsSaidByTheExitCodeAndInJson()
    {
        using var terminal = new TestTerminal();
        foreach (var file in Directory.EnumerateFiles(Repository.File("templates"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(terminal.Folder, "templates", Path.GetRelativePath(Repository.File("templates"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        await File.WriteAllTextAsync(Path.Combine(terminal.Folder, "templates", "parts", "own.md"), "{{ nothing }}\n", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.ExpectationNotMet, await terminal.Run("report", "check", "--json", "--lang", "zh"));

        Assert.Equal("", terminal.Error);
        using var document = JsonDocument.Parse(terminal.OutBytes);
        Assert.Equal("aggloadvisor/report-check", document.RootElement.GetProperty("format").GetString());
        Assert.Equal(3, document.RootElement.GetProperty("templates").GetProperty("layouts").GetInt32());
        var found = document.RootElement.GetProperty("diagnostics").EnumerateArray().ToArray();
        Assert.Equal(["AGA4017 info", "AGA4011 warning"], found.Select(static d => $"{d.GetProperty("code").GetString()} {d.GetProperty("severity").GetString()}"));
        Assert.Equal(4, found[1].GetProperty("at").GetProperty("column").GetInt32());
    }
}
