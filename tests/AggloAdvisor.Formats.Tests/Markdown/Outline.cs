using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Tests.Markdown;

/// <summary>One line for each part of a text that can be read: what it is, what it stands in, and what it says with its marks. Two texts that say the same in the same form have the same outline.</summary>
internal sealed class Outline
{
    /// <summary>Stands for a line break in a text.</summary>
    public const char Break = '\u23ce';

    private readonly List<string> _lines = [];
    private int _containers;

    /// <summary>The outline.</summary>
    public override string ToString() => string.Join('\n', _lines);

    /// <summary>Adds a part.</summary>
    public void Add(string path, string kind, string text = "") => _lines.Add($"{path}{kind}: {text}");

    /// <summary>Opens a list or quote; gives its number.</summary>
    public string Open(string path, string kind)
    {
        var name = kind + (++_containers).ToString(CultureInfo.InvariantCulture);
        Add(path, name);
        return path + name + "/";
    }

    /// <summary>A text with the marks of each character; white space bears none, for it cannot be seen to be bold.</summary>
    public static string Marked(IEnumerable<(char Char, string Marks)> characters)
    {
        var all = characters.ToList();
        var text = string.Concat(all.Select(static c => c.Char)).Trim(Break);
        var marked = new StringBuilder();
        var marks = "";
        foreach (var c in all.Where(static c => c.Char != Break && !char.IsWhiteSpace(c.Char)))
        {
            marked.Append(c.Marks == marks ? "" : "{" + c.Marks + "}").Append(c.Char);
            marks = c.Marks;
        }

        return string.Concat(text.Select(static c => char.IsControl(c) || char.IsWhiteSpace(c) ? $"\\u{(int)c:x4}" : c.ToString())) + " == " + marked;
    }

    /// <summary>The outline that the Markdown of a document without contents must have.</summary>
    public static string Of(Document document)
    {
        var reader = new DocumentOutline(document);
        return reader.All();
    }

    /// <summary>The characters that a file can hold.</summary>
    public static string Kept(string text) => string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes()
        .Select(static r => r.Value is < 32 and not (9 or 10) ? "\ufffd" : r.ToString()));

    /// <summary>An address without the ways to write it.</summary>
    public static string Address(string target) => Uri.UnescapeDataString(target);

    private sealed class DocumentOutline(Document document)
    {
        private readonly Outline _outline = new();
        private readonly HashSet<string> _ids = [.. AllBlocks(document.Blocks).OfType<Heading>().Select(static h => h.Id)];
        private readonly Stack<int> _levels = [];

        public string All()
        {
            _outline.Add("", "h1", Text([new TextRun(document.Title)]));
            Block(new Paragraph([new Strong([new TextRun(document.Subtitle ?? "")])]), "");
            Block(new Paragraph([.. document.CoverLines.SelectMany(static l => new Inline[] { new TextRun(l), new LineBreak() })]), "");
            Blocks(document.Blocks, "");
            return _outline.ToString();
        }

        private void Blocks(IEnumerable<Block> blocks, string path)
        {
            foreach (var block in blocks)
            {
                Block(block, path);
            }
        }

        private void Block(Block block, string path)
        {
            switch (block)
            {
                case Heading h:
                    if (Targets(document).Contains("#" + h.Id))
                    {
                        _outline.Add(path, "anchor", h.Id);
                    }

                    while (_levels.Count > 0 && _levels.Peek() >= h.Level)
                    {
                        _levels.Pop();
                    }

                    _levels.Push(h.Level);
                    _outline.Add(path, FormattableString.Invariant($"h{_levels.Count + 1}"), Text(h.Content));
                    break;
                case Paragraph p when Says(p):
                    _outline.Add(path, "p", Text(p.Content));
                    break;
                case ListBlock { Items.Length: > 0 } list:
                    var inside = _outline.Open(path, list.Ordered ? FormattableString.Invariant($"ol({list.Start})") : "ul");
                    foreach (var item in list.Items)
                    {
                        _outline.Add(inside, "li");
                        Blocks(item, inside);
                    }

                    break;
                case Callout c when Says(c):
                    Blocks([new Paragraph([new Strong(c.Title)]), .. c.Blocks], _outline.Open(path, "quote"));
                    break;
                case Figure f:
                    var words = document.Language == "en" ? "Figure: " : "图：";
                    Blocks([new Paragraph([new Emphasis([new TextRun(words + f.AlternativeText)])]), new Paragraph(f.Caption)], _outline.Open(path, "quote"));
                    break;
                case Table t:
                    Block(new Paragraph([new Emphasis(t.Caption ?? [])]), path);
                    _outline.Add(path, "table", string.Join(',', t.Alignments));
                    foreach (var row in t.Rows.Prepend(t.Header))
                    {
                        _outline.Add(path, "row", string.Join(" ¦ ", row.Select(Text)));
                    }

                    break;
            }
        }

        private static bool Says(Block block) => block switch
        {
            Paragraph p => Characters(p.Content, "", new HashSet<string>()).Any(static c => c.Char != Break),
            Callout c => Says(new Paragraph(c.Title)) || c.Blocks.Any(Says),
            ListBlock l => l.Items.Length > 0,
            PageBreak => false,
            _ => true,
        };

        private string Text(ImmutableArray<Inline> line) => Marked(Characters(line, "", _ids));

        private static IEnumerable<(char Char, string Marks)> Characters(ImmutableArray<Inline> line, string marks, HashSet<string>? ids) => line.SelectMany(i => i switch
        {
            TextRun t => Kept(t.Text).Select(c => (c, marks)),
            Code c => Kept(c.Text).Select(k => (k, Mark(marks, "code"))),
            LineBreak => [(Break, "")],
            Strong s => Characters(s.Content, Mark(marks, "strong"), ids),
            Emphasis e => Characters(e.Content, Mark(marks, "em"), ids),
            Link l when ids is not null && (l.Target is ['#', .. var id] ? ids.Contains(id) : l.Target.Trim().StartsWith("http", StringComparison.Ordinal) || l.Target.StartsWith("mailto:", StringComparison.Ordinal)) =>
                Characters(l.Content, Mark(marks, "a(" + Address(l.Target) + ")"), null),
            Link l => Characters(l.Content, marks, ids),
            _ => [],
        });

        private static IEnumerable<string> Targets(Document document) => AllBlocks(document.Blocks).SelectMany(static b => b switch
        {
            Heading h => h.Content,
            Paragraph p => p.Content,
            Table t => [.. t.Caption ?? [], .. t.Rows.Prepend(t.Header).SelectMany(static r => r).SelectMany(static c => c)],
            Figure f => f.Caption,
            Callout c => c.Title,
            _ => ImmutableArray<Inline>.Empty,
        }).SelectMany(Links);

        private static IEnumerable<string> Links(Inline inline) => inline switch
        {
            Link l => [l.Target, .. l.Content.SelectMany(Links)],
            Strong s => s.Content.SelectMany(Links),
            Emphasis e => e.Content.SelectMany(Links),
            _ => [],
        };

        private static IEnumerable<Block> AllBlocks(IEnumerable<Block> blocks) => blocks.SelectMany(static b => b switch
        {
            ListBlock l => [b, .. l.Items.SelectMany(static i => AllBlocks(i))],
            Callout c => [b, .. AllBlocks(c.Blocks)],
            _ => new[] { b },
        });
    }

    /// <summary>Adds a mark, in an order that does not depend on which stands within which.</summary>
    public static string Mark(string marks, string mark) => string.Join(' ', marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(mark.Replace(' ', '+')).Distinct().Order(StringComparer.Ordinal));
}
