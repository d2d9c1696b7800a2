using System.Globalization;
using System.Xml.Linq;
using AggloAdvisor.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>Writes a document as a Word file with real styles, lists, tables and fields, to be edited further.</summary>
public static class WordWriter
{
    /// <summary>Writes the file; the same document, look and measures give the same bytes.</summary>
    /// <param name="document">The document; its attachments are left out. Foreign text may hold anything: what XML cannot hold is written as U+FFFD.</param>
    /// <param name="look">Paper and colours.</param>
    /// <param name="measurer">Measures words for the columns of tables and the texts of pictures; the reader's fonts may differ a little.</param>
    /// <param name="output">Where to; it stays open.</param>
    /// <exception cref="InsufficientExecutionStackException">Blocks or inlines are nested thousands deep.</exception>
    public static void Write(Document document, WordLook look, ITextMeasurer measurer, Stream output)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            Parts(document, look, measurer, package);
        }

        FixedZip.Copy(file, output);
    }

    private static void Parts(Document document, WordLook look, ITextMeasurer measurer, WordprocessingDocument package)
    {
        var main = package.AddMainDocumentPart();
        package.ChangeIdOfPart(main, "document");
        var chinese = Fonts.IsChinese(document.Language);
        var anchors = new Anchors(document.Blocks);
        var numbering = new Numbering();
        var blocks = new BlockWriter(document, anchors, new InlineWriter(anchors, main), new FigureWriter(look, measurer, main), numbering, measurer);
        var body = new W.Body(Title(document, blocks));
        body.Append(blocks.Of(document.Blocks, new Place(0, look.TextWidth(), 0)));
        body.Append(Furniture.Of(document, look, main));
        main.Document = new W.Document(body);
        new Styles(look, chinese).WriteTo(main.AddNewPart<StyleDefinitionsPart>("styles"), document.Language);
        numbering.WriteTo(main.AddNewPart<NumberingDefinitionsPart>("numbering"), look);
        Fonts.WriteTo(main.AddNewPart<FontTablePart>("fonts"));
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings(document.Language);
        Properties(document, package);
    }

    private static List<OpenXmlElement> Title(Document document, BlockWriter blocks)
    {
        var cover = document.TitleStyle == TitleStyle.Cover;
        List<OpenXmlElement> title = [blocks.Styled(cover ? "CoverTitle" : "Title", Runs.Text(document.Title))];
        if (document.Subtitle is { } subtitle)
        {
            title.Add(blocks.Styled("Subtitle", Runs.Text(subtitle)));
        }

        title.AddRange(document.CoverLines.OrEmpty().Where(static l => !string.IsNullOrWhiteSpace(l)).Select(l => blocks.Styled("CoverLine", Runs.Text(l))));
        if (cover)
        {
            blocks.NewPage();
        }

        return title;
    }

    private static W.Settings Settings(string language)
    {
        var languages = Fonts.Language(language);
        return new(
            new W.DefaultTabStop { Val = 360 },
            new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.CompressPunctuation },
            new W.Compatibility(new W.CompatibilitySetting
            {
                // 15 is Word 2013 and later; without it the file opens in compatibility mode.
                Name = W.CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }),
            new W.ThemeFontLanguages { Val = languages.Val, EastAsia = languages.EastAsia });
    }

    // Written here and not by the package, which would give the part a random name.
    private static void Properties(Document document, WordprocessingDocument package)
    {
        XNamespace cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/",
            terms = "http://purl.org/dc/terms/", xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var date = document.Date.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var properties = new XElement(
            cp + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", cp.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dc", dc.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", xsi.NamespaceName),
            new XElement(terms + "created", new XAttribute(xsi + "type", "dcterms:W3CDTF"), date),
            new XElement(dc + "creator", WordText.Clean(document.Author)),
            new XElement(dc + "language", WordText.Clean(document.Language)),
            new XElement(cp + "lastModifiedBy", WordText.Clean(document.Author)),
            new XElement(terms + "modified", new XAttribute(xsi + "type", "dcterms:W3CDTF"), date),
            new XElement(dc + "title", WordText.Clean(document.RunningHead)));
        var part = package.AddCoreFilePropertiesPart();
        package.ChangeIdOfPart(part, "properties");
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        properties.Save(stream, SaveOptions.DisableFormatting);
    }
}
