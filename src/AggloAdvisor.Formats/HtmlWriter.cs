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
    private const int MostColumnsInText = 8;
    private static readonly LocalizedText _skip = new("Skip to the text", "跳到正文");

    private readonly Document _document;
    private readonly StringBuilder _out = new();

    private HtmlWriter(Document document) => _document = document;

    /// <summary>Writes the page in UTF-8; the same document gives the same bytes.</summary>
    /// <param name="document">The document; its attachments are left out.</param>
    /// <param name="output">Where to.</param>
    public static void Write(Document document, Stream output) => output.Write(new UTF8Encoding(false).GetBytes(new HtmlWriter(document).Page()));

    private string Page()
    {
        var language = _document.Language.StartsWith("zh", StringComparison.Ordinal) ? Language.Chinese : Language.English;
        _out.Append("<!DOCTYPE html>\n<html lang=\"" + Text(_document.Language) + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        // Whatever a text may hold, the browser neither runs nor fetches anything.
        _out.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        _out.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"author\" content=\"" + Text(_document.Author) + "\">\n");
        _out.Append("<title>" + Text(_document.RunningHead) + "</title>\n<style>\n" + HtmlStyle.Sheet + "\n</style>\n</head>\n<body>\n");
        _out.Append("<a class=\"skip\" href=\"#main-text\">" + Text(_skip.In(language)) + "</a>\n<header>\n<h1>" + Text(_document.Title) + "</h1>\n");
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
        _out.Append("<main id=\"main-text\" tabindex=\"-1\">\n");
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
                // The title is the first level.
                var level = (h.Level + 1).ToString(CultureInfo.InvariantCulture);
                _out.Append("<h" + level + " id=\"" + Text(h.Id) + "\">" + Line(h.Content) + "</h" + level + ">");
                break;
            case Paragraph p:
                _out.Append(p.Style switch { ParagraphStyle.Lead => "<p class=\"lead\">", ParagraphStyle.Note => "<p class=\"note\">", _ => "<p>" } + Line(p.Content) + "</p>");
                break;
            case ListBlock l:
                List(l);
                break;
            case Table t:
                TableOf(t);
                break;
            case Figure f:
                _out.Append("<figure>\n");
                SvgWriter.Write(_out, f.Drawing, f.AlternativeText);
                _out.Append("\n<figcaption>" + Line(f.Caption) + "</figcaption>\n</figure>");
                break;
            case Callout c:
                _out.Append("<aside class=\"" + (c.Kind == CalloutKind.Warning ? "warning" : "remark") + "\">\n<p><strong>" + Line(c.Title) + "</strong></p>\n");
                Blocks(c.Blocks);
                _out.Append("</aside>");
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
        _out.Append("<nav aria-labelledby=\"contents-list\">\n<h2 id=\"contents-list\">" + Text(_document.Words.Contents) + "</h2>\n<ol>\n");
        foreach (var h in _document.Blocks.OfType<Heading>().Where(h => h.Level <= contents.Depth))
        {
            _out.Append("<li class=\"l" + h.Level.ToString(CultureInfo.InvariantCulture) + "\"><a href=\"#" + Text(h.Id) + "\">" + Line(h.Content, links: false) + "</a></li>\n");
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

    private void TableOf(Table table)
    {
        // A wide table scrolls, and who uses no mouse must be able to reach it.
        _out.Append("<div class=\"scroll" + (table.Header.Length > MostColumnsInText ? " wide" : "") + "\" tabindex=\"0\">\n<table>\n");
        if (table.Caption is { } caption)
        {
            _out.Append("<caption>" + Line(caption) + "</caption>\n");
        }

        _out.Append("<thead>\n");
        Row(table, table.Header, "th scope=\"col\"", "th");
        _out.Append("</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            Row(table, row, "td", "td");
        }

        _out.Append("</tbody>\n</table>\n</div>");
    }

    private void Row(Table table, ImmutableArray<ImmutableArray<Inline>> cells, string open, string close)
    {
        _out.Append("<tr>");
        foreach (var (cell, alignment) in cells.Zip(table.Alignments))
        {
            var style = alignment switch { ColumnAlignment.Right => " class=\"r\"", ColumnAlignment.Center => " class=\"c\"", _ => "" };
            _out.Append("<" + open + style + ">" + Line(cell) + "</" + close + ">");
        }

        _out.Append("</tr>\n");
    }

    private static string Line(ImmutableArray<Inline> inlines, bool links = true) => string.Concat(inlines.Select(i => i switch
    {
        TextRun t => Text(t.Text),
        Code c => "<code>" + Text(c.Text) + "</code>",
        Strong s => "<strong>" + Line(s.Content, links) + "</strong>",
        Emphasis e => "<em>" + Line(e.Content, links) + "</em>",
        Link l when links && IsSafe(l.Target) => "<a href=\"" + Text(l.Target) + "\">" + Line(l.Content, links: false) + "</a>",
        Link l => Line(l.Content, links),
        LineBreak => "<br>",
        PageNumber => "", // A web page has no pages.
        _ => throw new ArgumentException("A part of a line that the web page does not know: " + i.GetType().Name, nameof(inlines)),
    }));

    private static bool IsSafe(string target) =>
        target.StartsWith('#') || (Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto"));
}
