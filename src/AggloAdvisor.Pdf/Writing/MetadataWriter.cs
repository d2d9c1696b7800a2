using System.Globalization;
using System.Security;
using System.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>Writes who, what and when, in both forms that readers look for.</summary>
internal sealed class MetadataWriter(PdfFile file, Document document)
{
    private const string Producer = "AggloAdvisor";

    /// <summary>The document information dictionary. It names the font files.</summary>
    /// <param name="faces">The faces used.</param>
    public PdfReference WriteInfo(IEnumerable<FontFaceInfo> faces)
    {
        var date = new PdfSyntax(document.Date.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture));
        var reference = file.Reserve();
        file.Open(reference).Write($"<</Title{Text(document.Title)}/Author{Text(document.Author)}/Creator{Text(Producer)}/Producer{Text(Producer)}/CreationDate({date})/ModDate({date})/{new PdfSyntax(SourceFonts.Key)}{Text(SourceFonts.Write(faces))}>>");
        return reference;
    }

    /// <summary>The XMP packet.</summary>
    public PdfReference WriteXmp()
    {
        var date = document.Date.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var packet = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Xml(document.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Xml(document.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{Xml(document.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
            <xmp:CreatorTool>{Producer}</xmp:CreatorTool><pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;

        // Raw strings take the line ends of the source file, which a checkout may change.
        return file.AddStream(Encoding.UTF8.GetBytes(packet.ReplaceLineEndings("\n")), "/Type/Metadata/Subtype/XML", compressed: false);
    }

    private static PdfText Text(string value) => new(TextCleaner.Clean(value));

    private static string Xml(string value) => SecurityElement.Escape(TextCleaner.Clean(value));
}
