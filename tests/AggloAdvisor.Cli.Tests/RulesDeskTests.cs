using System.Text.Json;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed class RulesDeskTests
{
    private static readonly string Rules = Repository.File("rules");

    [Fact]
    public async Task Schema_IntoAFolder_WritesEveryKindAndTiesItToItsFiles()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "schema", "-o", "schemas", "--rules", Rules));

        using var ties = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(terminal.Folder, "schemas", "yaml-schemas.json"), TestContext.Current.CancellationToken));
        var tied = ties.RootElement.GetProperty("yaml.schemas").EnumerateObject().ToArray();
        Assert.Equal(13, tied.Length);
        Assert.All(tied, t => Assert.True(File.Exists(Path.Combine(terminal.Folder, "schemas", t.Name)), t.Name));
    }

    [Fact]
    public async Task Schema_OfAnUnknownKind_IsAskedFor()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await terminal.Run("rules", "schema", "diagnossis", "--rules", Rules));
        Assert.Contains("did you mean 'diagnosis'?", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diagnosis", "quite-new", "primacy_gdp")]
    [InlineData("diagnosis", "quite-new", "krugman_pair")]
    [InlineData("diagnosis", "quite-new", "has_joint_plan")]
    [InlineData("diagnosis", "quite-new", "incubators")]
    [InlineData("measure", "quite-new", "has_joint_plan")]
    [InlineData("measure", "quite-new", "primacy_gdp")]
    [InlineData("parameter", "quite.new", "rd_intensity")]
    public async Task New_OfEveryKind_IsWellFormedFormattedAndItsCasesHold(string kind, string id, string indicator)
    {
        using var terminal = new TestTerminal();
        var rules = Copy(terminal);

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "new", kind, id, "--indicator", indicator, "--rules", rules));

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "check", "--rules", rules));
        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "test", "--rules", rules));
        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "fmt", "--check", "--rules", rules));
        Assert.Equal(kind == "parameter" ? 0 : 3, terminal.Out.Split('\n').Count(static l => l.StartsWith("tests", StringComparison.Ordinal)) * 3);
    }

    [Theory]
    [InlineData("diagnosis", "structural-homogeneity", "primacy_gdp", "There is 'structural-homogeneity' already")]
    [InlineData("diagnosis", "../../etc", "primacy_gdp", "'../../etc' is no id")]
    [InlineData("parameter", "no-theme", "primacy_gdp", "'no-theme' is no id of a parameter")]
    [InlineData("diagnosis", "quite-new", "primacy", "There is no indicator 'primacy'")]
    [InlineData("measure", "quite-new", "krugman_pair", "Gates are asked for the whole case")]
    public async Task New_WhatCannotBe_IsRefusedAndNothingIsWritten(string kind, string id, string indicator, string said)
    {
        using var terminal = new TestTerminal();
        var rules = Copy(terminal);
        var before = Directory.EnumerateFiles(terminal.Folder, "*", SearchOption.AllDirectories).Count();

        Assert.Equal(ExitCode.Usage, await terminal.Run("rules", "new", kind, id, "--indicator", indicator, "--rules", rules));

        Assert.Contains(said, terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFiles(terminal.Folder, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task Fmt_AFileWrittenOtherwise_IsNamedThenFormatted()
    {
        using var terminal = new TestTerminal();
        var rules = Copy(terminal);
        var file = Path.Combine(rules, "glossary.yaml");
        var own = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, own.Replace("\n", "  \n", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.ExpectationNotMet, await terminal.Run("rules", "fmt", "--check", "--rules", rules));
        Assert.Contains("rules/glossary.yaml\n1 of ", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "fmt", "--rules", rules));
        Assert.Equal(own, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fmt_ABrokenFile_IsReportedAndNothingIsWritten()
    {
        using var terminal = new TestTerminal();
        var rules = Copy(terminal);
        var (broken, loose) = (Path.Combine(rules, "analysis.yaml"), Path.Combine(rules, "glossary.yaml"));
        await File.WriteAllTextAsync(broken, "answers: ['x\n", TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(loose, "\n\n\n", TestContext.Current.CancellationToken);
        var before = await File.ReadAllTextAsync(loose, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.InputErrors, await terminal.Run("rules", "fmt", "--rules", rules));

        Assert.Contains("rules/analysis.yaml:", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(loose, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Verify_OurRuleBase_IsSoundWellMeantAndHolds()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("rules", "verify", "--rules", Rules));

        Assert.Contains("no errors, 0 remarks", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing found.", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("cases hold", terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value: 0.10 }", "value: 0.01 }", ExitCode.ExpectationNotMet, "cases do not hold")]
    [InlineData("value: 0.10 }", "value: ten }", ExitCode.InputErrors, "")]
    public async Task Verify_AfterAnEdit_SaysWhatIsWrong(string old, string @new, int code, string said)
    {
        using var terminal = new TestTerminal();
        var rules = Copy(terminal);
        var file = Path.Combine(rules, "parameters", "innovation.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text.Replace(old, @new, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal(code, await terminal.Run("rules", "verify", "--rules", rules));
        Assert.Contains(said, terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_RuleSwitchedOffByAnOverlay_ItsCasesAreNotRun()
    {
        using var terminal = new TestTerminal();
        var rules = Copy(terminal);
        var overlay = Path.Combine(terminal.Folder, "office");
        Directory.CreateDirectory(overlay);
        await File.WriteAllTextAsync(Path.Combine(overlay, "overlay.yaml"), "name: { en: Office, zh: 本办 }\noff:\n  - { diagnosis: formalistic-incubators, because: { en: x, zh: 无 } }\n", TestContext.Current.CancellationToken);

        await terminal.Run("rules", "test", "--rules", rules, "--overlay", overlay, "--cases", Path.Combine(terminal.Folder, "tests", "rule-cases"));

        Assert.DoesNotContain("unknown diagnosis", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("d13.yaml", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("cases", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_Watch_RunsAgainAfterAnEditAndEndsWhenCancelled()
    {
        using var terminal = new TestTerminal();
        var rules = Copy(terminal);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var watching = Task.Run(() => CommandLine.RunAsync(["rules", "test", "--watch", "--rules", rules], terminal.Terminal, stop.Token), TestContext.Current.CancellationToken);
        await Until(() => terminal.Out.Contains("cases hold", StringComparison.Ordinal));

        var file = Path.Combine(rules, "parameters", "innovation.yaml");
        var text = await File.ReadAllTextAsync(file, stop.Token);
        await File.WriteAllTextAsync(file, text.Replace("value: 0.10 }", "value: 0.01 }", StringComparison.Ordinal), stop.Token);

        await Until(() => terminal.Out.Contains("cases do not hold", StringComparison.Ordinal));
        await stop.CancelAsync();
        Assert.Equal(ExitCode.ExpectationNotMet, await watching);
    }

    [Fact]
    public async Task List_AsOf_LeavesOutWhatWasNotInForce()
    {
        using var terminal = new TestTerminal();
        var rules = Copy(terminal);
        var file = Path.Combine(rules, "diagnoses", "d13-formalistic-incubators.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text.Replace("nature: problem\n", "nature: problem\napplies-from: 2015-01-01\n", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        await terminal.Run("rules", "list", "--rules", rules, "--as-of", "2014-12-31");
        Assert.DoesNotContain("D13 ", terminal.Out, StringComparison.Ordinal);
        await terminal.Run("rules", "list", "--rules", rules, "--as-of", "2015-01-01");
        Assert.Contains("D13 ", terminal.Out, StringComparison.Ordinal);
    }

    // Long enough for a slow machine; a watch that never runs again fails here.
    private static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 600 && !holds(); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.True(holds());
    }

    private static string Copy(TestTerminal terminal)
    {
        Repository.Copy(Repository.File("tests", "rule-cases"), Path.Combine(terminal.Folder, "tests", "rule-cases"));
        return Repository.Copy(Rules, Path.Combine(terminal.Folder, "rules"));
    }
}
