using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using static AggloAdvisor.Formats.Escaped;

namespace AggloAdvisor.Formats;

/// <summary>Writes a document as one web page that loads nothing from anywhere.</summary>
public sealed class HtmlWriter
{
    private static readonly LocalizedText _skip = new("Skip to the text", "跳到正文");
    private static readonly LocalizedText _table = new("Table: ", "表：");

    private readonly Document _document;
    private readonly Language _language;
    private readonly LinkTargets _targets;
    private readonly HtmlLine _line;
    private readonly HeadingLevels _levels = new();
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private readonly StringBuilder _out = new();
    private string _heading;

    private HtmlWriter(Document document)
    {
        _document = document;
        _language = document.Language.StartsWith("zh", StringComparison.Ordinal) ? Language.Chinese : Language.English;
        _targets = LinkTargets.Of(document);
        _line = new HtmlLine(_targets);
        _heading = document.Title;
    }

    /// <summary>Writes the page in UTF-8; the same document gives the same bytes.</summary>
    /// <param name="document">The document; its attachments are left out.</param>
    /// <param name="output">Where to.</param>
    public static void Write(Document document, Stream output) => output.Write(new UTF8Encoding(false).GetBytes(new HtmlWriter(document).Page()));

    private string Page()
    {
        var main = Anchor("main-text");
        _out.Append("<!DOCTYPE html>\n<html lang=\"" + Text(_document.Language) + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        // Whatever a text may hold, the browser neither runs nor fetches anything.
        _out.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        _out.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"author\" content=\"" + Text(_document.Author) + "\">\n");
        _out.Append("<title>" + Text(_document.RunningHead) + "</title>\n<style>\n" + HtmlStyle.Sheet + "\n</style>\n</head>\n<body>\n");
        _out.Append("<a class=\"skip\" href=\"#" + main + "\">" + Text(_skip.In(_language)) + "</a>\n<header>\n<h1>" + Text(_document.Title) + "</h1>\n");
        if (_document.Subtitle is { } subtitle)
        {
            _out.Append("<p class=\"lead\">" + Text(subtitle) + "</p>\n");
        }

        foreach (var line in _document.CoverLines)
        {
            _out.Append("<p class=\"note\">" + Text(line) + "</p>\n");
        }

        _out.Append("</header>\n");
        Contents(_document.Blocks.OfType<TableOfContents>().FirstOrDefault() ?? new TableOfContents());
        _out.Append("<main id=\"" + main + "\" tabindex=\"-1\">\n");
        Blocks(_document.Blocks);
        return _out.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Of(block);
            _out.Append('\n');
        }
    }

    private void Of(Block block)
    {
        switch (block)
        {
            case Heading h:
                var level = _levels.Next(h.Level).ToString(CultureInfo.InvariantCulture);
                _out.Append("<h" + level + " id=\"" + Text(h.Id) + "\">" + _line.Of(h.Content) + "</h" + level + ">");
                _heading = HtmlLine.Plain(h.Content);
                break;
            case Paragraph p:
                _out.Append(p.Style switch { ParagraphStyle.Lead => "<p class=\"lead\">", ParagraphStyle.Note => "<p class=\"note\">", _ => "<p>" } + _line.Of(p.Content) + "</p>");
                break;
            case ListBlock l:
                List(l);
                break;
            case Table t:
                new HtmlTable(_out, _line).Write(t, LabelOf(t));
                break;
            case Figure f:
                _out.Append("<figure>\n");
                SvgWriter.Write(_out, f.Drawing, f.AlternativeText);
                _out.Append("\n<figcaption>" + _line.Of(f.Caption) + "</figcaption>\n</figure>");
                break;
            case Callout c:
                _out.Append("<div class=\"box " + (c.Kind == CalloutKind.Warning ? "warning" : "remark") + "\" role=\"note\">\n<p><strong>" + _line.Of(c.Title) + "</strong></p>\n");
                Blocks(c.Blocks);
                _out.Append("</div>");
                break;
            case PageBreak:
                _out.Append("<div class=\"page\"></div>");
                break;
            case TableOfContents:
                // It stands before the text, where a reader of a web page looks for it.
                break;
            default:
                throw new ArgumentException("A block that the web page does not know: " + block.GetType().Name, nameof(block));
        }
    }

    private void Contents(TableOfContents contents)
    {
        var headings = _document.Blocks.OfType<Heading>().Where(h => h.Level <= contents.Depth).ToList();
        if (headings.Count == 0)
        {
            return;
        }

        var title = Anchor("contents-list");
        _out.Append("<nav aria-labelledby=\"" + title + "\">\n<h2 id=\"" + title + "\">" + Text(_document.Words.Contents) + "</h2>\n<ol>\n");
        foreach (var h in headings)
        {
            _out.Append("<li class=\"l" + h.Level.ToString(CultureInfo.InvariantCulture) + "\"><a href=\"#" + Text(h.Id) + "\">" + _line.Of(h.Content, links: false) + "</a></li>\n");
        }

        _out.Append("</ol>\n</nav>\n");
    }

    private void List(ListBlock list)
    {
        var name = list.Ordered ? "ol" : "ul";
        _out.Append("<" + name + (list.Ordered && list.Start != 1 ? " start=\"" + list.Start.ToString(CultureInfo.InvariantCulture) + "\"" : "") + ">\n");
        foreach (var item in list.Items)
        {
            _out.Append("<li>\n");
            Blocks(item);
            _out.Append("</li>\n");
        }

        _out.Append("</" + name + ">");
    }

    // The caption, or else the heading it stands under; counted where it would name two.
    private string LabelOf(Table table)
    {
        var name = (table.Caption is { } caption ? HtmlLine.Plain(caption) : _heading).Trim();
        var label = _table.In(_language) + name;
        var count = _labels[label] = _labels.GetValueOrDefault(label) + 1;
        return count == 1 ? label : label + LocalizedText.Of($" ({count})", $"（{count}）").In(_language);
    }

    // An anchor of the page itself, which no heading has.
    private string Anchor(string id) => _targets.Allow("#" + id) ? Anchor(id + "-page") : id;
}
