using System.Collections.Concurrent;
using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using Microsoft.Data.Sqlite;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>Whether a ledger is as it was written.</summary>
/// <param name="Entries">How many entries it has.</param>
/// <param name="Head">Hash of the last one; 64 zeros for an empty ledger.</param>
/// <param name="Signatures">How many valid signatures it holds, by public key.</param>
/// <param name="Problems">What is wrong, the first broken link first; empty when nothing is.</param>
public sealed record LedgerVerification(long Entries, string Head, ImmutableSortedDictionary<string, int> Signatures, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>Checks every entry, every record and every file that a ledger keeps.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="trustedKey">A public key (Base64) that signatures must be made with; null to accept any that fits.</param>
    /// <param name="cancellationToken">Checked at each entry.</param>
    /// <remarks>A ledger whose last entries were cut off, together with its note of the last one, looks like a younger ledger: only a signed or
    /// printed head shows it.</remarks>
    public static LedgerVerification Of(Ledger ledger, string name, string? trustedKey = null, CancellationToken cancellationToken = default)
    {
        var work = new Work(ledger, name, trustedKey);
        try
        {
            return work.Run(cancellationToken);
        }
        catch (SqliteException e)
        {
            return work.Result(LedgerException.Of(name, e).Diagnostic);
        }
        catch (AggregateException e) when (e.InnerException is SqliteException inner)
        {
            return work.Result(LedgerException.Of(name, inner).Diagnostic);
        }
        catch (AggregateException e) when (e.InnerException is LedgerException inner)
        {
            return work.Result(inner.Diagnostic);
        }
    }

    private sealed class Work(Ledger ledger, string name, string? trustedKey)
    {
        private readonly List<Diagnostic> _problems = [];
        private readonly SortedDictionary<string, int> _signatures = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (string Packed, long Sequence)> _records = new(StringComparer.Ordinal);
        private readonly Dictionary<string, long> _contents = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, string> _keptRecords = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, bool> _keptContents = new(StringComparer.Ordinal);
        private ImmutableArray<string> _lastContents = [];
        private long _count;
        private string _head = EntryText.Beginning;
        private long _last;

        public LedgerVerification Run(CancellationToken cancellationToken)
        {
            // Nobody adds an entry while this transaction reads: every connection below sees the same ledger.
            using var reading = ledger.Connection.BeginTransaction(deferred: true);
            foreach (var changed in LedgerSchema.Differences(ledger.Connection))
            {
                Add(AuditDiagnostics.Damaged, LocalizedText.Of($"the table or trigger '{Shown(changed)}' is not as the program makes it", $"表或触发器‘{Shown(changed)}’与程序所建不同"));
            }

            // A long ledger is a gigabyte: entries, records and files are read at the same time, each over a connection of its own, and held against one another afterwards.
            Parallel.Invoke(
                new ParallelOptions { CancellationToken = cancellationToken },
                [
                    () => CheckEntries(cancellationToken),
                    .. Blobs("record", _keptRecords, static (_, packed) => Sha256Text.Of(packed), cancellationToken),
                    .. Blobs("content", _keptContents, static (hash, packed) => Packing.Unpack(packed.ToArray()) is { } bytes && Sha256Text.Of(bytes) == hash, cancellationToken),
                ]);
            CheckHead();
            Compare(
                _records.ToDictionary(static r => r.Key, static r => r.Value.Sequence, StringComparer.Ordinal),
                _keptRecords.ToDictionary(static k => k.Key, k => !_records.TryGetValue(k.Key, out var record) || k.Value == record.Packed, StringComparer.Ordinal),
                isRecord: true);
            Compare(_contents, _keptContents.ToDictionary(StringComparer.Ordinal), isRecord: false);
            return Result();
        }

        public LedgerVerification Result(params ReadOnlySpan<Diagnostic> more) =>
            new(_count, _head, _signatures.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. _problems, .. more]);

        private void CheckEntries(CancellationToken cancellationToken)
        {
            var repeated = new RepeatedHashes();
            foreach (var (sequence, hash, utf8) in ledger.RowsAsBytes())
            {
                cancellationToken.ThrowIfCancellationRequested();
                CheckEntry(sequence, hash, Sha256Text.Of(utf8) == hash, EntryText.ReadFact(hash, utf8, repeated));
                _count++;
            }
        }

        private void CheckEntry(long sequence, string hash, bool hasItsHash, LedgerEntry? entry)
        {
            if (sequence != _last + 1)
            {
                Add(AuditDiagnostics.ChainBroken, sequence == _last + 2
                    ? LocalizedText.Of($"entry {_last + 1} is missing", $"缺少第 {_last + 1} 条")
                    : LocalizedText.Of($"entries {_last + 1} to {sequence - 1} are missing", $"缺少第 {_last + 1} 至 {sequence - 1} 条"));
            }

            if (!hasItsHash)
            {
                Add(AuditDiagnostics.EntryAltered, LocalizedText.Of($"entry {sequence} was altered: its text does not have the hash beside it", $"第 {sequence} 条被改动：其文本与旁边的哈希值不符"));
            }
            else if (entry is null)
            {
                Add(AuditDiagnostics.EntryAltered, LocalizedText.Of($"entry {sequence} is not one that this program writes", $"第 {sequence} 条不是本程序所写"));
            }
            else if (entry.Sequence != sequence)
            {
                Add(AuditDiagnostics.ChainBroken, LocalizedText.Of($"entry {sequence} says that it is entry {entry.Sequence}", $"第 {sequence} 条自称为第 {entry.Sequence} 条"));
            }
            else if (entry.Previous != _head && sequence == _last + 1)
            {
                Add(AuditDiagnostics.ChainBroken, sequence == 1
                    ? LocalizedText.Of($"entry {sequence} is chained to an entry before it, which is missing", $"第 {sequence} 条链接到其前的条目，而该条目缺失")
                    : LocalizedText.Of($"entry {sequence} is not chained to entry {_last} as it stands: one of the two was replaced", $"第 {sequence} 条与现有的第 {_last} 条不相衔接：两者之一被替换"));
            }

            Note(entry);
            (_head, _last) = (hash, sequence);
        }

        private void Note(LedgerEntry? entry)
        {
            switch (entry?.Fact)
            {
                case RunFact run:
                    _records.TryAdd(run.RecordSha256, (run.PackedSha256, entry.Sequence));
                    if (run.Contents != _lastContents)
                    {
                        _lastContents = run.Contents;
                        foreach (var content in run.Contents)
                        {
                            _contents.TryAdd(content, entry.Sequence);
                        }
                    }

                    break;
                case SignatureFact signature when LedgerSignature.Holds(signature, entry.Previous) && (trustedKey is null || trustedKey == signature.PublicKey):
                    _signatures[signature.PublicKey] = _signatures.GetValueOrDefault(signature.PublicKey) + 1;
                    break;
                case SignatureFact:
                    Add(AuditDiagnostics.SignatureInvalid, LocalizedText.Of($"the signature of entry {entry.Sequence} does not hold", $"第 {entry.Sequence} 条的签名不成立"));
                    break;
                default:
                    break;
            }
        }

        private void CheckHead()
        {
            var head = ledger.Head();
            if (head is null ? _count > 0 : head != (_last, _head))
            {
                Add(AuditDiagnostics.ChainBroken, head is { } said && said.Sequence > _last
                    ? LocalizedText.Of($"the ledger says that it ends with entry {said.Sequence}, but the last one is entry {_last}", $"台账自称止于第 {said.Sequence} 条，而最后一条为第 {_last} 条")
                    : LocalizedText.Of($"the ledger's note of its last entry does not fit entry {_last}", $"台账所记的末条与第 {_last} 条不符"));
            }
        }

        private IEnumerable<Action> Blobs<T>(string table, ConcurrentDictionary<string, T> kept, Func<string, ReadOnlySpan<byte>, T> read, CancellationToken cancellationToken) =>
            LedgerBlobs.Ranges.Select<(string?, string?), Action>(range => () => LedgerBlobs.Read(ledger.Connection.DataSource, table, range, (hash, packed) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                kept[hash] = read(hash, packed);
            }));

        private void Compare(Dictionary<string, long> expected, Dictionary<string, bool> found, bool isRecord)
        {
            foreach (var (hash, sequence) in expected.OrderBy(static e => e.Value).ThenBy(static e => e.Key, StringComparer.Ordinal))
            {
                if (!found.Remove(hash, out var holds))
                {
                    Add(isRecord ? AuditDiagnostics.RecordAltered : AuditDiagnostics.ContentAltered, isRecord
                        ? LocalizedText.Of($"the record of entry {sequence} is missing", $"缺少第 {sequence} 条的运行记录")
                        : LocalizedText.Of($"a file of entry {sequence} is missing: {hash}", $"缺少第 {sequence} 条的一个文件：‘{hash}’"));
                }
                else if (!holds)
                {
                    Add(isRecord ? AuditDiagnostics.RecordAltered : AuditDiagnostics.ContentAltered, isRecord
                        ? LocalizedText.Of($"the record of entry {sequence} was altered", $"第 {sequence} 条的运行记录被改动")
                        : LocalizedText.Of($"a file of entry {sequence} was altered: {hash}", $"第 {sequence} 条的一个文件被改动：‘{hash}’"));
                }
                else
                {
                    // As it was written.
                }
            }

            foreach (var hash in found.Keys.Order(StringComparer.Ordinal))
            {
                Add(isRecord ? AuditDiagnostics.RecordAltered : AuditDiagnostics.ContentAltered, isRecord
                    ? LocalizedText.Of($"no entry names the record '{Shown(hash)}'", $"没有条目提及运行记录‘{Shown(hash)}’")
                    : LocalizedText.Of($"no entry names the file '{Shown(hash)}'", $"没有条目提及文件‘{Shown(hash)}’"));
            }
        }

        private static string Shown(string text) => text.Length <= 64 ? text : text[..64];

        private void Add(string code, LocalizedText message) => _problems.Add(AuditDiagnostics.Error(code, name, message));
    }
}
