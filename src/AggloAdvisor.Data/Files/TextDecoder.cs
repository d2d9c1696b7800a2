using System.Text;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Data.Files;

/// <summary>Turns bytes into text: UTF-8 with or without a byte-order mark, else GB18030.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding _utf8 = new(false, throwOnInvalidBytes: true);

    // GB18030 is not among the encodings that .NET knows without being asked.
    private static readonly Lazy<Encoding> _gb18030 = new(static () =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!);

    /// <summary>The text; null, with a diagnostic, when it is neither.</summary>
    public static string? Decode(byte[] bytes, SourceLocation place, DiagnosticBag problems)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Array.IndexOf(bytes, (byte)0) >= 0)
        {
            problems.Error(DataDiagnostics.Encoding, place, "the file is UTF-16 or not a text file", "save it as \"CSV UTF-8\"");
            return null;
        }

        try
        {
            return bytes is [0xEF, 0xBB, 0xBF, ..] ? _utf8.GetString(bytes, 3, bytes.Length - 3) : _utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8: the encoding of Chinese Windows comes next.
        }

        try
        {
            var text = _gb18030.Value.GetString(bytes);
            problems.Info(DataDiagnostics.Encoding, place, "the file is not UTF-8; it was read as GB18030", "save it as UTF-8 to be sure");
            return text;
        }
        catch (DecoderFallbackException)
        {
            problems.Error(DataDiagnostics.Encoding, place, "the file is neither UTF-8 nor GB18030", "save it as UTF-8");
            return null;
        }
    }
}
