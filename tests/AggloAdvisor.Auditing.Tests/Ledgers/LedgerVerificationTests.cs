using System.Globalization;
using AggloAdvisor.Auditing.Ledgers;
using Microsoft.Data.Sqlite;

namespace AggloAdvisor.Auditing.Tests.Ledgers;

public sealed class LedgerVerificationTests
{
    private const int Runs = 12;

    [Fact]
    public void Of_UntouchedLedger_FindsNothing()
    {
        using var test = new TestLedger();
        test.AddRuns(Runs);
        var verification = test.Verify();

        Assert.Empty(verification.Problems);
        Assert.Equal(Runs, verification.Entries);
    }

    [Fact]
    public void Of_EmptyLedger_FindsNothing()
    {
        using var test = new TestLedger();
        test.AddRuns(0);

        Assert.Empty(test.Verify().Problems);
    }

    /// <summary>Each row: how somebody changes the file, and what must be said.</summary>
    public static TheoryData<string, string> Deeds => new()
    {
        { "UPDATE entry SET text = replace(text, '2020-12-31', '2021-12-31') WHERE sequence = 5", "AGA5004: entry 5 was altered: its text does not have the hash beside it" },
        { "UPDATE entry SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE sequence = 5", "AGA5004: entry 5 was altered: its text does not have the hash beside it\nAGA5005: entry 6 is not chained to entry 5 as it stands: one of the two was replaced" },
        { "DELETE FROM entry WHERE sequence = 5", "AGA5005: entry 5 is missing" },
        { "DELETE FROM entry WHERE sequence BETWEEN 5 AND 7", "AGA5005: entries 5 to 7 are missing" },
        { "DELETE FROM entry WHERE sequence = 12", "AGA5005: the ledger says that it ends with entry 12, but the last one is entry 11" },
        { "UPDATE head SET hash = 'x'", "AGA5005: the ledger's note of its last entry does not fit entry 12" },
        { "UPDATE content SET packed = zeroblob(length(packed)) WHERE sha256 = (SELECT min(sha256) FROM content)", "AGA5007: a file of entry" },
        { "UPDATE record SET packed = x'00' WHERE sha256 = (SELECT substr(text, instr(text, '\"record\":\"') + 10, 64) FROM entry WHERE sequence = 7)", "AGA5006: the record of entry 7 was altered" },
        { "DELETE FROM record WHERE sha256 = (SELECT substr(text, instr(text, '\"record\":\"') + 10, 64) FROM entry WHERE sequence = 7)", "AGA5006: the record of entry 7 is missing" },
        { "INSERT INTO content VALUES ('smuggled', x'00')", "AGA5007: no entry names the file 'smuggled'" },
    };

    [Theory]
    [MemberData(nameof(Deeds))]
    public void Of_Deed_NamesThePlace(string sql, string expected)
    {
        using var test = new TestLedger();
        test.AddRuns(Runs);
        test.Tamper(sql);

        Assert.StartsWith(expected, string.Join('\n', test.Verify().Problems.Select(static p => $"{p.Code}: {p.Message.En}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_EntryForgedWithItsHash_IsFoundAtTheNextEntry()
    {
        using var test = new TestLedger();
        test.AddRuns(Runs);
        string text;
        using (var ledger = Ledger.OpenToRead(test.Path))
        {
            text = ledger.Rows().First(static r => r.Sequence == 5).Text.Replace("2020-12-31", "2021-12-31", StringComparison.Ordinal);
        }

        test.Tamper("UPDATE entry SET text = $text, hash = $hash WHERE sequence = 5", ("$text", text), ("$hash", Sha256Text.Of(text)));

        Assert.Equal(["entry 6 is not chained to entry 5 as it stands: one of the two was replaced"], test.Verify().Problems.Select(static p => p.Message.En));
    }

    [Fact]
    public void Of_GuardTakenAway_IsNamed()
    {
        using var test = new TestLedger();
        test.AddRuns(1);
        using (var connection = new SqliteConnection($"Data Source={test.Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER entry_no_update";
            command.ExecuteNonQuery();
        }

        Assert.Contains("'entry_no_update'", Assert.Single(test.Verify().Problems).Message.En, StringComparison.Ordinal);
    }

    /// <summary>Five hundred times: one bit of one field of one row is flipped. All must be found, and the right entry or file named.</summary>
    [Fact]
    public void Of_OneBitOfAnyField_IsFoundAndNamed()
    {
        using var test = new TestLedger();
        test.AddRuns(Runs);
        var whole = File.ReadAllBytes(test.Path);
        var fields = Fields(test);
        var random = new Random(20261125);
        for (var i = 0; i < 500; i++)
        {
            File.WriteAllBytes(test.Path, whole);
            var (table, column, key, value, named) = fields[random.Next(fields.Count)];
            var bytes = (byte[])value.Clone();

            // Texts are changed within ASCII, so that the field stays a text and the change is one bit.
            var (at, bit) = (random.Next(bytes.Length), column == "packed" ? random.Next(8) : random.Next(7));
            bytes[at] ^= (byte)(1 << bit);
            var cast = column == "packed" ? "$value" : "CAST($value AS TEXT)";
            test.Tamper($"UPDATE {table} SET {column} = {cast} WHERE {(table == "entry" ? "sequence" : "sha256")} = $key", ("$value", bytes), ("$key", key));

            var problems = test.Verify().Problems;
            Assert.True(problems.Any(p => named.Any(n => p.Message.En.Contains(n, StringComparison.Ordinal))), $"{table}.{column} of {key}, byte {at.ToString(CultureInfo.InvariantCulture)}: {string.Join("; ", problems.Select(static p => p.Message.En))}");
        }
    }

    /// <summary>Five hundred times: one bit of the file is flipped, wherever it is. Either it is found, or it lay where nothing is recorded.</summary>
    [Fact]
    public void Of_OneBitOfTheFile_IsFoundOrChangesNothingRecorded()
    {
        using var test = new TestLedger();
        test.AddRuns(Runs);
        var whole = File.ReadAllBytes(test.Path);
        var recorded = test.Recorded();
        var random = new Random(20261126);
        var found = 0;
        for (var i = 0; i < 500; i++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(test.Path, bytes);
            if (IsFound(test))
            {
                found++;
            }
            else
            {
                Assert.Equal(recorded, test.Recorded());
            }
        }

        Assert.True(found > 100, $"only {found.ToString(CultureInfo.InvariantCulture)} of 500 were in what is recorded");
    }

    private static bool IsFound(TestLedger test)
    {
        try
        {
            return !test.Verify().Problems.IsEmpty;
        }
        catch (LedgerException)
        {
            return true;
        }
    }

    private static List<(string Table, string Column, object Key, byte[] Value, string[] Named)> Fields(TestLedger test)
    {
        var fields = new List<(string, string, object, byte[], string[])>();
        using var ledger = Ledger.OpenToRead(test.Path);
        foreach (var (sequence, hash, text) in ledger.Rows())
        {
            var named = new[] { string.Create(CultureInfo.InvariantCulture, $"entry {sequence} ") };
            fields.Add(("entry", "text", sequence, System.Text.Encoding.UTF8.GetBytes(text), named));
            fields.Add(("entry", "hash", sequence, System.Text.Encoding.ASCII.GetBytes(hash), named));
            var run = (RunFact)EntryText.Read(hash, text)!.Fact;
            fields.Add(("record", "packed", run.RecordSha256, ledger.Blob("record", run.RecordSha256)!, named));
            fields.AddRange(run.Contents.Select(c => ("content", "packed", (object)c, ledger.Blob("content", c)!, new[] { c })));
        }

        return fields;
    }
}
