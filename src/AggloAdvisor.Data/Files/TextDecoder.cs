using System.Text;

namespace AggloAdvisor.Data.Files;

/// <summary>Turns a file's bytes into text: UTF-8, UTF-16 with a byte-order mark, or GB18030; never a replacement character by guessing.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without byte-order mark; null when the bytes are no text, which is then reported.</summary>
    public static string? Decode(byte[] bytes, FileProblems problems)
    {
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            problems.Error(Codes.NotText, problems.At(), "this is a workbook, not a text file", "save the sheet as 'CSV UTF-8' under this name");
            return null;
        }

        var text = DecodeBytes(bytes, problems);
        if (text is null)
        {
            problems.Error(
                Codes.UnknownEncoding,
                problems.At(),
                "the text is neither UTF-8 nor GB18030",
                bytes.Contains((byte)0) ? "it looks like UTF-16 without a byte-order mark; save it as UTF-8" : "save the file as UTF-8 ('CSV UTF-8' in a spreadsheet)");
            return null;
        }

        var strange = FirstNonText(text);
        if (strange < 0)
        {
            return text;
        }

        problems.Error(
            Codes.NotText,
            problems.At(LineOf(text, strange)),
            $"the file holds the character U+{(int)text[strange]:X4}, which no text has",
            text[strange] == '\0' ? "UTF-16 needs a byte-order mark; save the file as UTF-8" : "remove it, or save the file as UTF-8 again");
        return null;
    }

    /// <summary>The first character that neither a table nor a report can hold; -1 when there is none.</summary>
    public static int FirstNonText(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((c < ' ' && c is not ('\t' or '\r' or '\n')) || c is '\u007F' or '\uFFFE' or '\uFFFF')
            {
                return i;
            }

            if (!char.IsSurrogate(c))
            {
                continue;
            }

            if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private static string? DecodeBytes(byte[] bytes, FileProblems problems)
    {
        ReadOnlySpan<byte> span = bytes;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return TryDecode(_utf8, span[3..]);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return TryDecode(new UnicodeEncoding(bigEndian: span[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true), span[2..]);
        }

        if (TryDecode(_utf8, span) is { } utf8)
        {
            return utf8;
        }

        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var text = TryDecode(gb18030, span);
        if (text is not null)
        {
            problems.Info(Codes.ReadAsGb18030, problems.At(), "read as GB18030, because it is not UTF-8", "if names look wrong, save the file as UTF-8");
        }

        return text;
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int LineOf(string text, int position)
    {
        var line = 1;
        for (var i = 0; i < position; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n'))
            {
                line++;
            }
        }

        return line;
    }
}
