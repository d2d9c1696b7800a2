using AggloAdvisor.Advising.Following;
using AggloAdvisor.Auditing.Ledgers;

namespace AggloAdvisor.Auditing.Tests.Ledgers;

public sealed class LedgerLookupTests
{
    [Fact]
    public void Entry_ByNumber_IsThatEntry()
    {
        using var test = new TestLedger();
        test.AddRuns(3);
        using var ledger = Ledger.OpenToRead(test.Path);

        Assert.Equal(ledger.Entries().ElementAt(1).Hash, LedgerLookup.Entry(ledger, 2)!.Hash);
        Assert.Null(LedgerLookup.Entry(ledger, 4));
        Assert.Equal(3, LedgerLookup.Count(ledger));
    }

    [Fact]
    public void Entry_MovedToAnotherNumber_IsNotFoundThere()
    {
        using var test = new TestLedger();
        test.AddRuns(2);
        test.Tamper("UPDATE entry SET sequence = 7 WHERE sequence = 2");
        using var ledger = Ledger.OpenToRead(test.Path);

        Assert.Null(LedgerLookup.Entry(ledger, 7));
        Assert.Null(LedgerLookup.Entry(ledger, 2));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RunsByRecord_EveryBeginning_FindsWhatTheWholeLedgerHolds(bool isUpper)
    {
        using var test = new TestLedger();
        test.AddRuns(5);
        using (var writing = Ledger.Open(test.Path, TimeProvider.System))
        {
            var run = (RunFact)writing.Entries().First().Fact;
            writing.Add(new DecisionFact(run.RecordSha256, run.RunId, run.CaseId, 2020, "m", "M01", DecisionKind.Accepted, "Office", "\"record\":\"" + run.RecordSha256));
        }

        using var ledger = Ledger.OpenToRead(test.Path);
        foreach (var run in ledger.Entries().Select(static e => e.Fact).OfType<RunFact>())
        {
            var beginning = isUpper ? run.RecordSha256[..8].ToUpperInvariant() : run.RecordSha256;
            Assert.Equal(run.RunId, ((RunFact)Assert.Single(LedgerLookup.RunsByRecord(ledger, beginning)).Fact).RunId);
        }

        Assert.Empty(LedgerLookup.RunsByRecord(ledger, "zzzzzz"));
    }

    [Fact]
    public void Backwards_OfACase_LeavesOutTheOthers()
    {
        using var test = new TestLedger();
        test.AddRuns(3);
        using (var writing = Ledger.Open(test.Path, TimeProvider.System))
        {
            writing.Add(new DecisionFact("ab", "run-2", "case-2", 2020, "m", "M01", DecisionKind.Accepted, "Office", "it says \"case\":\"case-3\""));
        }

        using var ledger = Ledger.OpenToRead(test.Path);
        Assert.Equal([4, 3, 2, 1], LedgerLookup.Backwards(ledger, null).Select(static e => e.Sequence));
        Assert.Equal([4, 2], LedgerLookup.Backwards(ledger, "case-2").Select(static e => e.Sequence));
        Assert.Equal([3], LedgerLookup.Backwards(ledger, "case-3").Select(static e => e.Sequence));
        Assert.Empty(LedgerLookup.Backwards(ledger, "case-9"));
    }

    [Fact]
    public void RunsByReport_Hash_FindsTheRunThatWroteIt()
    {
        using var test = new TestLedger();
        test.AddRuns(1);
        using (var writing = Ledger.Open(test.Path, TimeProvider.System))
        {
            var run = (RunFact)writing.Entries().First().Fact;
            writing.Add(run with { RunId = "written", Reports = [new ReportFact("pdf", TestLedger.Hash([1]), [])] }, "{}"u8.ToArray(), new Dictionary<string, byte[]>(StringComparer.Ordinal));
        }

        using var ledger = Ledger.OpenToRead(test.Path);
        Assert.Equal("written", ((RunFact)Assert.Single(LedgerLookup.RunsByReport(ledger, TestLedger.Hash([1]))).Fact).RunId);
        Assert.Empty(LedgerLookup.RunsByReport(ledger, TestLedger.Hash([2])));
    }

    [Fact]
    public void HasHash_Beginning_IsFoundInEitherCase()
    {
        using var test = new TestLedger();
        test.AddRuns(2);
        using var ledger = Ledger.OpenToRead(test.Path);
        var hash = ledger.Entries().Last().Hash;

        Assert.True(LedgerLookup.HasHash(ledger, hash));
        Assert.True(LedgerLookup.HasHash(ledger, hash[..10].ToUpperInvariant()));
        Assert.False(LedgerLookup.HasHash(ledger, hash[..10] + "x"));
    }
}
