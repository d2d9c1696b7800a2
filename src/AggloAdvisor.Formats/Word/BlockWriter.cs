using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AggloAdvisor.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>Where a block stands.</summary>
/// <param name="Left">Indent, twips.</param>
/// <param name="Width">Room for text, twips.</param>
/// <param name="Depth">How many lists it stands in.</param>
internal readonly record struct Place(int Left, int Width, int Depth);

/// <summary>Writes blocks as paragraphs and tables.</summary>
internal sealed class BlockWriter(Document document, Anchors anchors, InlineWriter inlines, FigureWriter figures, Numbering numbering, ITextMeasurer measurer)
{
    private bool _newPage;
    private int _bookmarks;

    /// <summary>What comes next begins a page.</summary>
    public void NewPage() => _newPage = true;

    /// <summary>Blocks one below the other; the last is a paragraph, for where Word wants one at the end.</summary>
    public List<OpenXmlElement> Of(ImmutableArray<Block> blocks, Place place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return [.. blocks.OrEmpty().SelectMany(b => Of(b, place))];
    }

    /// <summary>A paragraph in a style.</summary>
    public W.Paragraph Styled(string style, params IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties
        {
            ParagraphStyleId = style == "Normal" ? null : new() { Val = style },
            PageBreakBefore = _newPage ? new() : null,
            SpacingBetweenLines = _newPage ? new() { Before = "0" } : null,
        });
        _newPage = false;
        paragraph.Append(content);
        return paragraph;
    }

    /// <summary>A line in a style, indented as its place wants it.</summary>
    public W.Paragraph Line(string style, ImmutableArray<Inline> content, Place place)
    {
        var paragraph = Styled(style, inlines.Of(content));
        if (place.Left > 0)
        {
            paragraph.ParagraphProperties!.Indentation = new() { Left = Measure.Whole(place.Left) };
        }

        return paragraph;
    }

    private IEnumerable<OpenXmlElement> Of(Block block, Place place)
    {
        switch (block)
        {
            case Heading h:
                return [HeadingOf(h, place)];
            case Paragraph p:
                var style = p.Style switch { ParagraphStyle.Lead => "Lead", ParagraphStyle.Note => "Note", _ => place.Depth > 0 ? Styles.List("ListContinue", place.Depth - 1) : "Normal" };
                return [Line(style, p.Content, place)];
            case ListBlock l:
                return List(l, place);
            case Table t:
                return new TableWriter(this, measurer).Of(t, place);
            case Figure f:
                return FigureOf(f, place);
            case Callout c:
                return new TableWriter(this, measurer).Box(c, place);
            case PageBreak:
                NewPage();
                return [];
            case TableOfContents t:
                return [new Contents(this, anchors, inlines).Of(t, document.Words.Contents)];
            default:
                throw new ArgumentException("A block that Word does not know: " + block.GetType().Name, nameof(block));
        }
    }

    private W.Paragraph HeadingOf(Heading heading, Place place)
    {
        var paragraph = Line("Heading" + Measure.Whole(Math.Clamp(heading.Level, 1, 4)), heading.Content, place);
        if (anchors.Place(heading) is { } bookmark)
        {
            var id = Measure.Whole(_bookmarks++);
            paragraph.InsertAfter(new W.BookmarkStart { Id = id, Name = bookmark }, paragraph.ParagraphProperties);
            paragraph.Append(new W.BookmarkEnd { Id = id });
        }

        return paragraph;
    }

    private List<OpenXmlElement> FigureOf(Figure figure, Place place)
    {
        var drawing = Line("Figure", [], place);
        drawing.Append(new W.Run(figures.Of(figure, place.Width)));
        drawing.ParagraphProperties!.KeepNext = figure.Caption.IsDefaultOrEmpty ? new() { Val = false } : null;
        return figure.Caption.IsDefaultOrEmpty ? [drawing] : [drawing, Line("Caption", figure.Caption, place)];
    }

    private List<OpenXmlElement> List(ListBlock list, Place place)
    {
        var result = new List<OpenXmlElement>();
        var instance = list.Ordered ? numbering.Numbered(place.Depth, list.Start) : Numbering.Bulleted;
        var style = Styles.List(list.Ordered ? "ListNumber" : "ListBullet", place.Depth);
        var indent = Math.Min(Numbering.Indent * (Numbering.LevelOf(place.Depth) + 1), place.Left + Numbering.Indent);
        var inner = new Place(place.Left + Numbering.Indent, place.Width - Numbering.Indent, place.Depth + 1);
        foreach (var item in list.Items.OrEmpty())
        {
            var blocks = item.OrEmpty();
            var words = blocks is [Paragraph first, ..] ? first.Content : [];
            var label = Styled(style, inlines.Of(words));
            label.ParagraphProperties!.NumberingProperties = Numbering.Item(instance, place.Depth);
            label.ParagraphProperties.Indentation = new() { Left = Measure.Whole(indent), Hanging = Measure.Whole(Numbering.Indent) };
            result.Add(label);
            result.AddRange(Of(blocks is [Paragraph, ..] ? blocks[1..] : blocks, inner));
        }

        return result;
    }
}
