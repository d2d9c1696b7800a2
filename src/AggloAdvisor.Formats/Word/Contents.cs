using AggloAdvisor.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>Writes the table of contents: a field that Word can make anew, with its entries already there.</summary>
internal sealed class Contents(BlockWriter blocks, Anchors anchors, InlineWriter inlines)
{
    /// <summary>The contents under their heading.</summary>
    public W.SdtBlock Of(TableOfContents contents, string title)
    {
        var depth = Math.Clamp(contents.Depth, 1, 4);
        var content = new W.SdtContentBlock(blocks.Styled("TOCHeading", Runs.Text(title)));
        IEnumerable<OpenXmlElement> begin = Runs.FieldBegin("TOC \\o \"1-" + Measure.Whole(depth) + "\" \\h \\z \\u");
        foreach (var heading in anchors.Headings.Where(h => h.Level <= depth))
        {
            content.Append(blocks.Styled("TOC" + Measure.Whole(Math.Max(heading.Level, 1)), [.. begin, Entry(heading)]));
            begin = [];
        }

        content.Append(blocks.Styled("TableEnd", [.. begin, Runs.FieldEnd()]));
        return new(
            new W.SdtProperties(new W.SdtContentDocPartObject(new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique())),
            content);
    }

    private W.Hyperlink Entry(Heading heading)
    {
        var bookmark = anchors.Of(heading.Id)!;
        return InlineWriter.Jump(bookmark, [.. inlines.Of(heading.Content, links: false), Runs.Tab(), .. Runs.PageOf(bookmark)]);
    }
}
