using System.Globalization;
using System.Text;
using AggloAdvisor.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Yaml;

/// <summary>Reads one YAML file of foreign origin: bounded in size and depth, without anchors, aliases and tags.</summary>
public static class YamlFile
{
    private const int MaxBytes = 256 * 1024;
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
            problems.Error(codes.TooLarge, file, string.Create(CultureInfo.InvariantCulture, $"the file has {bytes.Length} bytes; at most {MaxBytes} are read"), "split it into several files");
            return null;
        }

        string text;
        try
        {
            text = _strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Error(codes.BadYaml, file, "the file is not UTF-8", "save it as UTF-8");
            return null;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            problems.Error(codes.BadYaml, file, "the file holds NUL characters; it is not a text file", "save it as UTF-8 text");
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

            problems.Error(codes.WrongKind, file, stream.Documents.Count > 1 ? "the file holds several documents; one is expected" : "the file holds no keys; 'key: value' lines are expected");
            return null;
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            problems.Error(
                codes.BadYaml,
                exception is YamlException { Start: var start } ? new SourceLocation(path, (int)start.Line, (int)start.Column) : file,
                "this is not valid YAML: " + FirstSentence(exception),
                "look for a quote, bracket or indentation that does not close, here or on the line before");
            return null;
        }
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
                problems.Error(codes.Refused, place, "anchors (&) and aliases (*) are not allowed", "write the text out where it is needed; quote a text that starts with & or *");
                return false;
            }

            if (current is NodeEvent { Tag.IsEmpty: false })
            {
                problems.Error(codes.Refused, place, "tags (!) are not allowed", "quote a text that starts with !");
                return false;
            }

            if (current is Scalar { Value.Length: > MaxScalar })
            {
                problems.Error(codes.TooLarge, place, string.Create(CultureInfo.InvariantCulture, $"a text is longer than {MaxScalar} characters"), "shorten it");
                return false;
            }

            depth += current is MappingStart or SequenceStart ? 1 : current is MappingEnd or SequenceEnd ? -1 : 0;
            if (depth > MaxDepth)
            {
                problems.Error(codes.TooLarge, place, string.Create(CultureInfo.InvariantCulture, $"the file is nested more than {MaxDepth} deep"), "flatten it");
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
