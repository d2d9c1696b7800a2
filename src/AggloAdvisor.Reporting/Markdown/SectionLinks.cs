using System.Collections.Immutable;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Markdown;

/// <summary>Turns links to sections that a report leaves out into plain text, so that a part can be dropped without breaking the others.</summary>
internal sealed class SectionLinks
{
    private readonly HashSet<string> _sections;

    private SectionLinks(HashSet<string> sections) => _sections = sections;

    /// <summary>The blocks without links that lead nowhere.</summary>
    public static ImmutableArray<Block> Resolve(ImmutableArray<Block> blocks)
    {
        var sections = new HashSet<string>(StringComparer.Ordinal);
        Collect(blocks, sections);
        return new SectionLinks(sections).Of(blocks);
    }

    private static void Collect(ImmutableArray<Block> blocks, HashSet<string> sections)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    sections.Add(heading.Id);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Collect(item, sections);
                    }

                    break;
                case Callout callout:
                    Collect(callout.Blocks, sections);
                    break;
            }
        }
    }

    private ImmutableArray<Block> Of(ImmutableArray<Block> blocks) => [.. blocks.Select(Of)];

    private Block Of(Block block) => block switch
    {
        Heading heading => heading with { Content = Of(heading.Content) },
        Paragraph paragraph => paragraph with { Content = Of(paragraph.Content) },
        ListBlock list => list with { Items = [.. list.Items.Select(Of)] },
        Table table => table with { Header = [.. table.Header.Select(Of)], Rows = [.. table.Rows.Select(r => r.Select(Of).ToImmutableArray())], Caption = table.Caption is { } caption ? Of(caption) : null },
        Figure figure => figure with { Caption = Of(figure.Caption) },
        Callout callout => callout with { Title = Of(callout.Title), Blocks = Of(callout.Blocks) },
        _ => block,
    };

    private ImmutableArray<Inline> Of(ImmutableArray<Inline> inlines) => [.. inlines.SelectMany(Of)];

    private IEnumerable<Inline> Of(Inline inline) => inline switch
    {
        Link { Target: ['#', .. var id] } link when !_sections.Contains(id) => Of(link.Content),
        Link link => [link with { Content = Of(link.Content) }],
        Strong strong => [new Strong(Of(strong.Content))],
        Emphasis emphasis => [new Emphasis(Of(emphasis.Content))],
        PageNumber number when !_sections.Contains(number.HeadingId) => [],
        _ => [inline],
    };
}
