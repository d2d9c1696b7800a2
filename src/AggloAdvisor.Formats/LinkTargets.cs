using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats;

/// <summary>Where the links of a document may lead: to its own headings, to the web and to mailboxes; every other link is plain text.</summary>
internal sealed class LinkTargets
{
    private readonly HashSet<string> _headings;

    private LinkTargets(HashSet<string> headings) => _headings = headings;

    /// <summary>The targets of a document.</summary>
    public static LinkTargets Of(Document document) => new([.. document.Blocks.SelectMany(Headings).Select(static h => h.Id)]);

    /// <summary>Whether a link may lead there.</summary>
    /// <param name="target">An address, or <c>#id</c> of a heading.</param>
    public bool Allow(string target) => target is ['#', .. var id]
        ? _headings.Contains(id)
        : Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto");

    private static IEnumerable<Heading> Headings(Block block) => block switch
    {
        Heading heading => [heading],
        ListBlock list => list.Items.SelectMany(static i => i).SelectMany(Headings),
        Callout callout => callout.Blocks.SelectMany(Headings),
        _ => [],
    };
}
