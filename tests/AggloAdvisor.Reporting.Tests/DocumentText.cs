using System.Collections.Immutable;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>Reads documents: their blocks, links and plain text.</summary>
internal static class DocumentText
{
    public static IEnumerable<Block> All(IEnumerable<Block> blocks) => blocks.SelectMany(static b => b switch
    {
        ListBlock list => [b, .. list.Items.SelectMany(static i => All(i))],
        Callout callout => [b, .. All(callout.Blocks)],
        _ => new[] { b },
    });

    public static IEnumerable<Inline> Inlines(Block block) => block switch
    {
        Heading h => Deep(h.Content),
        Paragraph p => Deep(p.Content),
        Table t => t.Rows.Append(t.Header).SelectMany(static r => r).SelectMany(static c => Deep(c)),
        Figure f => Deep(f.Caption),
        Callout c => Deep(c.Title),
        _ => [],
    };

    public static string Plain(IEnumerable<Block> blocks) => string.Join('\n', All(blocks).Select(static b => string.Concat(Inlines(b).Select(static i => i switch
    {
        TextRun run => run.Text,
        Code code => code.Text,
        _ => "",
    }))));

    public static IEnumerable<Inline> Deep(ImmutableArray<Inline> inlines) => inlines.SelectMany(static i => i switch
    {
        Strong s => [i, .. Deep(s.Content)],
        Emphasis e => [i, .. Deep(e.Content)],
        Link l => [i, .. Deep(l.Content)],
        _ => new[] { i },
    });
}
