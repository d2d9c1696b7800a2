using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AggloAdvisor.Formats.Tests.Agreement;

/// <summary>Reads what a web page says.</summary>
internal static class HtmlText
{
    /// <summary>The text of header and main part; of drawings their words for those who do not see them.</summary>
    public static string Of(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        return TextPart.Of("", Text(page.QuerySelector("header")!) + Text(page.QuerySelector("main")!)).Text;
    }

    /// <summary>The entries of the contents.</summary>
    public static IEnumerable<string> Contents(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll("nav li").Select(static e => e.TextContent);

    private static string Text(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "svg" } svg => svg.QuerySelector("desc")?.TextContent ?? svg.GetAttribute("aria-label") ?? "",
        _ => string.Concat(node.ChildNodes.Select(Text)),
    };
}
