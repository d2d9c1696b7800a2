using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Cli.Output.SideBySide;

/// <summary>Builds a document of headings, paragraphs, lists and tables in one language.</summary>
/// <param name="language">The reader's language.</param>
internal sealed class Sheet(Language language)
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private int _headings;

    /// <summary>A heading of the first level.</summary>
    public void Heading(LocalizedText text, int level = 1)
    {
        _headings++;
        _blocks.Add(new Heading(level, FormattableString.Invariant($"part-{_headings}"), Runs(text)));
    }

    /// <summary>A paragraph.</summary>
    public void Paragraph(LocalizedText text) => _blocks.Add(new Paragraph(Runs(text)));

    /// <summary>A remark.</summary>
    public void Note(LocalizedText text) => _blocks.Add(new Paragraph(Runs(text), ParagraphStyle.Note));

    /// <summary>A list; nothing when it is empty.</summary>
    public void List(IEnumerable<LocalizedText> items)
    {
        ImmutableArray<ImmutableArray<Block>> blocks = [.. items.Select(i => (ImmutableArray<Block>)[new Paragraph(Runs(i))])];
        if (!blocks.IsEmpty)
        {
            _blocks.Add(new ListBlock(false, blocks));
        }
    }

    /// <summary>A table, all columns to the left.</summary>
    public void Table(IEnumerable<LocalizedText> header, IEnumerable<IEnumerable<LocalizedText>> rows)
    {
        ImmutableArray<ImmutableArray<Inline>> head = [.. header.Select(Runs)];
        _blocks.Add(new Table([.. head.Select(static _ => ColumnAlignment.Left)], head, [.. rows.Select(r => (ImmutableArray<ImmutableArray<Inline>>)[.. r.Select(Runs)])]));
    }

    /// <summary>The document.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="lines">What stands below the title.</param>
    /// <param name="day">The day for the metadata.</param>
    public Document Build(LocalizedText title, IEnumerable<LocalizedText> lines, DateOnly day) => new()
    {
        Title = title.In(language),
        TitleStyle = TitleStyle.Head,
        CoverLines = [.. lines.Select(l => l.In(language))],
        Author = "AggloAdvisor",
        Language = language == Language.Chinese ? "zh-CN" : "en",
        RunningHead = title.In(language),
        Date = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Words = language == Language.Chinese ? new("目录", "第 {0} 页，共 {1} 页", "续") : new("Contents", "Page {0} of {1}", "continued"),
        Blocks = _blocks.ToImmutable(),
    };

    private ImmutableArray<Inline> Runs(LocalizedText text) => [new TextRun(text.In(language))];
}
