using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>Reads the records and files that a ledger keeps, in parts that several threads can take, without copying them.</summary>
internal static class LedgerBlobs
{
    /// <summary>Parts of all hashes, about as long as one another; they leave none out, not even what is no hash.</summary>
    public static ImmutableArray<(string? From, string? To)> Ranges { get; } =
        [(null, "2"), ("2", "4"), ("4", "6"), ("6", "8"), ("8", "a"), ("a", "c"), ("c", "e"), ("e", null)];

    /// <summary>What is done with a blob; its bytes are gone when this returns.</summary>
    /// <param name="hash">The hash under which it is kept.</param>
    /// <param name="packed">Its bytes.</param>
    public delegate void Visit(string hash, ReadOnlySpan<byte> packed);

    /// <summary>Reads one part of a table over a connection of its own.</summary>
    /// <exception cref="LedgerException">The file cannot be read, or is no ledger.</exception>
    /// <exception cref="SqliteException">The table cannot be read.</exception>
    public static void Read(string path, string table, (string? From, string? To) range, Visit visit)
    {
        using var ledger = Ledger.OpenToRead(path);
        using var command = ledger.Connection.CreateCommand();
        command.CommandText = $"SELECT sha256, packed FROM {table}" + (range.From, range.To) switch
        {
            (null, _) => " WHERE sha256 < $to",
            (_, null) => " WHERE sha256 >= $from",
            _ => " WHERE sha256 >= $from AND sha256 < $to",
        };
        Bind(command, "$from", range.From);
        Bind(command, "$to", range.To);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            visit(reader.IsDBNull(0) ? "" : reader.GetString(0), raw.sqlite3_column_blob(reader.Handle!, 1));
        }
    }

    private static void Bind(SqliteCommand command, string name, string? value)
    {
        if (value is not null)
        {
            command.Parameters.AddWithValue(name, value);
        }
    }
}
