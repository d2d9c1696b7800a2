using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data;

/// <summary>Reads text as cases are read, for those who show a line of a file.</summary>
public static class CaseText
{
    /// <summary>The text of UTF-8, UTF-16 with a byte-order mark, or GB18030; null when the bytes are none of them.</summary>
    public static string? Decode(byte[] bytes) => TextDecoder.Decoded(bytes)?.Text;
}
