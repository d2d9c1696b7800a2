using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>Embeds files in the document.</summary>
/// <remarks>Source: ISO 32000-1:2008, sections 7.11.4 (embedded file streams) and 7.7.4 (name dictionary); the relationship is that of
/// ISO 32000-2:2020, section 7.11.3, which older readers pass over.</remarks>
internal sealed class AttachmentWriter(PdfFile file, DateTimeOffset date)
{
    /// <summary>Writes the files and the entries of the catalogue that name them; nothing where there are none.</summary>
    public void WriteTo(PdfBuffer catalogue, ImmutableArray<Attachment> attachments)
    {
        if (attachments.IsDefaultOrEmpty)
        {
            return;
        }

        // Readers look a name up by halving: the names must ascend.
        var specifications = attachments.OrderBy(static a => a.Name, StringComparer.Ordinal).Select(a => (a.Name, Reference: Write(a))).ToArray();
        catalogue.Write($"/Names<</EmbeddedFiles<</Names[");
        foreach (var (name, reference) in specifications)
        {
            catalogue.Write($"{new PdfText(name)} {reference} ");
        }

        catalogue.Write($"]>>>>/AF[");
        foreach (var (_, reference) in specifications)
        {
            catalogue.Write($"{reference} ");
        }

        catalogue.Write($"]");
    }

    private PdfReference Write(Attachment attachment)
    {
        var content = attachment.Content.Span;
        var day = date.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        var type = attachment.MediaType.Replace("/", "#2F", StringComparison.Ordinal);
        var stream = file.AddStream(
            content,
            string.Create(CultureInfo.InvariantCulture, $"/Type/EmbeddedFile/Subtype/{type}/Params<</Size {content.Length}/ModDate({day})>>"));
        var reference = file.Reserve();
        var name = new PdfText(attachment.Name);
        file.Open(reference).Write($"<</Type/Filespec/F{name}/UF{name}/Desc{new PdfText(TextCleaner.Clean(attachment.Description))}/AFRelationship/Data/EF<</F {stream}/UF {stream}>>>>");
        return reference;
    }
}
