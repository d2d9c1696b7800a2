using System.Text.Json;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed class AuditDeskTests
{
    private const string Sample = "yijing-jingen";

    [Fact]
    public async Task Diff_AFigureAndAThreshold_NamesBothAndWhatEachDoes()
    {
        using var terminal = new TestTerminal();
        await TwoRuns(terminal);

        Assert.Equal(ExitCode.Done, await terminal.Run("audit", "diff", "1", "2", "--ledger", "l.db"));

        Assert.Contains("Figures that differ: 1\n  Resident population, Yichang, 2021: 391.01 -> 520\n", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("Edits of the rules: 1\n  rules/parameters/innovation.yaml:62:9: incubators.specialised_low", terminal.Out, StringComparison.Ordinal);
        var (figures, rules) = (terminal.Out.IndexOf("The figures change", StringComparison.Ordinal), terminal.Out.IndexOf("The rules then change", StringComparison.Ordinal));
        Assert.InRange(terminal.Out.IndexOf("- vanishes  D13 Yichang", StringComparison.Ordinal), rules, int.MaxValue);
        Assert.InRange(figures, 0, rules);
    }

    [Fact]
    public async Task Diff_Json_HoldsTheSame()
    {
        using var terminal = new TestTerminal();
        await TwoRuns(terminal);
        var before = terminal.OutBytes.Length;

        await terminal.Run("audit", "diff", "1", "2", "--ledger", "l.db", "--json");

        using var json = JsonDocument.Parse(terminal.OutBytes.AsMemory(before));
        Assert.False(json.RootElement.GetProperty("same").GetBoolean());
        Assert.Equal("520", Assert.Single(json.RootElement.GetProperty("figures").EnumerateArray()).GetProperty("new").GetString());
        Assert.Contains(json.RootElement.GetProperty("byRules").EnumerateArray(), static e => e.GetProperty("code").GetString() == "M15" && e.GetProperty("kind").GetString() == "vanishes" && e.GetProperty("because").GetArrayLength() == 1);
    }

    [Fact]
    public async Task Diff_OnlyTheWordsOfTheCaseDiffer_DoesNotClaimThatNothingDoes()
    {
        using var terminal = new TestTerminal();
        await TwoRuns(terminal);
        await Edit(Path.Combine(terminal.Folder, Sample, "case.yaml"), "zh: 宜荆荆恩城市群", "zh: 宜荆荆恩都市群");
        await terminal.Run("advise", Path.Combine(terminal.Folder, Sample), "--rules", Path.Combine(terminal.Folder, "rules"), "-o", "three.json", "--ledger", "l.db");

        Assert.Equal(ExitCode.Done, await terminal.Run("audit", "diff", "2", "3", "--ledger", "l.db"));

        Assert.Contains("Files that differ: case/case.yaml\nFigures that differ: 0\n", terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("made from the same figures", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfARunWithItself_SaysThatNothingDiffers()
    {
        using var terminal = new TestTerminal();
        await TwoRuns(terminal);

        Assert.Equal(ExitCode.Done, await terminal.Run("audit", "diff", "2", "2", "--ledger", "l.db"));

        Assert.Contains("the same figures with the same rules", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_OnARecommendation_IsKeptAndTheChainHolds()
    {
        using var terminal = new TestTerminal();
        await TwoRuns(terminal);

        Assert.Equal(ExitCode.Done, await terminal.Run("decide", "1", "m15", "deferred", "--by", "Office", "--reason", "No budget before 2023", "--ledger", "l.db"));

        await terminal.Run("audit", "list", "--ledger", "l.db");
        Assert.Contains("decision on M15 of yijing-jingen 2021: deferred, by Office: No budget before 2023", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await terminal.Run("audit", "verify", "--ledger", "l.db"));
    }

    [Theory]
    [InlineData("1", "M99", "Office", "Why not", ExitCode.InputErrors, "Run 1 does not recommend 'M99'; it recommends M03, M02")]
    [InlineData("2", "M15", "Office", "Why not", ExitCode.InputErrors, "Run 2 does not recommend 'M15'")]
    [InlineData("7", "M15", "Office", "Why not", ExitCode.InputErrors, "There is no run '7'")]
    [InlineData("1", "M15", " ", "Why not", ExitCode.Usage, "neither may be empty")]
    public async Task Decide_OnWhatWasNotRecommended_IsRefusedAndNothingIsKept(string run, string measure, string by, string reason, int code, string said)
    {
        using var terminal = new TestTerminal();
        await TwoRuns(terminal);

        Assert.Equal(code, await terminal.Run("decide", run, measure, "accepted", "--by", by, "--reason", reason, "--ledger", "l.db"));

        Assert.Contains(said, terminal.Error, StringComparison.Ordinal);
        await terminal.Run("audit", "list", "--ledger", "l.db");
        Assert.DoesNotContain("decision on", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Last_ShowsTheLastInTheirOrder()
    {
        using var terminal = new TestTerminal();
        await TwoRuns(terminal);
        await terminal.Run("decide", "1", "m15", "deferred", "--by", "Office", "--reason", "No budget", "--ledger", "l.db");
        var before = terminal.Out.Length;

        Assert.Equal(ExitCode.Done, await terminal.Run("audit", "list", "--last", "2", "--case", Sample, "--ledger", "l.db"));
        Assert.Equal(ExitCode.Done, await terminal.Run("audit", "list", "--last", "2", "--case", "nobody", "--ledger", "l.db"));

        var lines = terminal.Out[before..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["    2", "    3"], lines.Select(static l => l[..5]));
    }

    // The sample with our rules, then with another population and another threshold.
    private static async Task TwoRuns(TestTerminal terminal)
    {
        var (@case, rules) = (Path.Combine(terminal.Folder, Sample), Path.Combine(terminal.Folder, "rules"));
        Repository.Copy(Repository.File("samples", Sample), @case);
        Repository.Copy(Repository.File("rules"), rules);
        Assert.Equal(ExitCode.Done, await terminal.Run("advise", @case, "--rules", rules, "-o", "one.json", "--ledger", "l.db"));
        await Edit(Path.Combine(@case, "observations.csv"), "yichang,population,2021,391.01", "yichang,population,2021,520");
        await Edit(Path.Combine(rules, "parameters", "innovation.yaml"), "value: 0.10 }", "value: 0.02 }");
        Assert.Equal(ExitCode.Done, await terminal.Run("advise", @case, "--rules", rules, "-o", "two.json", "--ledger", "l.db"));
    }

    private static async Task Edit(string file, string old, string @new)
    {
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(old, @new, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }
}
