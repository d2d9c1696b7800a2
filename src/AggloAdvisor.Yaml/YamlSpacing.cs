using System.Text;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Yaml;

/// <summary>Writes the spaces within lines in one way: <c>key: value</c>, <c>{ a: b, c: d }</c>, <c>[a, b]</c>.</summary>
internal static class YamlSpacing
{
    /// <summary>The text with its spaces mended; line ends stay where they are.</summary>
    public static string Apply(string text, YamlNode root)
    {
        var edits = new List<(int Start, int End, string With)>();
        Walk(root, text, edits);
        var result = new StringBuilder(text);
        foreach (var (start, end, with) in edits.OrderByDescending(static e => e.Start))
        {
            result.Remove(start, end - start).Insert(start, with);
        }

        return result.ToString();
    }

    private static void Walk(YamlNode node, string text, List<(int Start, int End, string With)> edits)
    {
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                {
                    Gap(End(key), Start(value), ":", ": ", text, edits);
                    Walk(value, text, edits);
                }

                if (map.Style == MappingStyle.Flow)
                {
                    Inside(map, [.. map.Children.Select(static c => (Start(c.Key), End(c.Value)))], " ", text, edits);
                }

                break;
            case YamlSequenceNode list:
                foreach (var item in list.Children)
                {
                    Walk(item, text, edits);
                }

                if (list.Style == SequenceStyle.Flow)
                {
                    Inside(list, [.. list.Children.Select(static c => (Start(c), End(c)))], "", text, edits);
                }

                break;
            default:
                break;
        }
    }

    private static void Inside(YamlNode node, (int Start, int End)[] parts, string padding, string text, List<(int Start, int End, string With)> edits)
    {
        if (parts.Length == 0)
        {
            return;
        }

        Gap(Start(node) + 1, parts[0].Start, "", padding, text, edits);
        for (var i = 1; i < parts.Length; i++)
        {
            Gap(parts[i - 1].End, parts[i].Start, ",", ", ", text, edits);
        }

        // The parser's own idea of where a collection ends is not reliable.
        var close = parts[^1].End;
        while (close < text.Length && text[close] is (' ' or '\t'))
        {
            close++;
        }

        if (close < text.Length && text[close] is ('}' or ']'))
        {
            Gap(parts[^1].End, close, "", padding, text, edits);
        }
    }

    // Only where nothing but the mark and spaces stands between the two; a line end or comment is left alone.
    private static void Gap(int start, int end, string mark, string with, string text, List<(int Start, int End, string With)> edits)
    {
        if (start > end || start < 0 || end > text.Length)
        {
            return;
        }

        var between = text[start..end];
        if (between != with && between.Trim(' ', '\t') == mark && !between.Contains('\n', StringComparison.Ordinal))
        {
            edits.Add((start, end, with));
        }
    }

    private static int Start(YamlNode node) => (int)node.Start.Index;

    private static int End(YamlNode node) => (int)node.End.Index;
}
