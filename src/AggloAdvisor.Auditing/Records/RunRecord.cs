using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace AggloAdvisor.Auditing.Records;

/// <summary>A run record as bytes: what was written is what is kept, hashed and compared.</summary>
public sealed class RunRecord
{
    internal const string ContentsProperty = "contents";
    private const int MaxDepth = 256;
    private const int Slack = 64 << 10;
    private readonly Lazy<string> _hash;

    /// <summary>Makes a record from the parts that a ledger keeps: its documents once each, its files once for all records.</summary>
    internal RunRecord(byte[] lean, IReadOnlyDictionary<string, byte[]> contents)
        : this(Join(lean, contents)) => Parts = (lean, contents);

    /// <summary>Takes the bytes of a record; nothing is checked yet, see <see cref="Parse"/>.</summary>
    public RunRecord(byte[] bytes)
    {
        Bytes = bytes;
        _hash = new(() => Sha256Text.Of(Bytes));
    }

    /// <summary>The document. Not to be changed.</summary>
    public byte[] Bytes { get; }

    /// <summary>SHA-256 of the document, lower-case hex.</summary>
    public string Sha256 => _hash.Value;

    /// <summary>The document up to its contents, and these by hash; null for a record that was taken from bytes.</summary>
    internal (byte[] Lean, IReadOnlyDictionary<string, byte[]> Contents)? Parts { get; }

    /// <summary>Whether it was written with the files that the run was made from.</summary>
    internal bool CarriesFiles => Parts is { Contents.Count: > 0 };

    /// <summary>Reads the document.</summary>
    /// <exception cref="JsonException">It is no JSON, or not in UTF-8.</exception>
    public JsonDocument Parse() => Utf8.IsValid(Bytes)
        ? JsonDocument.Parse(Bytes, new JsonDocumentOptions { MaxDepth = MaxDepth })
        : throw new JsonException("The document is not in UTF-8.");

    // The lean document is a whole one where there are no contents, else one that its contents have to end.
    private static byte[] Join(byte[] lean, IReadOnlyDictionary<string, byte[]> contents)
    {
        if (contents.Count == 0)
        {
            return lean;
        }

        // Escaped text is a little longer than the files. One buffer of about the right size: a batch makes thousands of records.
        var buffer = new ArrayBufferWriter<byte>(lean.Length + (int)Math.Min(contents.Values.Sum(static c => c.Length * 5L / 4), int.MaxValue / 4) + Slack);
        buffer.Write(lean);
        buffer.Write(",\"contents\":"u8);
        using (var json = new Utf8JsonWriter(buffer, RunRecordWriter.Options))
        {
            RecordContents.Write(json, contents);
        }

        buffer.Write("}\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
