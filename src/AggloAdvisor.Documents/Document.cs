using System.Collections.Immutable;

namespace AggloAdvisor.Documents;

/// <summary>A text to be set: what it says and how it is built, not how it looks. Every renderer reads this and nothing else.</summary>
public sealed record Document
{
    /// <summary>Title, for the cover and the metadata.</summary>
    public required string Title { get; init; }

    /// <summary>Second line of the cover; null when there is none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>How the title is set.</summary>
    public TitleStyle TitleStyle { get; init; }

    /// <summary>Lines at the foot of the cover: who, when, which rule base.</summary>
    public required ImmutableArray<string> CoverLines { get; init; }

    /// <summary>Author for the metadata.</summary>
    public required string Author { get; init; }

    /// <summary>BCP 47 language, such as <c>en</c> or <c>zh-CN</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Left half of the running head.</summary>
    public required string RunningHead { get; init; }

    /// <summary>Date in the metadata; fixed by the run, never the clock.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Words the renderer itself has to say, in the document's language.</summary>
    public required FixedWords Words { get; init; }

    /// <summary>The content.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Files that the document carries; renderers of formats that can carry none leave them out.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
}

/// <summary>How a document's title is set.</summary>
public enum TitleStyle
{
    /// <summary>On a cover of its own, where the format has pages.</summary>
    Cover,

    /// <summary>At the head of the first page, above the text.</summary>
    Head,
}

/// <summary>Words that renderers add themselves.</summary>
/// <param name="Contents">Heading of the table of contents.</param>
/// <param name="PageOf">Page number, with <c>{0}</c> for the page and <c>{1}</c> for their number.</param>
/// <param name="Continued">Said at the top of a table that goes on.</param>
public sealed record FixedWords(string Contents, string PageOf, string Continued);

/// <summary>A part of the text, from top to bottom.</summary>
public abstract record Block;

/// <summary>A heading; it goes into the outline and never stands last on a page.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Id">Anchor for links; unique in the document.</param>
/// <param name="Content">What it says.</param>
public sealed record Heading(int Level, string Id, ImmutableArray<Inline> Content) : Block;

/// <summary>How a paragraph is set.</summary>
public enum ParagraphStyle
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The sentence that a section opens with, larger.</summary>
    Lead,

    /// <summary>Remarks, sources, file positions, smaller.</summary>
    Note,
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Content, ParagraphStyle Style = ParagraphStyle.Body) : Block;

/// <summary>A list; items hold blocks, so lists nest.</summary>
/// <param name="Start">First number of an ordered list.</param>
public sealed record ListBlock(bool Ordered, ImmutableArray<ImmutableArray<Block>> Items, int Start = 1) : Block;

/// <summary>Where a column's text stands.</summary>
public enum ColumnAlignment
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>Right, for numbers.</summary>
    Right,

    /// <summary>Centred.</summary>
    Center,
}

/// <summary>A table; its header repeats on every page it runs over.</summary>
/// <param name="Alignments">One per column.</param>
/// <param name="Header">Cells of the header row.</param>
/// <param name="Rows">Rows of cells, each as many as there are columns.</param>
/// <param name="Caption">What it shows; null when the text says it.</param>
public sealed record Table(
    ImmutableArray<ColumnAlignment> Alignments,
    ImmutableArray<ImmutableArray<Inline>> Header,
    ImmutableArray<ImmutableArray<ImmutableArray<Inline>>> Rows,
    ImmutableArray<Inline>? Caption = null) : Block;

/// <summary>A drawing with its caption and the words for those who cannot see it.</summary>
public sealed record Figure(Drawing Drawing, ImmutableArray<Inline> Caption, string AlternativeText) : Block;

/// <summary>What a callout is about; it decides its colour and sign.</summary>
public enum CalloutKind
{
    /// <summary>A remark.</summary>
    Note,

    /// <summary>Take care.</summary>
    Warning,

    /// <summary>The main point.</summary>
    Key,
}

/// <summary>A box that stands out.</summary>
public sealed record Callout(CalloutKind Kind, ImmutableArray<Inline> Title, ImmutableArray<Block> Blocks) : Block;

/// <summary>The table of contents, made of the headings down to a level.</summary>
public sealed record TableOfContents(int Depth = 2) : Block;

/// <summary>What follows starts on a new page.</summary>
public sealed record PageBreak : Block;

/// <summary>A part of a line.</summary>
public abstract record Inline;

/// <summary>Plain text.</summary>
public sealed record TextRun(string Text) : Inline;

/// <summary>Important text.</summary>
public sealed record Strong(ImmutableArray<Inline> Content) : Inline;

/// <summary>Stressed text.</summary>
public sealed record Emphasis(ImmutableArray<Inline> Content) : Inline;

/// <summary>Names of files, rules and fields.</summary>
public sealed record Code(string Text) : Inline;

/// <summary>A link to an address, or with <c>#id</c> to a heading of this document.</summary>
public sealed record Link(string Target, ImmutableArray<Inline> Content) : Inline;

/// <summary>The number of the page on which a heading stands; formats without pages leave it out, its words included.</summary>
/// <param name="HeadingId">The heading.</param>
/// <param name="Words">The words around the number, <c>{0}</c> for it.</param>
public sealed record PageNumber(string HeadingId, string Words = "{0}") : Inline;

/// <summary>A new line within the paragraph.</summary>
public sealed record LineBreak : Inline;
