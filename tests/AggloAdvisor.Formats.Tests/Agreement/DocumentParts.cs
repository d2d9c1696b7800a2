using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Tests.Agreement;

/// <summary>What a document says in the order in which a format says it.</summary>
internal sealed record DocumentParts
{
    /// <summary>Page of each heading by its id; null in formats without pages.</summary>
    public IReadOnlyDictionary<string, int>? Pages { get; init; }

    /// <summary>Whether the table of contents stands where the document has it.</summary>
    public bool Contents { get; init; } = true;

    /// <summary>What is said before the alternative text of a figure; null where it is not part of the text.</summary>
    public string? Alternative { get; init; }

    /// <summary>All parts.</summary>
    public IReadOnlyList<TextPart> Of(Document document) =>
    [
        TextPart.Of("title", document.Title),
        TextPart.Of("subtitle", document.Subtitle ?? ""),
        .. document.CoverLines.Select(static l => TextPart.Of("cover line", l)),
        .. document.Blocks.SelectMany(b => Parts(document, b)),
    ];

    private IEnumerable<TextPart> Parts(Document document, Block block) => block switch
    {
        Heading h => [TextPart.Of("heading " + h.Id, Line(h.Content))],
        Paragraph p => [TextPart.Of("paragraph", Line(p.Content))],
        ListBlock l => l.Items.SelectMany(static i => i).SelectMany(b => Parts(document, b)),
        Callout c => [TextPart.Of("callout", Line(c.Title)), .. c.Blocks.SelectMany(b => Parts(document, b))],
        Figure f => [TextPart.Of("alternative text", Alternative is null ? "" : Alternative + f.AlternativeText), TextPart.Of("caption", Line(f.Caption))],
        Table t => [TextPart.Of("table caption", Line(t.Caption ?? [])), .. t.Rows.Prepend(t.Header).SelectMany(static (r, i) => r.Select(c => (Cell: c, Row: i))).Select(c => TextPart.Of(string.Create(CultureInfo.InvariantCulture, $"row {c.Row}"), Line(c.Cell)))],
        TableOfContents c when Contents => [TextPart.Of("contents", document.Words.Contents), .. Entries(document, c)],
        _ => [],
    };

    private IEnumerable<TextPart> Entries(Document document, TableOfContents contents) => document.Blocks.OfType<Heading>()
        .Where(h => h.Level <= contents.Depth)
        .Select(h => TextPart.Of("entry of the contents", Line(h.Content) + Page(h.Id)));

    private string Line(ImmutableArray<Inline> line) => string.Concat(line.Select(i => i switch
    {
        TextRun t => t.Text,
        Code c => c.Text,
        Strong s => Line(s.Content),
        Emphasis e => Line(e.Content),
        Link l => Line(l.Content),
        PageNumber n when Pages is not null => n.Words.Replace("{0}", Page(n.HeadingId), StringComparison.Ordinal),
        _ => "",
    }));

    private string Page(string heading) => Pages?[heading].ToString(CultureInfo.InvariantCulture) ?? "";
}
