using System.Collections.Immutable;
using System.Text;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Formats.Markdown;

namespace AggloAdvisor.Formats;

/// <summary>Writes a document as Markdown: CommonMark with pipe tables. Read back, every text is what the document says.</summary>
public sealed class MarkdownWriter
{
    private const int MostListNumber = 999_999_999;

    private static readonly LocalizedText _figure = new("Figure: ", "图：");

    private readonly Document _document;
    private readonly TidyLine _tidy;
    private readonly HeadingLevels _levels = new();
    private readonly HashSet<string> _linked;

    private MarkdownWriter(Document document)
    {
        _document = document;
        _tidy = new TidyLine(LinkTargets.Of(document));
        _linked = LinkedHeadings.Of(document);
    }

    /// <summary>Writes the text in UTF-8 with line feeds; the same document gives the same bytes.</summary>
    /// <param name="document">The document; of its drawings the words are written, its attachments are left out.</param>
    /// <param name="output">Where to.</param>
    public static void Write(Document document, Stream output) =>
        output.Write(new UTF8Encoding(false).GetBytes(string.Join('\n', new MarkdownWriter(document).All()) + "\n"));

    private List<string> All()
    {
        Block[] head =
        [
            .. _document.Subtitle is { } subtitle ? [new Paragraph([new Strong([new TextRun(subtitle)])])] : Array.Empty<Block>(),
            new Paragraph([.. _document.CoverLines.SelectMany(static l => new Inline[] { new TextRun(l), new LineBreak() })]),
        ];
        return ["# " + Line([new TextRun(_document.Title)], LinePlace.Heading), .. Blocks([.. head, .. _document.Blocks]) is { Count: > 0 } rest ? ["", .. rest] : Array.Empty<string>()];
    }

    private List<string> Blocks(IEnumerable<Block> blocks)
    {
        var lines = new List<string>();
        (ListBlock List, char Sign)? before = null;
        foreach (var block in blocks)
        {
            // Two lists one after the other are told apart by their signs.
            var sign = block is not ListBlock list ? '\0' : Sign(list, before is { } b && b.List.Ordered == list.Ordered ? b.Sign : '\0');
            var written = Of(block, sign);
            if (written.Count == 0)
            {
                continue;
            }

            lines.AddRange(lines.Count == 0 ? written : ["", .. written]);
            before = block is ListBlock l ? (l, sign) : null;
        }

        return lines;
    }

    private List<string> Of(Block block, char sign)
    {
        switch (block)
        {
            case Heading h:
                string[] anchor = _linked.Contains(h.Id) ? ["<a id=\"" + Escaped.Text(TidyLine.Text(h.Id)).Replace("\n", "&#10;", StringComparison.Ordinal) + "\"></a>", ""] : [];
                return [.. anchor, (new string('#', _levels.Next(h.Level)) + " " + Line(h.Content, LinePlace.Heading)).TrimEnd(' ')];
            case Paragraph p:
                return Lines(p.Content);
            case ListBlock l:
                return List(l, sign);
            case Table t:
                return TableOf(t);
            case Figure f:
                var alternative = _figure.In(_document.Language.StartsWith("zh", StringComparison.Ordinal) ? Language.Chinese : Language.English) + f.AlternativeText;
                return Quoted([new Paragraph([new Emphasis([new TextRun(alternative)])]), new Paragraph(f.Caption)]);
            case Callout c:
                return Quoted([new Paragraph([new Strong(c.Title)]), .. c.Blocks]);
            case TableOfContents contents:
                var levels = new HeadingLevels();
                (int, Heading)[] headings = [.. _document.Blocks.OfType<Heading>().Where(h => h.Level <= contents.Depth).Select(h => (levels.Next(h.Level), h))];
                return ContentsList.Of(headings) is { } list ? Blocks([new Paragraph([new Strong([new TextRun(_document.Words.Contents)])]), list]) : [];
            case PageBreak:
                return []; // A text has no pages.
            default:
                throw new ArgumentException("A block that Markdown does not know: " + block.GetType().Name, nameof(block));
        }
    }

    private List<string> Quoted(IEnumerable<Block> blocks) => [.. Blocks(blocks).Select(static l => l.Length == 0 ? ">" : "> " + l)];

    private static char Sign(ListBlock list, char before) => list.Ordered ? before == '.' ? ')' : '.' : before == '-' ? '*' : '-';

    private List<string> List(ListBlock list, char sign)
    {
        var tight = list.Items.All(IsTight);
        var lines = new List<string>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var marker = (list.Ordered ? Math.Clamp(list.Start, 0, MostListNumber - list.Items.Length) + i + sign.ToString() : sign.ToString()) + " ";
            var indent = new string(' ', marker.Length);
            // An item that says nothing would read, with others, as a rule across the page.
            var item = tight ? [.. list.Items[i].SelectMany(b => Blocks([b]))] : Blocks(list.Items[i]);
            item = item.Count == 0 ? ["<!-- -->"] : item;
            lines.AddRange(tight || i == 0 ? [] : [""]);
            lines.AddRange(item.Select((l, k) => k == 0 ? marker + l : l.Length == 0 ? "" : indent + l));
        }

        return lines;
    }

    // Without blank lines: one paragraph, and at most one list of such items below it, which may follow a paragraph directly.
    private static bool IsTight(ImmutableArray<Block> item) => item is [Paragraph] || (item is [Paragraph, ListBlock list] && (!list.Ordered || list.Start == 1) && list.Items.All(IsTight));

    private List<string> TableOf(Table table)
    {
        List<string> lines = table.Caption is { } caption && Lines([new Emphasis(caption)]) is { Count: > 0 } above ? [.. above, ""] : [];
        if (table.Alignments.IsEmpty)
        {
            return lines;
        }

        lines.Add(Row(table, table.Header));
        lines.Add("| " + string.Join(" | ", table.Alignments.Select(static a => a switch { ColumnAlignment.Right => "--:", ColumnAlignment.Center => ":-:", _ => "---" })) + " |");
        lines.AddRange(table.Rows.Select(r => Row(table, r)));
        return lines;
    }

    private string Row(Table table, ImmutableArray<ImmutableArray<Inline>> cells) =>
        "| " + string.Join(" | ", table.Alignments.Select((_, i) => i < cells.Length ? Line(cells[i], LinePlace.Cell) : "")) + " |";

    private string Line(ImmutableArray<Inline> inlines, LinePlace place) => LineWriter.Of(_tidy.Of(inlines), place);

    private List<string> Lines(ImmutableArray<Inline> inlines) => Line(inlines, LinePlace.Paragraph) is { Length: > 0 } text ? [.. text.Split('\n')] : [];
}
