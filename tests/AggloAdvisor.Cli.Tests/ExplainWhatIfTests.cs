using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed class ExplainWhatIfTests
{
    [Fact]
    public async Task Explain_MeasureNotGiven_SaysWhyNotAndWhatWouldGiveIt()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Explain(terminal, "M43", "en"));

        Assert.Contains("Why not\n  - D01 Strong centre, weak radiation did not fire. It would need: ", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("What would give it\n  - by the rules: ", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("  - smallest change: Gross domestic product of Yichang +", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_MeasureThatRestsOnADocument_SaysThatNoFigureMovesIt()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await Explain(terminal, "M20", "zh"));

        Assert.Contains("何种情况下不再建议\n  - 按规则：", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("引自文献", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advise_WhatWouldChange_PutsTheFiguresIntoTheJson()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("advise", Repository.File("samples", "xiang-shi-sui"), "--json", "--no-ledger", "--what-would-change", "--rules", Repository.File("rules")));

        Assert.Contains("\"figuresSearched\": true", terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\"figuresSearched\": false", terminal.Out, StringComparison.Ordinal);
    }

    private static Task<int> Explain(TestTerminal terminal, string rule, string language) =>
        terminal.Run("explain", Repository.File("samples", "yijing-jingen"), rule, "--rules", Repository.File("rules"), "--lang", language);
}
