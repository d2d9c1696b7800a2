using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace AggloAdvisor.Auditing.Records;

/// <summary>How a run record carries the files it rests on: each once, by its hash, as text where it is text.</summary>
internal static class RecordContents
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes the array of contents in ordinal order of their hashes.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, byte[]> byHash)
    {
        json.WriteStartArray();
        foreach (var (hash, bytes) in byHash.OrderBy(static c => c.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("sha256", hash);
            if (Utf8.IsValid(bytes))
            {
                json.WriteString("text", bytes);
            }
            else
            {
                json.WriteBase64String("base64", bytes);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads the array; entries whose bytes do not have the hash they claim are left out and told.</summary>
    /// <param name="contents">The property <c>contents</c>.</param>
    /// <param name="altered">Called with the hash of each entry that was altered.</param>
    public static Dictionary<string, byte[]> Read(JsonElement contents, Action<string> altered)
    {
        var result = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in contents.EnumerateArray())
        {
            var hash = entry.GetProperty("sha256").GetString()!;
            var bytes = entry.TryGetProperty("text", out var text) ? _strict.GetBytes(text.GetString()!) : entry.GetProperty("base64").GetBytesFromBase64();
            if (Sha256Text.Of(bytes) == hash)
            {
                result[hash] = bytes;
            }
            else
            {
                altered(hash);
            }
        }

        return result;
    }
}
