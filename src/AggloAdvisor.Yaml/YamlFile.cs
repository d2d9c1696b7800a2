using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Yaml;

/// <summary>Reads one YAML file of foreign origin: bounded in size and depth, without anchors, aliases and tags.</summary>
public static class YamlFile
{
    /// <summary>The largest file that is read.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int MaxDepth = 64;
    private const int MaxScalar = 20_000;
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a file's content.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="path">The file's name, as diagnostics say it.</param>
    /// <param name="codes">Codes for this kind of file.</param>
    /// <param name="problems">Where problems are collected.</param>
    /// <returns>The file's root mapping; null, with diagnostics, when it cannot be used.</returns>
    public static YamlMap? Read(byte[] bytes, string path, YamlCodes codes, DiagnosticBag problems)
    {
        var file = new SourceLocation(path);
        if (bytes.Length > MaxBytes)
        {
            problems.Error(codes.TooLarge, file, LocalizedText.Of($"the file has {bytes.Length} bytes; at most {MaxBytes} are read", $"文件有 {bytes.Length} 字节；最多读取 {MaxBytes} 字节"), new("split it into several files", "请拆分为几个文件"));
            return null;
        }

        string text;
        try
        {
            text = _strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Error(codes.BadYaml, file, new("the file is not UTF-8", "文件不是 UTF-8 编码"), new("save it as UTF-8", "请另存为 UTF-8"));
            return null;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            problems.Error(codes.BadYaml, file, new("the file holds NUL characters; it is not a text file", "文件含有空字符，不是文本文件"), new("save it as UTF-8 text", "请另存为 UTF-8 文本"));
            return null;
        }

        try
        {
            if (!IsHarmless(text, path, codes, problems))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlMap(root, path, text, codes, problems);
            }

            problems.Error(
                codes.WrongKind,
                file,
                stream.Documents.Count > 1 ? new("the file holds several documents; one is expected", "文件含有多个文档；只应有一个") : new("the file holds no keys; 'key: value' lines are expected", "文件中没有键；应由‘key: value’形式的行组成"),
                stream.Documents.Count > 1 ? new("put what follows the line '---' into a file of its own", "请将‘---’之后的内容另存为一个文件") : new("write 'key: value' lines, or delete the file", "请写成‘key: value’形式的行，或删去文件"));
            return null;
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            var tab = FirstSentence(exception).Contains("tab", StringComparison.Ordinal) ? TabIn(text) : null;
            problems.Error(
                codes.BadYaml,
                tab is { } line ? new SourceLocation(path, line, 1)
                : exception is YamlException { Start: var start } ? new SourceLocation(path, (int)start.Line, (int)start.Column)
                : file,
                LocalizedText.Of($"this is not valid YAML: {FirstSentence(exception)}", $"不符合 YAML 语法：解析器报告‘{FirstSentence(exception)}’"),
                tab is not null ? new("indent with spaces, two for each level", "请用空格缩进，每级两个")
                : FirstSentence(exception).StartsWith("Duplicate key", StringComparison.Ordinal) ? new("the same key stands there twice: delete one of the two", "同一个键写了两次：请删去其一")
                : new("look for a quote, bracket or indentation that does not close, here or on the line before", "请在此处或上一行查找未闭合的引号、括号或未对齐的缩进"));
            return null;
        }
    }

    // The parser complains about a tab at the start of the block, not where it stands.
    private static int? TabIn(string text)
    {
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, static l => l.TrimStart(' ').StartsWith('\t') && l.Trim().Length > 0);
        return at < 0 ? null : at + 1;
    }

    // Besides its own exceptions YamlDotNet's parser throws these on some malformed files.
    private static bool IsMalformed(Exception exception) => exception is YamlException or InvalidOperationException or ArgumentException or FormatException or OverflowException;

    // Reading the events first keeps a deep or self-referring file from ever becoming a tree.
    private static bool IsHarmless(string text, string path, YamlCodes codes, DiagnosticBag problems)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            var place = new SourceLocation(path, (int)current.Start.Line, (int)current.Start.Column);
            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                problems.Error(codes.Refused, place, new("anchors (&) and aliases (*) are not allowed", "不允许使用锚点（&）和别名（*）"), new("write the text out where it is needed; quote a text that starts with & or *", "请在需要处直接写出文本；以 & 或 * 开头的文本要加引号"));
                return false;
            }

            if (current is NodeEvent { Tag.IsEmpty: false })
            {
                problems.Error(codes.Refused, place, new("tags (!) are not allowed", "不允许使用标签（!）"), new("quote a text that starts with !", "以 ! 开头的文本要加引号"));
                return false;
            }

            if (current is Scalar { Value.Length: > MaxScalar })
            {
                problems.Error(codes.TooLarge, place, LocalizedText.Of($"a text is longer than {MaxScalar} characters", $"有文本超过 {MaxScalar} 个字符"), new("shorten it", "请缩短"));
                return false;
            }

            depth += current is MappingStart or SequenceStart ? 1 : current is MappingEnd or SequenceEnd ? -1 : 0;
            if (depth > MaxDepth)
            {
                problems.Error(codes.TooLarge, place, LocalizedText.Of($"the file is nested more than {MaxDepth} deep", $"文件嵌套超过 {MaxDepth} 层"), new("flatten it", "请减少嵌套"));
                return false;
            }
        }

        return true;
    }

    private static string FirstSentence(Exception exception)
    {
        var message = exception.InnerException?.Message ?? exception.Message;
        var end = message.IndexOf('\n', StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', '\r');
    }
}
