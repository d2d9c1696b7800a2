using System.Collections.Immutable;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Markdown;

/// <summary>Finds the headings that something links to.</summary>
internal static class LinkedHeadings
{
    /// <summary>Ids of headings to which a text or the contents link.</summary>
    public static HashSet<string> Of(Document document)
    {
        var linked = new HashSet<string>(StringComparer.Ordinal);
        var depth = document.Blocks.OfType<TableOfContents>().Select(static c => c.Depth).DefaultIfEmpty(0).Max();
        linked.UnionWith(document.Blocks.OfType<Heading>().Where(h => h.Level <= depth).Select(static h => h.Id));
        linked.UnionWith(document.Blocks.SelectMany(In).SelectMany(Targets).Where(static t => t is ['#', ..]).Select(static t => t[1..]));
        return linked;
    }

    private static IEnumerable<ImmutableArray<Inline>> In(Block block) => block switch
    {
        Heading h => [h.Content],
        Paragraph p => [p.Content],
        ListBlock l => l.Items.SelectMany(static i => i).SelectMany(In),
        Table t => [.. t.Caption is { } caption ? [caption] : Array.Empty<ImmutableArray<Inline>>(), .. t.Header, .. t.Rows.SelectMany(static r => r)],
        Figure f => [f.Caption],
        Callout c => [c.Title, .. c.Blocks.SelectMany(In)],
        _ => [],
    };

    private static IEnumerable<string> Targets(ImmutableArray<Inline> inlines) => inlines.SelectMany(static i => i switch
    {
        Link l => [l.Target, .. Targets(l.Content)],
        Strong s => Targets(s.Content),
        Emphasis e => Targets(e.Content),
        _ => [],
    });
}
