using System.Diagnostics;
using System.Globalization;
using AggloAdvisor.Auditing.Ledgers;

namespace AggloAdvisor.Auditing.Tests.Ledgers;

/// <summary>What happens to a ledger when processes are killed or write at the same time.</summary>
public sealed class LedgerProcessTests
{
    [Fact]
    public async Task Add_FiveHundredKills_LoseNothingThatWasCommitted()
    {
        using var test = new TestLedger();
        var random = new Random(20261125);
        var committed = new Dictionary<long, string>();
        for (var i = 0; i < 500; i++)
        {
            using var writer = Start(test, "w", 0);

            // The first line comes when the first entry is committed; the kill then falls somewhere into the entries after it.
            var first = await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Keep(committed, Assert.IsType<string>(first));
            Thread.SpinWait(random.Next(400_000));
            writer.Kill();
            while (await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                Keep(committed, line);
            }

            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (i % 50 == 49)
            {
                Check(test, committed);
            }
        }

        Check(test, committed);
        Assert.True(committed.Count >= 500);
    }

    [Fact]
    public async Task Add_EightWritersAtATime_LoseNoEntry()
    {
        using var test = new TestLedger();
        var writers = Enumerable.Range(0, 8).Select(i => Start(test, "w" + i.ToString(CultureInfo.InvariantCulture), 200)).ToArray();
        var outputs = await Task.WhenAll(writers.Select(static w => w.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)));
        var committed = new Dictionary<long, string>();
        foreach (var line in outputs.SelectMany(static o => o.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            Keep(committed, line);
        }

        foreach (var writer in writers)
        {
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, writer.ExitCode);
            writer.Dispose();
        }

        Assert.Equal(1600, committed.Count);
        Check(test, committed);
        using var ledger = Ledger.OpenToRead(test.Path);
        Assert.All(
            ledger.Entries().GroupBy(static e => ((RunFact)e.Fact).RunId, StringComparer.Ordinal),
            static w => Assert.Equal(Enumerable.Range(1, 200), w.Select(static e => ((RunFact)e.Fact).Findings)));
    }

    private static void Check(TestLedger test, Dictionary<long, string> committed)
    {
        Assert.Empty(test.Verify().Problems);
        using var ledger = Ledger.OpenToRead(test.Path);
        var hashes = ledger.Rows().ToDictionary(static r => r.Sequence, static r => r.Hash);
        Assert.All(committed, c => Assert.Equal(c.Value, hashes[c.Key]));
    }

    private static void Keep(Dictionary<long, string> committed, string line)
    {
        // The last line of a killed process may be cut.
        if (line.Split(' ') is [var sequence, { Length: 64 } hash])
        {
            committed.Add(long.Parse(sequence, CultureInfo.InvariantCulture), hash);
        }
    }

    private static Process Start(TestLedger test, string name, int count) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "LedgerWriter.dll"), test.Path, name, count.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;
}
