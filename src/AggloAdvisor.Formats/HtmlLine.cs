using System.Collections.Immutable;
using AggloAdvisor.Documents;
using static AggloAdvisor.Formats.Escaped;

namespace AggloAdvisor.Formats;

/// <summary>Writes lines of a web page.</summary>
/// <param name="targets">Links that lead elsewhere become what they say.</param>
internal sealed class HtmlLine(LinkTargets targets)
{
    /// <summary>The line as markup.</summary>
    /// <param name="inlines">Its parts.</param>
    /// <param name="links">Whether it may hold links; within a link it may not.</param>
    public string Of(ImmutableArray<Inline> inlines, bool links = true) => string.Concat(inlines.Select(i => i switch
    {
        TextRun t => Text(t.Text),
        Code c => "<code>" + Text(c.Text) + "</code>",
        Strong s => "<strong>" + Of(s.Content, links) + "</strong>",
        Emphasis e => "<em>" + Of(e.Content, links) + "</em>",
        Link l when links && targets.Allow(l.Target) => "<a href=\"" + Text(l.Target) + "\">" + Of(l.Content, links: false) + "</a>",
        Link l => Of(l.Content, links),
        LineBreak => "<br>",
        PageNumber => "", // A web page has no pages.
        _ => throw new ArgumentException("A part of a line that the web page does not know: " + i.GetType().Name, nameof(inlines)),
    }));

    /// <summary>The words of the line.</summary>
    public static string Plain(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(static i => i switch
    {
        TextRun t => t.Text,
        Code c => c.Text,
        Strong s => Plain(s.Content),
        Emphasis e => Plain(e.Content),
        Link l => Plain(l.Content),
        LineBreak => " ",
        _ => "",
    }));
}
