using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;

namespace AggloAdvisor.Auditing.Records;

/// <summary>A run record as bytes: what was written is what is kept, hashed and compared.</summary>
public sealed class RunRecord
{
    internal const string ContentsProperty = "contents";
    private const int MaxDepth = 256;
    private readonly Lazy<string> _hash;

    /// <summary>Takes the bytes of a record; nothing is checked yet, see <see cref="Parse"/>.</summary>
    public RunRecord(byte[] bytes)
    {
        Bytes = bytes;
        _hash = new(() => Convert.ToHexStringLower(SHA256.HashData(Bytes)));
    }

    /// <summary>The document. Not to be changed.</summary>
    public byte[] Bytes { get; }

    /// <summary>SHA-256 of the document, lower-case hex.</summary>
    public string Sha256 => _hash.Value;

    /// <summary>Reads the document.</summary>
    /// <exception cref="JsonException">It is no JSON, or not in UTF-8.</exception>
    public JsonDocument Parse() => Utf8.IsValid(Bytes)
        ? JsonDocument.Parse(Bytes, new JsonDocumentOptions { MaxDepth = MaxDepth })
        : throw new JsonException("The document is not in UTF-8.");

    /// <summary>The document without its contents, which a ledger keeps once for many records.</summary>
    /// <returns>The lean document, and the contents by hash; the document itself and none when it carries none.</returns>
    internal (byte[] Lean, IReadOnlyDictionary<string, byte[]> Contents) Split()
    {
        using var document = Parse();
        if (!document.RootElement.TryGetProperty(ContentsProperty, out var contents))
        {
            return (Bytes, new Dictionary<string, byte[]>(StringComparer.Ordinal));
        }

        var parts = RecordContents.Read(contents, static hash => throw new InvalidDataException($"The record carries a file whose hash is not {hash}."));
        var start = Bytes.AsSpan().LastIndexOf(Opening);
        return start < 0 || !Join(Bytes[..start], parts).AsSpan().SequenceEqual(Bytes)
            ? throw new InvalidDataException("The record is not in canonical form.")
            : (Bytes[..start], parts);
    }

    /// <summary>Puts a record together again from what <see cref="Split"/> gave.</summary>
    internal static byte[] Join(byte[] lean, IReadOnlyDictionary<string, byte[]> contents)
    {
        if (contents.Count == 0)
        {
            return lean;
        }

        using var stream = new MemoryStream();
        stream.Write(lean);
        stream.Write(Opening);
        using (var json = new Utf8JsonWriter(stream, RunRecordWriter.Options))
        {
            RecordContents.Write(json, contents);
        }

        stream.Write("}\n"u8);
        return stream.ToArray();
    }

    private static ReadOnlySpan<byte> Opening => ",\"contents\":"u8;
}
