using System.Security.Cryptography;
using AggloAdvisor.Advising.Following;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Core.Text;
using Microsoft.Data.Sqlite;

namespace AggloAdvisor.Auditing.Tests.Ledgers;

public sealed class LedgerTests
{
    [Fact]
    public void Add_Runs_AreChainedInOrder()
    {
        using var test = new TestLedger();
        test.AddRuns(3, new FixedTime());
        using var ledger = Ledger.OpenToRead(test.Path);
        var entries = ledger.Entries().ToArray();

        Assert.Equal([1, 2, 3], entries.Select(static e => e.Sequence));
        Assert.Equal([new string('0', 64), entries[0].Hash, entries[1].Hash], entries.Select(static e => e.Previous));
        Assert.All(entries, static e => Assert.Equal(TestLedger.Hash(System.Text.Encoding.UTF8.GetBytes(e.Text)), e.Hash));
        Assert.All(entries, static e => Assert.Equal(new FixedTime().GetUtcNow(), e.At));
        Assert.Equal(["run-1", "run-2", "run-3"], entries.Select(static e => ((RunFact)e.Fact).RunId));
    }

    [Fact]
    public void Add_SameFacts_GivesTheSameEntriesInAnyLedger()
    {
        using var one = new TestLedger();
        using var other = new TestLedger();
        one.AddRuns(2, new FixedTime());
        other.AddRuns(2, new FixedTime());

        Assert.Equal(one.Recorded(), other.Recorded());
    }

    [Fact]
    public void Add_Decision_ReadsBack()
    {
        using var test = new TestLedger();
        var decision = new DecisionFact("ab", "run-1", "yijing", 2020, "technical_enclaves", "M11", DecisionKind.Deferred, "张三", "预算 “未定”");
        using (var ledger = Ledger.Open(test.Path, TimeProvider.System))
        {
            ledger.Add(decision);
        }

        using var read = Ledger.OpenToRead(test.Path);
        Assert.Equal(decision, Assert.Single(read.Entries()).Fact);
    }

    [Fact]
    public void OpenToRead_NoFile_SaysWhatToDo()
    {
        using var test = new TestLedger();
        var exception = Assert.Throws<LedgerException>(() => Ledger.OpenToRead(test.Path));

        Assert.Contains("there is no such ledger", exception.Diagnostic.Text(Language.English), StringComparison.Ordinal);
        Assert.False(File.Exists(test.Path));
    }

    [Theory]
    [InlineData("this is a text and no database, long enough to be taken for a header of one; this is a text and no database")]
    [InlineData("")]
    public void OpenToRead_ForeignFile_IsRefused(string content)
    {
        using var test = new TestLedger();
        File.WriteAllText(test.Path, content);

        Assert.Contains("no ledger", Assert.Throws<LedgerException>(() => Ledger.OpenToRead(test.Path)).Diagnostic.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ForeignDatabase_IsLeftAlone()
    {
        using var test = new TestLedger();
        using (var connection = new SqliteConnection($"Data Source={test.Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE mine (x)";
            command.ExecuteNonQuery();
        }

        var before = File.ReadAllBytes(test.Path);
        Assert.Throws<LedgerException>(() => Ledger.Open(test.Path, TimeProvider.System));
        Assert.Equal(before, File.ReadAllBytes(test.Path));
    }

    [Fact]
    public void Open_FolderInTheWay_SaysSo()
    {
        using var test = new TestLedger();
        File.WriteAllText(Path.Combine(test.Folder, "file"), "");

        var exception = Assert.Throws<LedgerException>(() => Ledger.Open(Path.Combine(test.Folder, "file", "ledger.db"), TimeProvider.System));
        Assert.Equal(AuditDiagnostics.NotWritten, exception.Diagnostic.Code);
    }

    [Fact]
    public void Rows_OrdinaryTools_CannotChangeThem()
    {
        using var test = new TestLedger();
        test.AddRuns(1);
        using var connection = new SqliteConnection($"Data Source={test.Path};Pooling=False");
        connection.Open();
        foreach (var sql in new[] { "UPDATE entry SET text = ''", "DELETE FROM entry", "DELETE FROM record", "UPDATE content SET packed = x''", "DELETE FROM head" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            Assert.Contains("only added to", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sign_Head_HoldsUntilHistoryIsRewritten()
    {
        using var test = new TestLedger();
        test.AddRuns(2);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using (var ledger = Ledger.Open(test.Path, TimeProvider.System))
        {
            LedgerSignature.Sign(ledger, key.ExportPkcs8PrivateKeyPem());
        }

        var publicKey = LedgerSignature.PublicKey(key.ExportSubjectPublicKeyInfoPem())!;
        Assert.Equal(1, Assert.Single(test.Verify().Signatures, s => s.Key == publicKey).Value);

        // Somebody writes the whole history anew, with a chain that fits: only the signature shows it.
        using var forged = new TestLedger();
        forged.AddRuns(3);
        using (var ledger = Ledger.Open(forged.Path, TimeProvider.System))
        using (var read = Ledger.OpenToRead(test.Path))
        {
            ledger.Add(read.Entries().Last().Fact);
        }

        Assert.Equal("AGA5008: the signature of entry 4 does not hold", string.Join('\n', forged.Verify().Problems.Select(static p => $"{p.Code}: {p.Message.En}")));
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2021, 3, 4, 5, 6, 7, TimeSpan.Zero);
    }
}
