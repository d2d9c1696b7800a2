using System.Text.Json;
using System.Xml.Linq;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed class RulesCommandsTests
{
    private static readonly string Rules = Repository.File("rules");

    [Fact]
    public async Task Analyse_OurRuleBase_FindsNothing()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "analyse", "--rules", Rules));
        Assert.Contains("Nothing found.", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_WithoutTheAnswers_PrintsConflictsWithValuesThatShowThem()
    {
        using var terminal = new TestTerminal();
        var copy = Copy(terminal);
        File.Delete(Path.Combine(copy, "analysis.yaml"));

        Assert.Equal(ExitCode.ExpectationNotMet, await terminal.Run("rules", "analyse", "--rules", copy));
        Assert.Contains("warning AGA1105: D01 and D03 can fire together and recommend M28 and M29, which conflict", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("shown by: primacy_gdp = ", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_Json_GivesTheWitnessAsNumbers()
    {
        using var terminal = new TestTerminal();
        var copy = Copy(terminal);
        File.Delete(Path.Combine(copy, "analysis.yaml"));

        await terminal.Run("rules", "analyse", "--rules", copy, "--json");

        using var json = JsonDocument.Parse(terminal.OutBytes);
        Assert.All(json.RootElement.GetProperty("findings").EnumerateArray(), static f => Assert.NotEmpty(f.GetProperty("witness").EnumerateObject()));
    }

    [Fact]
    public async Task Test_OurRuleBase_HoldsAndCoversEveryCondition()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "test", "--rules", Rules, "--coverage", "--html", "coverage.html"));

        Assert.Matches("([0-9]+) of \\1 conditions seen true, false and unknown", terminal.Out);
        Assert.Contains("<code>primacy_gdp &lt; parameters.flatness.rank_size</code>", await File.ReadAllTextAsync(Path.Combine(terminal.Folder, "coverage.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_ThresholdMoved_SaysWhatWasExpectedAndWhatItHangsOn()
    {
        using var terminal = new TestTerminal();
        var copy = Copy(terminal);
        MoveIncubators(copy, "0.01");

        Assert.Equal(ExitCode.ExpectationNotMet, await terminal.Run("rules", "test", "--rules", copy, "--cases", Repository.File("tests", "rule-cases")));
        Assert.Contains("D13 'fires", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("it hangs on incubators_specialised_share < parameters.incubators.specialised_low", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_ThresholdMoved_NamesTheEditedLineAndWhatItChanges()
    {
        using var terminal = new TestTerminal();
        var copy = Copy(terminal);
        var line = MoveIncubators(copy, "0.01");

        Assert.Equal(ExitCode.ExpectationNotMet, await terminal.Run("rules", "diff", Rules, copy, "--over", Repository.File("samples", "yijing-jingen"), "--html", "diff.html", "--fail-on-change"));

        Assert.Contains(FormattableString.Invariant($"  because of rules/parameters/innovation.yaml:{line}:"), terminal.Out, StringComparison.Ordinal);
        Assert.Contains("- vanishes  D13 Yichang", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("<details>", await File.ReadAllTextAsync(Path.Combine(terminal.Folder, "diff.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_NothingEdited_ChangesNothing()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "diff", Rules, Copy(terminal), "--over", Repository.File("samples", "yijing-jingen"), "--fail-on-change", "--json"));

        using var json = JsonDocument.Parse(terminal.OutBytes);
        Assert.Equal(0, json.RootElement.GetProperty("edits").GetArrayLength());
    }

    [Fact]
    public async Task Diff_NeitherFolderNorRevision_SaysSo()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await terminal.Run("rules", "diff", "no-such-thing", Rules, "--over", Repository.File("samples", "yijing-jingen"), "--rules", Rules));
        Assert.Contains("'no-such-thing' is no folder, and git knows no revision of that name", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changelog_ThresholdMoved_SaysItInBothLanguages()
    {
        using var english = new TestTerminal();
        using var chinese = new TestTerminal();
        var copy = Copy(english);
        MoveIncubators(copy, "0.01");

        await english.Run("rules", "changelog", Rules, copy);
        await chinese.Run("rules", "changelog", Rules, copy, "--lang", "zh");

        Assert.Contains("incubators.specialised_low (from 2000-01-01): 0.1 became 0.01", english.Out, StringComparison.Ordinal);
        Assert.Contains("incubators.specialised_low（自2000-01-01起）：由0.1改为0.01", chinese.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Diagnosis_SaysItInSentencesWithThresholdsSourcesAndTests()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "explain", "D02", "--rules", Rules, "--svg", "d02.svg"));

        Assert.Contains("is below 2 [", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("published convention", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("M29 ", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("rule-cases/d02.yaml", terminal.Out, StringComparison.Ordinal);
        var svg = XDocument.Load(Path.Combine(terminal.Folder, "d02.svg"));
        Assert.Contains(svg.Descendants(), static e => e.Name.LocalName == "text" && e.Value.StartsWith("D02 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_UnknownRule_SuggestsTheNearest()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await terminal.Run("rules", "explain", "structural-homogenity", "--rules", Rules));
        Assert.Contains("did you mean 'structural-homogeneity'?", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ByIndicator_NamesOnlyRulesThatAskForIt()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "list", "--uses", "primacy_gdp", "--kind", "diagnoses", "--rules", Rules));

        Assert.Contains("D01 ", terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("D13 ", terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dot", "digraph rules {")]
    [InlineData("json", "\"format\": \"aggloadvisor/rule-graph\"")]
    [InlineData("svg", "<svg xmlns=")]
    public async Task Graph_EachFormat_HoldsTheWholeRuleBase(string format, string expected)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "graph", "--format", format, "--rules", Rules));
        Assert.Contains(expected, terminal.Out, StringComparison.Ordinal);
        Assert.Contains("M48", terminal.Out, StringComparison.Ordinal);
    }

    private static string Copy(TestTerminal terminal) => Repository.Copy(Rules, Path.Combine(terminal.Folder, "rules"));

    // The number of the edited line, from 1.
    private static int MoveIncubators(string rules, string value)
    {
        var path = Path.Combine(rules, "parameters", "innovation.yaml");
        var lines = File.ReadAllLines(path);
        var start = Array.FindIndex(lines, static l => l.Contains("id: incubators.specialised_low", StringComparison.Ordinal));
        var line = Array.FindIndex(lines, start, static l => l.Contains("value:", StringComparison.Ordinal));
        lines[line] = $"      - {{ from: 2000-01-01, value: {value} }}";
        File.WriteAllLines(path, lines);
        return line + 1;
    }
}
