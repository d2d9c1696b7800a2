using System.Security.Cryptography;
using System.Text;

namespace AggloAdvisor.Auditing;

/// <summary>SHA-256 as records, ledgers and reports print it: lower-case hexadecimal.</summary>
public static class Sha256Text
{
    /// <summary>The hash of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of a text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
