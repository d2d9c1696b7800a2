using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Core.Text;
using Microsoft.Data.Sqlite;

namespace AggloAdvisor.Auditing.Tests.Ledgers;

/// <summary>A ledger in a folder of its own that is deleted afterwards.</summary>
internal sealed class TestLedger : IDisposable
{
    private static readonly string[] _guards = ["entry_no_update", "entry_no_delete", "record_no_update", "record_no_delete", "content_no_update", "content_no_delete", "head_keep"];

    public string Folder { get; } = Directory.CreateTempSubdirectory("aggloadvisor-ledger-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "ledger.db");

    /// <summary>Adds runs with a shared file and one of their own each.</summary>
    public void AddRuns(int count, TimeProvider? time = null)
    {
        using var ledger = Ledger.Open(Path, time ?? TimeProvider.System);
        for (var i = 1; i <= count; i++)
        {
            AddRun(ledger, i);
        }
    }

    public static LedgerEntry AddRun(Ledger ledger, int number)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        var lean = Encoding.UTF8.GetBytes($$"""{"run":{{name}}}""" + "\n");
        var run = new RunFact(Hash(lean), "", [], "run-" + name, "case-" + name, LocalizedText.Same(name), 2020, "2020-12-31", number, 0, "0", "test", []);
        var files = new[] { "shared by all", "own of " + name }.Select(Encoding.UTF8.GetBytes).ToDictionary(Hash, StringComparer.Ordinal);
        return ledger.Add(run, lean, files);
    }

    public LedgerVerification Verify()
    {
        using var ledger = Ledger.OpenToRead(Path);
        return LedgerVerification.Of(ledger, "ledger.db", cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>What somebody does who has the file and a database tool: takes the guards away, changes rows, puts the guards back.</summary>
    public void Tamper(string sql, params (string Name, object Value)[] values)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        var kept = new List<string>();
        foreach (var guard in _guards)
        {
            kept.Add((string)Command(connection, $"SELECT sql FROM sqlite_schema WHERE name = '{guard}'").ExecuteScalar()!);
            Command(connection, $"DROP TRIGGER {guard}").ExecuteNonQuery();
        }

        using var command = Command(connection, sql);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        Assert.True(command.ExecuteNonQuery() > 0);
        foreach (var guard in kept)
        {
            Command(connection, guard).ExecuteNonQuery();
        }
    }

    /// <summary>Everything recorded, as one text: what must not change unnoticed.</summary>
    public string Recorded()
    {
        using var ledger = Ledger.OpenToRead(Path);
        var text = new StringBuilder();
        foreach (var (sequence, hash, line) in ledger.Rows())
        {
            text.Append(CultureInfo.InvariantCulture, $"{sequence} {hash} {line}\n");
            if (EntryText.Read(hash, line)?.Fact is RunFact run)
            {
                text.Append(Convert.ToHexString(Packing.Unpack(ledger.Blob("record", run.RecordSha256)!)!));
                foreach (var content in run.Contents)
                {
                    text.Append(Convert.ToHexString(Packing.Unpack(ledger.Blob("content", content)!)!));
                }
            }
        }

        return text.ToString();
    }

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
