using System.Text.Json;
using AggloAdvisor.Auditing.Records;
using Microsoft.Data.Sqlite;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>Finds entries of a ledger without reading all of them as JSON.</summary>
/// <remarks>
/// There is no index: the file looks through the texts for what a canonical entry must hold, and only those that hold it are read. That a text holds it is
/// no proof; every entry found is read and asked again.
/// </remarks>
public static class LedgerLookup
{
    private const string Columns = "SELECT sequence, hash, text FROM entry ";

    /// <summary>The entry with a number; null when there is none that can be read.</summary>
    public static LedgerEntry? Entry(Ledger ledger, long sequence)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Read(ledger, "WHERE sequence = $text", sequence).FirstOrDefault(e => e.Sequence == sequence);
    }

    /// <summary>Runs whose record's hash begins with these digits, in their order.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="hash">Hexadecimal digits, upper or lower case.</param>
    public static IEnumerable<LedgerEntry> RunsByRecord(Ledger ledger, string hash)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(hash);
        return Read(ledger, "WHERE instr(text, $text) > 0 ORDER BY sequence", "\"record\":\"" + hash.ToLowerInvariant())
            .Where(e => e.Fact is RunFact run && run.RecordSha256.StartsWith(hash, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Decisions on runs of a case, in their order.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="caseId">Id of the case.</param>
    public static IEnumerable<LedgerEntry> Decisions(Ledger ledger, string caseId)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Read(ledger, "WHERE instr(text, $text) > 0 ORDER BY sequence", "\"kind\":\"decision\"")
            .Where(e => e.Fact is DecisionFact decision && decision.CaseId == caseId);
    }

    /// <summary>Runs that wrote a report, in their order.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="sha256">Hash of the report's file, lower-case hex.</param>
    public static IEnumerable<LedgerEntry> RunsByReport(Ledger ledger, string sha256)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(sha256);
        return Read(ledger, "WHERE instr(text, $text) > 0 ORDER BY sequence", "\"sha256\":\"" + sha256)
            .Where(e => e.Fact is RunFact run && run.Reports.Any(r => r.Sha256 == sha256));
    }

    /// <summary>Entries from the last to the first; those that cannot be read are left out.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="caseId">Only those about this case; null for all.</param>
    public static IEnumerable<LedgerEntry> Backwards(Ledger ledger, string? caseId)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return caseId is null
            ? Read(ledger, "WHERE $text = '' ORDER BY sequence DESC", "")
            : Read(ledger, "WHERE instr(text, $text) > 0 ORDER BY sequence DESC", "\"case\":\"" + JsonEncodedText.Encode(caseId, RunRecordWriter.Options.Encoder) + "\"")
                .Where(e => CaseOf(e.Fact) == caseId);
    }

    /// <summary>How many entries there are.</summary>
    public static long Count(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var command = ledger.Connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM entry";
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Whether an entry's hash begins with these digits.</summary>
    public static bool HasHash(Ledger ledger, string beginning)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(beginning);
        using var command = ledger.Connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM entry WHERE substr(hash, 1, $count) = $text LIMIT 1";
        command.Parameters.AddWithValue("$count", beginning.Length);
        command.Parameters.AddWithValue("$text", beginning.ToLowerInvariant());
        return command.ExecuteScalar() is not null;
    }

    /// <summary>The case that an entry is about; null for a signature.</summary>
    public static string? CaseOf(LedgerFact fact) => fact switch { RunFact run => run.CaseId, DecisionFact decision => decision.CaseId, _ => null };

    private static IEnumerable<LedgerEntry> Read(Ledger ledger, string where, object text)
    {
        using var command = ledger.Connection.CreateCommand();
        command.CommandText = Columns + where;
        command.Parameters.Add(new SqliteParameter("$text", text));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (EntryText.Read(reader.GetString(1), reader.GetString(2)) is { } entry)
            {
                yield return entry;
            }
        }
    }
}
