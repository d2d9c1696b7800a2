using Microsoft.Data.Sqlite;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>The tables of a ledger.</summary>
/// <remarks>No index besides the keys: an entry is found by walking the chain, which is what proves it. The triggers keep tools from changing an entry by
/// mistake; they are no protection against intent, the chain is.</remarks>
internal static class LedgerSchema
{
    /// <summary>Marks the file as ours: "AGGL".</summary>
    public const int ApplicationId = 0x4147474C;

    /// <summary>Version of the tables.</summary>
    public const int Version = 1;

    private static readonly (string Name, string Sql)[] _objects =
    [
        ("entry", "CREATE TABLE entry (sequence INTEGER PRIMARY KEY, hash TEXT NOT NULL, text TEXT NOT NULL)"),
        ("head", "CREATE TABLE head (id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL, hash TEXT NOT NULL)"),
        ("record", "CREATE TABLE record (sha256 TEXT PRIMARY KEY, packed BLOB NOT NULL) WITHOUT ROWID"),
        ("content", "CREATE TABLE content (sha256 TEXT PRIMARY KEY, packed BLOB NOT NULL) WITHOUT ROWID"),
        .. Guards("entry"), .. Guards("record"), .. Guards("content"),
        ("head_keep", "CREATE TRIGGER head_keep BEFORE DELETE ON head BEGIN SELECT RAISE(ABORT, 'a ledger is only added to'); END"),
    ];

    /// <summary>Makes the tables, inside the caller's transaction.</summary>
    public static void Create(SqliteConnection connection, SqliteTransaction transaction)
    {
        foreach (var (_, sql) in _objects)
        {
            Execute(connection, transaction, sql);
        }

        Execute(connection, transaction, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        Execute(connection, transaction, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
    }

    /// <summary>Names of the objects that are not as we make them, or that we do not make.</summary>
    public static IReadOnlyList<string> Differences(SqliteConnection connection)
    {
        var expected = _objects.ToDictionary(static o => o.Name, static o => o.Sql, StringComparer.Ordinal);
        var wrong = new List<string>();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_schema ORDER BY name";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var name = reader.GetString(0);
            var sql = reader.IsDBNull(1) ? null : reader.GetString(1);
            if (expected.Remove(name, out var ours) ? ours != sql : !name.StartsWith("sqlite_", StringComparison.Ordinal))
            {
                wrong.Add(name);
            }
        }

        return [.. wrong, .. expected.Keys.Order(StringComparer.Ordinal)];
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static IEnumerable<(string Name, string Sql)> Guards(string table) =>
        from act in new[] { "UPDATE", "DELETE" }
        let name = $"{table}_no_{act.ToLowerInvariant()}"
        select (name, $"CREATE TRIGGER {name} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, 'a ledger is only added to'); END");
}
