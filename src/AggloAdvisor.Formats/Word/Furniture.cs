using AggloAdvisor.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>Writes what stands on every page: the running head, and the foot with the page's number.</summary>
internal static class Furniture
{
    private const string Head = "head";
    private const string Foot = "foot";

    /// <summary>Writes both and the section that they belong to.</summary>
    public static W.SectionProperties Of(Document document, WordLook look, MainDocumentPart part)
    {
        part.AddNewPart<HeaderPart>(Head).Header = new(Paragraph("Header", Runs.Text(document.RunningHead)));
        part.AddNewPart<FooterPart>(Foot).Footer = new(Paragraph("Footer", [.. Runs.Text(document.Author), Runs.Tab(), .. PageOf(document.Words.PageOf)]));
        var section = new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = Head },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = Foot },
            new W.PageSize { Width = (uint)Measure.Twips(look.PageWidth), Height = (uint)Measure.Twips(look.PageHeight) },
            new W.PageMargin
            {
                Top = Measure.Twips(Measure.MarginTop),
                Right = (uint)Measure.Twips(Measure.MarginRight),
                Bottom = Measure.Twips(Measure.MarginBottom),
                Left = (uint)Measure.Twips(Measure.MarginLeft),
                Header = (uint)Measure.Twips(Measure.MarginTop - 38),
                Footer = (uint)Measure.Twips(Measure.MarginBottom - 40),
                Gutter = 0,
            });
        if (document.TitleStyle == TitleStyle.Cover)
        {
            section.Append(new W.TitlePage());
        }

        return section;
    }

    private static W.Paragraph Paragraph(string style, IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    // The words around {0} and {1}, in whatever order the language has them.
    private static IEnumerable<OpenXmlElement> PageOf(string wording)
    {
        var page = wording.IndexOf("{0}", StringComparison.Ordinal);
        var pages = wording.IndexOf("{1}", StringComparison.Ordinal);
        var first = page < 0 || (pages >= 0 && pages < page) ? pages : page;
        return first < 0
            ? Runs.Text(wording)
            : [.. Runs.Text(wording[..first]), .. Runs.Field(first == page ? "PAGE" : "NUMPAGES", "1"), .. PageOf(wording[(first + 3)..])];
    }
}
