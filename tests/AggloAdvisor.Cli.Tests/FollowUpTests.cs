using System.Text.Json;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

/// <summary>The year after: what was decided comes back in the report, and the report can be recomputed.</summary>
public sealed class FollowUpTests : IDisposable
{
    private const string Sample = "yijing-jingen";
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("en", "What came of the last advice|accepted|2021|Joint office: Money is there|rejected|Council: Not ours to do|still advised: |not advised any more")]
    [InlineData("zh", "上次建议的落实情况|采纳|2021|Joint office：Money is there|不采纳|Council：Not ours to do|仍建议：|不再建议")]
    public async Task Advise_TheYearAfter_OpensWithWhatWasDecided(string language, string expected)
    {
        var later = await TwoYears();

        Assert.Equal(ExitCode.Done, await _terminal.Run("advise", later, "-o", "later.html", "-o", "later.pdf", "--lang", language, "--ledger", "l.db"));

        var page = await File.ReadAllTextAsync(Path.Combine(_terminal.Folder, "later.html"), TestContext.Current.CancellationToken);
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        var section = main[main.IndexOf("id=\"follow-up\"", StringComparison.Ordinal)..main.IndexOf("id=\"summary\"", StringComparison.Ordinal)];
        Assert.All(expected.Split('|'), e => Assert.Contains(e, section, StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await _terminal.Run("audit", "verify", "later.pdf"));
    }

    [Fact]
    public async Task Advise_Json_HasTheWatchedIndicatorsThenAndNow()
    {
        var later = await TwoYears();

        Assert.Equal(ExitCode.Done, await _terminal.Run("advise", later, "-o", "later.json", "--ledger", "l.db"));

        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_terminal.Folder, "later.json"), TestContext.Current.CancellationToken));
        var decisions = json.RootElement.GetProperty("followUp").EnumerateArray().ToArray();
        Assert.Equal(["M15 rejected", "M03 accepted"], decisions.Select(static d => $"{d.GetProperty("code").GetString()} {d.GetProperty("decision").GetString()}"));
        Assert.Equal(["notAdvised", "advised"], decisions.Select(static d => d.GetProperty("now").GetString()));
        var watched = decisions[0].GetProperty("watched").EnumerateArray().Single(static w => w.GetProperty("indicator").GetString() == "incubators_specialised_share" && w.GetProperty("then").GetDouble() < 1);
        Assert.Equal((2.0 / 54, 40.0 / 54, true), (watched.GetProperty("then").GetDouble(), watched.GetProperty("now").GetDouble(), watched.GetProperty("comparable").GetBoolean()));
    }

    [Fact]
    public async Task Advise_SameYearOrWithoutLedger_FollowsNothingUp()
    {
        var later = await TwoYears();

        Assert.Equal(ExitCode.Done, await _terminal.Run("advise", Repository.File("samples", Sample), "-o", "same.json", "--ledger", "l.db"));
        Assert.Equal(ExitCode.Done, await _terminal.Run("advise", later, "-o", "alone.json", "--no-ledger"));

        Assert.All(new[] { "same.json", "alone.json" }, f => Assert.DoesNotContain("followUp", File.ReadAllText(Path.Combine(_terminal.Folder, f)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Replay_RunThatFollowedUp_GivesTheSameBytes()
    {
        var later = await TwoYears();
        Assert.Equal(ExitCode.Done, await _terminal.Run("advise", later, "-o", "later.pdf", "--ledger", "l.db"));

        // Entry 1 is the first run, 2 to 4 are the decisions.
        Assert.Equal(ExitCode.Done, await _terminal.Run("audit", "replay", "5", "--ledger", "l.db"));
    }

    // The sample, three decisions on it of which the last on a measure counts, and the same place a year later with other figures.
    private async Task<string> TwoYears()
    {
        Assert.Equal(ExitCode.Done, await _terminal.Run("advise", Repository.File("samples", Sample), "-o", "first.json", "--ledger", "l.db"));
        Assert.Equal(ExitCode.Done, await _terminal.Run("decide", "1", "M03", "deferred", "--by", "Joint office", "--reason", "Later", "--ledger", "l.db"));
        Assert.Equal(ExitCode.Done, await _terminal.Run("decide", "1", "M15", "rejected", "--by", "Council", "--reason", "Not ours to do", "--ledger", "l.db"));
        Assert.Equal(ExitCode.Done, await _terminal.Run("decide", "1", "M03", "accepted", "--by", "Joint office", "--reason", "Money is there", "--ledger", "l.db"));
        var later = Path.Combine(_terminal.Folder, "later");
        Repository.Copy(Repository.File("samples", Sample), later);
        foreach (var file in Directory.EnumerateFiles(later, "*.*").Where(static f => Path.GetExtension(f) is ".csv" or ".yaml"))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(file, text.Replace(",2021,", ",2022,", StringComparison.Ordinal).Replace("year: 2021", "year: 2022", StringComparison.Ordinal).Replace("incubators_specialised,2022,2,", "incubators_specialised,2022,40,", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        return later;
    }
}
