using System.Text;
using AggloAdvisor.Core.Text;

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
            problems.Error(Codes.NotText, problems.At(), new("this is a workbook, not a text file", "这是工作簿，不是文本文件"), new("save the sheet as 'CSV UTF-8' under this name", "请将工作表另存为‘CSV UTF-8’格式，文件名不变"));
            return null;
        }

        var text = DecodeBytes(bytes, problems);
        if (text is null)
        {
            problems.Error(
                Codes.UnknownEncoding,
                problems.At(),
                new("the text is neither UTF-8 nor GB18030", "文本编码既不是 UTF-8 也不是 GB18030"),
                bytes.Contains((byte)0) ? new("it looks like UTF-16 without a byte-order mark; save it as UTF-8", "看来是没有字节顺序标记的 UTF-16；请另存为 UTF-8") : new("save the file as UTF-8 ('CSV UTF-8' in a spreadsheet)", "请将文件另存为 UTF-8（电子表格中选‘CSV UTF-8’）"));
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
            LocalizedText.Of($"the file holds the character U+{(int)text[strange]:X4}, which no text has", $"文件中含有文本不应有的字符 U+{(int)text[strange]:X4}"),
            text[strange] == '\0' ? new("UTF-16 needs a byte-order mark; save the file as UTF-8", "UTF-16 须有字节顺序标记；请将文件另存为 UTF-8") : new("remove it, or save the file as UTF-8 again", "请删去该字符，或将文件重新存为 UTF-8"));
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

    /// <summary>The text, and whether it was read as GB18030; null when the bytes are no text in a known encoding.</summary>
    public static (string Text, bool IsGb18030)? Decoded(byte[] bytes)
    {
        ReadOnlySpan<byte> span = bytes;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return As(_utf8, span[3..], false);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return As(new UnicodeEncoding(bigEndian: span[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true), span[2..], false);
        }

        return As(_utf8, span, false)
            ?? As(CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, span, true);
    }

    private static (string Text, bool IsGb18030)? As(Encoding encoding, ReadOnlySpan<byte> bytes, bool isGb18030) =>
        TryDecode(encoding, bytes) is { } text ? (text, isGb18030) : null;

    private static string? DecodeBytes(byte[] bytes, FileProblems problems)
    {
        var decoded = Decoded(bytes);
        if (decoded is { IsGb18030: true })
        {
            problems.Info(Codes.ReadAsGb18030, problems.At(), new("read as GB18030, because it is not UTF-8", "因不是 UTF-8，按 GB18030 读取"), new("if names look wrong, save the file as UTF-8", "若名称显示有误，请将文件另存为 UTF-8"));
        }

        return decoded?.Text;
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
