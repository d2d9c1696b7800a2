using System.Text;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Yaml;

/// <summary>Writes the indentation in one way: two spaces a level, also before the dashes of a list.</summary>
internal sealed class YamlIndentation
{
    private const int Step = 2;
    private readonly string[] _lines;
    private readonly Dictionary<int, Entry> _entries = [];
    private readonly HashSet<int> _inScalar = [];

    private YamlIndentation(string text) => _lines = text.Split('\n');

    /// <summary>A key or dash that begins a line.</summary>
    /// <param name="Actual">Its column.</param>
    /// <param name="Wanted">The column where it belongs.</param>
    /// <param name="Content">For a dash, the column of what follows it on the line; else -1.</param>
    private readonly record struct Entry(int Actual, int Wanted, int Content);

    /// <summary>The text, indented anew, without trailing spaces and double blank lines.</summary>
    public static string Apply(string text, YamlMappingNode root)
    {
        var indentation = new YamlIndentation(text);
        indentation.Mapping(root, 0);
        return indentation.Write();
    }

    private void Mapping(YamlMappingNode map, int column)
    {
        foreach (var (key, value) in map.Children)
        {
            Note(Line(key), Column(key), column, -1);
            Child(value, column);
        }
    }

    private void Child(YamlNode node, int column)
    {
        switch (node)
        {
            case YamlMappingNode { Style: not MappingStyle.Flow } map:
                Mapping(map, column + Step);
                break;
            case YamlSequenceNode { Style: not SequenceStyle.Flow } list:
                foreach (var item in list.Children)
                {
                    var line = Line(item);
                    Note(line, FirstOf(line, '-'), column + Step, Column(item));
                    Child(item, column + Step);
                }

                break;
            default:
                Scalars(node);
                break;
        }
    }

    private void Scalars(YamlNode node)
    {
        foreach (var scalar in node.AllNodes.OfType<YamlScalarNode>())
        {
            // A block scalar ends at the start of the line after it.
            var last = (int)scalar.End.Line - 1 - (scalar.End.Column == 1 ? 1 : 0);
            for (var line = Line(scalar) + 1; line <= last; line++)
            {
                _inScalar.Add(line);
            }
        }
    }

    private void Note(int line, int actual, int wanted, int content)
    {
        if (actual >= 0 && line < _lines.Length && Indent(_lines[line]) == actual)
        {
            _entries[line] = new(actual, wanted, content);
        }
    }

    private int FirstOf(int line, char sign)
    {
        var indent = line < _lines.Length ? Indent(_lines[line]) : -1;
        return indent >= 0 && indent < _lines[line].Length && _lines[line][indent] == sign ? indent : -1;
    }

    private string Write()
    {
        var result = new StringBuilder();
        var comments = new List<string>();
        var (before, shift, blank) = (new Entry(0, 0, -1), 0, false);
        for (var i = 0; i < _lines.Length; i++)
        {
            var line = _lines[i];
            var isInScalar = _inScalar.Contains(i);
            if (!isInScalar && (line.Trim().Length == 0 || line.TrimStart()[0] == '#'))
            {
                comments.Add(line.TrimEnd());
                continue;
            }

            var next = _entries.TryGetValue(i, out var entry) ? entry : before;
            Comments(comments, before, next);
            if (_entries.ContainsKey(i))
            {
                shift = entry.Wanted - entry.Actual;
                Append(new string(' ', entry.Wanted) + (entry.Content > entry.Actual ? "- " + line[entry.Content..] : line[entry.Actual..]), trim: true);
                before = entry;
            }
            else
            {
                Append(Shifted(line, shift), trim: !isInScalar);
            }
        }

        Comments(comments, before, before with { Actual = 0, Wanted = 0 });
        return result.ToString().TrimEnd('\n') + "\n";

        void Append(string line, bool trim)
        {
            blank = false;
            result.Append(trim ? line.TrimEnd() : line).Append('\n');
        }

        void Comments(List<string> held, Entry above, Entry below)
        {
            foreach (var comment in held)
            {
                if (comment.Length > 0)
                {
                    var indent = Indent(comment);
                    Append(new string(' ', indent != below.Actual && indent == above.Actual ? above.Wanted : below.Wanted) + comment.TrimStart(), trim: true);
                }
                else if (!blank && result.Length > 0)
                {
                    result.Append('\n');
                    blank = true;
                }
            }

            held.Clear();
        }
    }

    private static string Shifted(string line, int shift) =>
        line.Trim().Length == 0 ? line
        : shift >= 0 ? new string(' ', shift) + line
        : line[Math.Min(-shift, Indent(line))..];

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private static int Line(YamlNode node) => (int)node.Start.Line - 1;

    private static int Column(YamlNode node) => (int)node.Start.Column - 1;
}
