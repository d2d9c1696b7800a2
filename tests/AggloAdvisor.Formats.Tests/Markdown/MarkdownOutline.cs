using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;

namespace AggloAdvisor.Formats.Tests.Markdown;

/// <summary>Reads Markdown with somebody else's parsers: Markdig to HTML, AngleSharp to elements.</summary>
internal sealed class MarkdownOutline
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private readonly Outline _outline = new();

    /// <summary>The outline of a Markdown text.</summary>
    /// <exception cref="InvalidOperationException">It holds an element that our Markdown never has.</exception>
    public static string Of(string markdown)
    {
        // The line feed that Markdig writes after a break is not the text's.
        var html = Markdig.Markdown.ToHtml(markdown, _pipeline).Replace("<br />\n", "<br>", StringComparison.Ordinal);
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        var reader = new MarkdownOutline();
        reader.Children(body, "");
        return reader._outline.ToString();
    }

    private void Children(IElement parent, string path)
    {
        var line = new List<INode>();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement { LocalName: "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "ul" or "ol" or "blockquote" or "table" } element)
            {
                Line(line, path, followed: true);
                line.Clear();
                Block(element, path);
            }
            else
            {
                line.Add(node);
            }
        }

        Line(line, path, followed: parent.Children.Any(static c => c.LocalName is "p" or "ul" or "ol" or "blockquote" or "table" or ['h', _]));
    }

    // What stands in a tight item without an element of its own.
    private void Line(List<INode> nodes, string path, bool followed)
    {
        var characters = nodes.SelectMany(static n => Characters(n, "")).ToList();
        if (followed && characters is [.., { Char: '\n' }])
        {
            characters.RemoveAt(characters.Count - 1);
        }

        if (nodes.Any(static n => n is IComment { Data: " " }))
        {
            // An empty item.
            Assert.Equal("\n", string.Concat(characters.Select(static c => c.Char)));
        }
        else if (characters.Count > 0 && path.EndsWith('/'))
        {
            _outline.Add(path, "p", Outline.Marked(characters));
        }
        else
        {
            Assert.True(characters.TrueForAll(static c => c.Char == '\n'), "text outside of every block");
        }
    }

    private void Block(IElement element, string path)
    {
        switch (element.LocalName)
        {
            case "p" when element.FirstElementChild is { LocalName: "a", Id: { } id } && element.TextContent.Length == 0:
                _outline.Add(path, "anchor", id);
                break;
            case "blockquote":
                Children(element, _outline.Open(path, "quote"));
                break;
            case "ul" or "ol":
                var inside = _outline.Open(path, element.LocalName == "ol" ? $"ol({element.GetAttribute("start") ?? "1"})" : "ul");
                foreach (var item in element.Children)
                {
                    Assert.Equal("li", item.LocalName);
                    _outline.Add(inside, "li");
                    Children(item, inside);
                }

                break;
            case "table":
                var rows = element.QuerySelectorAll("tr");
                _outline.Add(path, "table", string.Join(',', rows[0].Children.Select(static c => (c.GetAttribute("style") ?? "") switch { "text-align: right;" => "Right", "text-align: center;" => "Center", _ => "Left" })));
                foreach (var row in rows)
                {
                    _outline.Add(path, "row", string.Join(" ¦ ", row.Children.Select(static c => Outline.Marked(c.ChildNodes.SelectMany(static n => Characters(n, ""))))));
                }

                break;
            default:
                _outline.Add(path, element.LocalName, Outline.Marked(element.ChildNodes.SelectMany(static n => Characters(n, ""))));
                break;
        }
    }

    private static IEnumerable<(char Char, string Marks)> Characters(INode node, string marks) => node switch
    {
        IText text => text.Data.Select(c => (c, marks)),
        IComment { Data: " " } => [],
        IElement { LocalName: "br", Attributes.Length: 0 } => [(Outline.Break, "")],
        IElement { LocalName: "strong" or "em" or "code", Attributes.Length: 0 } e => e.ChildNodes.SelectMany(n => Characters(n, Outline.Mark(marks, e.LocalName))),
        IElement { LocalName: "a", Attributes.Length: 1 } a when a.GetAttribute("href") is { } href => a.ChildNodes.SelectMany(n => Characters(n, Outline.Mark(marks, "a(" + Outline.Address(href) + ")"))),
        _ => throw new InvalidOperationException("an element that our Markdown never has: " + (node as IElement)?.OuterHtml),
    };
}
