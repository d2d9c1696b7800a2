using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using AggloAdvisor.Advising;
using AggloAdvisor.Auditing.Records;
using Microsoft.Data.Sqlite;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>An append-only file of runs and decisions, each entry chained to the one before by its hash.</summary>
/// <remarks>
/// Safe for several processes at a time: each entry is one transaction that holds the file alone. A process that is killed leaves the file as it was before
/// its last entry or after it, never between. Safe on a network folder only as far as its locks are.
/// </remarks>
public sealed class Ledger : IDisposable
{
    private const int SecondsToWait = 60;
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;

    private Ledger(SqliteConnection connection, TimeProvider time) => (_connection, _time) = (connection, time);

    /// <summary>Opens a ledger to add to it; makes the file and its folder when there are none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">Says when an entry was written.</param>
    /// <exception cref="LedgerException">The file is no ledger, or cannot be written.</exception>
    public static Ledger Open(string path, TimeProvider time)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return Open(path, SqliteOpenMode.ReadWriteCreate, time);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LedgerException.CannotWrite(path, e);
        }
    }

    /// <summary>Opens an existing ledger to read it.</summary>
    /// <param name="path">The file.</param>
    /// <remarks>A writer that was killed leaves half an entry beside the file, which the next to open it takes back; otherwise nothing is written.</remarks>
    /// <exception cref="LedgerException">There is no such file, or it is no ledger.</exception>
    public static Ledger OpenToRead(string path) => File.Exists(path)
        ? Open(path, SqliteOpenMode.ReadWrite, TimeProvider.System)
        : throw LedgerException.Absent(path);

    /// <summary>Adds a run.</summary>
    /// <param name="advice">The run.</param>
    /// <param name="record">Its record.</param>
    /// <param name="reports">Reports that it wrote.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The record was taken from bytes, not written by <see cref="RunRecordWriter"/>.</exception>
    /// <exception cref="LedgerException">The file cannot be written, or others kept it busy for a minute.</exception>
    public LedgerEntry Add(Advice advice, RunRecord record, ImmutableArray<ReportFact> reports)
    {
        var (lean, contents) = record.Parts ?? throw new ArgumentException("Only a record that was just written can be added.", nameof(record));
        var fact = new RunFact(
            record.Sha256,
            "",
            [],
            advice.RunId,
            advice.Case.Id,
            advice.Case.Name,
            advice.Case.Year,
            advice.AsOf.ToString("O", CultureInfo.InvariantCulture),
            advice.Findings.Length,
            advice.Recommendations.Length,
            ProgramVersions.Program,
            RuntimeInformation.FrameworkDescription,
            reports);
        return Add(fact, lean, contents);
    }

    /// <summary>Adds a run whose record was split before.</summary>
    /// <param name="run">The run; how its record is packed and which files it carries are filled in.</param>
    /// <param name="lean">Its record without files.</param>
    /// <param name="contents">Its files by hash.</param>
    internal LedgerEntry Add(RunFact run, byte[] lean, IReadOnlyDictionary<string, byte[]> contents)
    {
        var packed = Packing.Pack(lean);
        var fact = run with { PackedSha256 = Sha256Text.Of(packed), Contents = [.. contents.Keys.Order(StringComparer.Ordinal)] };
        return Add(_ => fact, packed, contents);
    }

    /// <summary>Adds an entry that has no record: a decision or a signature.</summary>
    /// <inheritdoc cref="Add(Advice, RunRecord, ImmutableArray{ReportFact})"/>
    public LedgerEntry Add(LedgerFact fact) => Add(_ => fact, null, ImmutableDictionary<string, byte[]>.Empty);

    /// <summary>Adds an entry that is made from the hash of the entry before it.</summary>
    internal LedgerEntry AddSigned(Func<string, LedgerFact> make) => Add(make, null, ImmutableDictionary<string, byte[]>.Empty);

    /// <summary>All entries in their order; what cannot be read as an entry is left out, <see cref="LedgerVerification"/> tells of it.</summary>
    public IEnumerable<LedgerEntry> Entries() => Rows().Select(static r => EntryText.Read(r.Hash, r.Text)).OfType<LedgerEntry>();

    /// <summary>The run record that an entry names, put together again; null when the ledger has lost a part of it.</summary>
    public RunRecord? Record(RunFact run)
    {
        if (Blob("record", run.RecordSha256) is not { } packed || Packing.Unpack(packed) is not { } lean)
        {
            return null;
        }

        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var hash in run.Contents)
        {
            if (Blob("content", hash) is not { } blob || Packing.Unpack(blob) is not { } bytes)
            {
                return null;
            }

            contents[hash] = bytes;
        }

        var record = new RunRecord(lean, contents);
        return record.Sha256 == run.RecordSha256 ? record : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    internal SqliteConnection Connection => _connection;

    /// <summary>Rows of the entries as they are, in order of their numbers.</summary>
    public IEnumerable<(long Sequence, string Hash, string Text)> Rows()
    {
        using var command = Command("SELECT sequence, hash, text FROM entry ORDER BY sequence");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (Number(reader), Text(reader, 1), Text(reader, 2));
        }
    }

    /// <summary>The same, their text in the bytes that are kept.</summary>
    internal IEnumerable<(long Sequence, string Hash, byte[] Utf8)> RowsAsBytes()
    {
        using var command = Command("SELECT sequence, hash, text FROM entry ORDER BY sequence");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (Number(reader), Text(reader, 1), reader.IsDBNull(2) ? [] : reader.GetFieldValue<byte[]>(2));
        }
    }

    // A bit of the schema can make any column anything: what is not there is empty, and then has no hash.
    private static long Number(SqliteDataReader reader) => reader.IsDBNull(0) ? 0 : reader.GetInt64(0);

    private static string Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? "" : reader.GetString(column);

    /// <summary>What the ledger says its last entry is; null for an empty one.</summary>
    internal (long Sequence, string Hash)? Head()
    {
        using var command = Command("SELECT sequence, hash FROM head WHERE id = 1");
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : null;
    }

    internal byte[]? Blob(string table, string hash)
    {
        using var command = Command($"SELECT packed FROM {table} WHERE sha256 = $hash");
        command.Parameters.AddWithValue("$hash", hash);
        return command.ExecuteScalar() as byte[];
    }

    private static Ledger Open(string path, SqliteOpenMode mode, TimeProvider time)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = SecondsToWait,
            }.ToString());
            connection.Open();
            var ledger = new Ledger(connection, time);
            ledger.Prepare(path, mode);
            return ledger;
        }
        catch (SqliteException e)
        {
            connection?.Dispose();
            throw LedgerException.Of(path, e);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    private void Prepare(string path, SqliteOpenMode mode)
    {
        // Foreign files may hold views and triggers: none of what they call is trusted.
        Execute("PRAGMA trusted_schema = OFF");
        Execute("PRAGMA cell_size_check = ON");
        if (mode != SqliteOpenMode.ReadWriteCreate)
        {
            Execute("PRAGMA query_only = ON");
        }
        else
        {
            Execute("PRAGMA synchronous = FULL");
            using var transaction = _connection.BeginTransaction(deferred: false);
            if (Scalar("SELECT count(*) FROM sqlite_schema") == 0 && Scalar("PRAGMA application_id") == 0)
            {
                LedgerSchema.Create(_connection, transaction);
            }

            transaction.Commit();
        }

        if (Scalar("PRAGMA application_id") != LedgerSchema.ApplicationId)
        {
            throw LedgerException.NoLedger(path);
        }

        if (Scalar("PRAGMA user_version") is var version && version != LedgerSchema.Version)
        {
            throw LedgerException.OtherVersion(path, version);
        }
    }

    private LedgerEntry Add(Func<string, LedgerFact> make, byte[]? packedRecord, IReadOnlyDictionary<string, byte[]> contents)
    {
        try
        {
            // What takes time is done before the file is held.
            var known = contents.Keys.Where(h => Blob("content", h) is not null).ToHashSet(StringComparer.Ordinal);
            var packed = contents.Where(c => !known.Contains(c.Key)).Select(static c => (c.Key, Packing.Pack(c.Value))).ToArray();
            using var transaction = _connection.BeginTransaction(deferred: false);
            var head = Head();
            var previous = head?.Hash ?? EntryText.Beginning;
            var entry = EntryText.Write((head?.Sequence ?? 0) + 1, previous, _time.GetUtcNow(), make(previous));
            foreach (var (hash, bytes) in packed)
            {
                Execute("INSERT OR IGNORE INTO content (sha256, packed) VALUES ($a, $b)", hash, bytes);
            }

            if (entry.Fact is RunFact run)
            {
                entry = Keep(entry, run, packedRecord!);
            }

            Append(entry);
            transaction.Commit();
            return entry;
        }
        catch (SqliteException e)
        {
            throw LedgerException.Of(_connection.DataSource, e);
        }
    }

    // Another machine's library may have packed the same record into other bytes: then those that are kept count.
    private LedgerEntry Keep(LedgerEntry entry, RunFact run, byte[] packed)
    {
        if (Blob("record", run.RecordSha256) is not { } kept)
        {
            Execute("INSERT INTO record (sha256, packed) VALUES ($a, $b)", run.RecordSha256, packed);
            return entry;
        }

        return EntryText.Write(entry.Sequence, entry.Previous, entry.At, run with { PackedSha256 = Sha256Text.Of(kept) });
    }

    /// <summary>Adds entries of another copy of this ledger as they are, all or none. Their chain has been checked.</summary>
    internal void AddExact(IReadOnlyList<LedgerEntry> entries, IReadOnlyDictionary<(string Table, string Hash), byte[]> blobs)
    {
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            foreach (var ((table, hash), packed) in blobs.OrderBy(static b => b.Key))
            {
                Execute($"INSERT OR IGNORE INTO {table} (sha256, packed) VALUES ($a, $b)", hash, packed);
            }

            foreach (var entry in entries)
            {
                Append(entry);
            }

            transaction.Commit();
        }
        catch (SqliteException e)
        {
            throw LedgerException.Of(_connection.DataSource, e);
        }
    }

    private void Append(LedgerEntry entry)
    {
        Execute("INSERT INTO entry (sequence, hash, text) VALUES ($a, $b, $c)", entry.Sequence, entry.Hash, entry.Text);
        Execute("INSERT INTO head (id, sequence, hash) VALUES (1, $a, $b) ON CONFLICT (id) DO UPDATE SET sequence = $a, hash = $b", entry.Sequence, entry.Hash);
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private long Scalar(string sql)
    {
        using var command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql);
        var name = 'a';
        foreach (var value in values)
        {
            command.Parameters.AddWithValue("$" + name++, value);
        }

        command.ExecuteNonQuery();
    }
}
