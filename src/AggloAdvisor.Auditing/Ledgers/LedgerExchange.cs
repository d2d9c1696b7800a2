using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>Takes a ledger to another machine: lines of JSON, one per entry, with the records and files that no line before it had.</summary>
public static class LedgerExchange
{
    private const int LongestLine = 256 << 20;

    /// <summary>Writes all entries.</summary>
    /// <returns>How many.</returns>
    public static long Export(Ledger ledger, Stream output, CancellationToken cancellationToken = default)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        long count = 0;
        foreach (var (_, hash, text) in ledger.Rows())
        {
            cancellationToken.ThrowIfCancellationRequested();
            using (var json = new Utf8JsonWriter(output, RunRecordWriter.Options))
            {
                json.WriteStartObject();
                json.WriteString("hash", hash);
                json.WriteString("text", text);
                if (EntryText.Read(hash, text)?.Fact is RunFact run)
                {
                    WriteBlobs(json, ledger, "record", [run.RecordSha256], written);
                    WriteBlobs(json, ledger, "content", run.Contents, written);
                }

                json.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
            count++;
        }

        return count;
    }

    /// <summary>Adds the entries of an export that a ledger does not have yet: all of them, or none when something is wrong with one.</summary>
    /// <param name="ledger">The ledger; what it has must be how the export begins.</param>
    /// <param name="input">The export.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="cancellationToken">Stops before the ledger is changed.</param>
    /// <returns>How many were added, and what is wrong.</returns>
    public static (int Added, ImmutableArray<Diagnostic> Problems) Import(Ledger ledger, Stream input, string name, CancellationToken cancellationToken = default)
    {
        var problems = new DiagnosticBag();
        var present = ledger.Rows().ToDictionary(static r => r.Sequence, static r => r.Hash);
        var (head, line) = (EntryText.Beginning, 0);
        var added = new List<LedgerEntry>();
        var blobs = new Dictionary<(string Table, string Hash), byte[]>();
        using var reader = new StreamReader(input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        while (!problems.HasErrors && reader.ReadLine() is { } text)
        {
            cancellationToken.ThrowIfCancellationRequested();
            line++;
            if (text.Length > LongestLine || Read(text, blobs) is not { } entry)
            {
                problems.Add(At(name, line, new("this is no line of an exported ledger, or a record in it was altered", "这不是导出台账中的一行，或其中的记录被改动")));
            }
            else if (entry.Sequence != line || entry.Previous != head)
            {
                problems.Add(At(name, line, LocalizedText.Of($"entry {entry.Sequence} is not chained to the line before it", $"第 {entry.Sequence} 条与上一行不相衔接")));
            }
            else if (present.TryGetValue(entry.Sequence, out var ours) && ours != entry.Hash)
            {
                problems.Add(At(name, line, LocalizedText.Of($"the ledger has another entry {entry.Sequence}: the two are different histories", $"台账中的第 {entry.Sequence} 条与此不同：两者为不同的历史"), new("import into a file of its own", "请导入另一个文件")));
            }
            else
            {
                head = entry.Hash;
                if (ours is null)
                {
                    added.Add(entry);
                }
            }

        }

        if (problems.HasErrors)
        {
            return (0, problems.ToSortedArray());
        }

        ledger.AddExact(added, blobs);
        return (added.Count, []);
    }

    private static void WriteBlobs(Utf8JsonWriter json, Ledger ledger, string table, IEnumerable<string> hashes, HashSet<string> written)
    {
        json.WriteStartObject(table);
        foreach (var hash in hashes)
        {
            if (written.Add(table + hash) && ledger.Blob(table, hash) is { } packed)
            {
                json.WriteBase64String(hash, packed);
            }
        }

        json.WriteEndObject();
    }

    private static LedgerEntry? Read(string line, Dictionary<(string Table, string Hash), byte[]> blobs)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var (hash, text) = (root.GetProperty("hash").GetString()!, root.GetProperty("text").GetString()!);
            if (Sha256Text.Of(text) != hash || EntryText.Read(hash, text) is not { } entry)
            {
                return null;
            }

            if (entry.Fact is not RunFact run)
            {
                return entry;
            }

            foreach (var table in new[] { "record", "content" })
            {
                foreach (var blob in root.GetProperty(table).EnumerateObject())
                {
                    blobs[(table, blob.Name)] = blob.Value.GetBytesFromBase64();
                }
            }

            return blobs.TryGetValue(("record", run.RecordSha256), out var packed)
                && Sha256Text.Of(packed) == run.PackedSha256
                && run.Contents.All(c => blobs.TryGetValue(("content", c), out var content) && Packing.Unpack(content) is { } bytes && Sha256Text.Of(bytes) == c)
                ? entry
                : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static Diagnostic At(string name, int line, LocalizedText message, LocalizedText? hint = null) =>
        new(AuditDiagnostics.ChainBroken, Severity.Error, new SourceLocation(name, line), message, hint ?? new("nothing was imported; export anew from the ledger it came from", "未导入任何内容；请从原台账重新导出"));
}
