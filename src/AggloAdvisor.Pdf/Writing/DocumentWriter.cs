using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Layout;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Shaping;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>Writes a laid-out document as a PDF file.</summary>
internal sealed class DocumentWriter
{
    // A jump lands a little above the heading, so that it does not stick to the window's edge.
    private const double JumpRoom = 12;

    private readonly PdfFile file = new();
    private readonly Document document;
    private readonly PaperSize paper;
    private readonly LaidOutDocument laidOut;
    private readonly IReadOnlyList<PdfReference> pages;
    private readonly StructureWriter structure;
    private readonly OpacityStates opacities = new();
    private readonly Dictionary<string, PlacedHeading> anchors = new(StringComparer.Ordinal);

    private DocumentWriter(Document document, PaperSize paper, LaidOutDocument laidOut)
    {
        this.document = document;
        this.paper = paper;
        this.laidOut = laidOut;
        pages = [.. laidOut.Pages.Select(_ => file.Reserve())];
        structure = new(file, pages, paper.Height);
        foreach (var heading in laidOut.Headings)
        {
            anchors.TryAdd(heading.Entry.Id, heading);
        }
    }

    /// <summary>Writes the file.</summary>
    /// <returns>The faces used, in order of first use, and what there is to say of them.</returns>
    public static (IReadOnlyList<Typeface> Faces, IReadOnlyList<FontNotice> Notices) Write(Document document, PaperSize paper, LaidOutDocument laidOut, bool subsetting, Stream output)
    {
        var writer = new DocumentWriter(document, paper, laidOut);
        var usages = FontUsage.Collect(laidOut.Pages).Values.ToList();
        var fontWriter = new FontWriter(writer.file, subsetting);
        var fonts = usages.ToDictionary(static u => u.Face, fontWriter.Write);
        writer.WriteTo(output, fonts, usages.Select(static u => u.Face.Info));
        return ([.. usages.Select(static u => u.Face)], fontWriter.Notices);
    }

    private void WriteTo(Stream output, Dictionary<Typeface, PdfFont> fonts, IEnumerable<FontFaceInfo> faces)
    {
        var (pageTree, resources) = (file.Reserve(), file.Reserve());
        foreach (var page in laidOut.Pages)
        {
            WritePage(page, fonts, pageTree, resources);
        }

        WriteResources(resources, fonts);
        var kids = file.Open(pageTree);
        kids.Write($"<</Type/Pages/Count {pages.Count}/Kids[");
        foreach (var page in pages)
        {
            kids.Write($"{page} ");
        }

        kids.Write($"]>>");
        var catalogue = WriteCatalogue(pageTree);
        file.Save(output, catalogue, new MetadataWriter(file, document).WriteInfo(faces));
    }

    private void WritePage(Page page, Dictionary<Typeface, PdfFont> fonts, PdfReference pageTree, PdfReference resources)
    {
        var index = page.Number - 1;
        var (content, marks) = ContentWriter.Write(page, fonts, opacities, paper.Height);
        structure.AddPage(index, marks);
        var stream = file.AddStream(content.Bytes);
        var annotations = page.Items.OfType<LinkItem>().Select(l => WriteLink(l, index)).ToList();
        var body = file.Open(pages[index]);
        body.Write($"<</Type/Page/Parent {pageTree}/MediaBox[0 0 {paper.Width} {paper.Height}]/Resources {resources}/Contents {stream}/StructParents {index}/Tabs/S");
        if (annotations.Count > 0)
        {
            body.Write($"/Annots[");
            foreach (var annotation in annotations)
            {
                body.Write($"{annotation} ");
            }

            body.Write($"]");
        }

        body.Write($">>");
    }

    private PdfReference WriteLink(LinkItem link, int page)
    {
        var reference = file.Reserve();
        var key = structure.AddAnnotation(link.Node, page, reference);
        var body = file.Open(reference);
        body.Write($"<</Type/Annot/Subtype/Link/Rect[{link.Box.X} {paper.Height - link.Box.Bottom} {link.Box.Right} {paper.Height - link.Box.Y}]/Border[0 0 0]/F 4/Contents{new PdfText(link.Description)}/StructParent {key}");
        if (!link.Target.StartsWith('#'))
        {
            body.Write($"/A<</S/URI/URI({UriText.Of(link.Target)})>>");
        }
        else if (anchors.TryGetValue(link.Target[1..], out var heading))
        {
            body.Write($"/Dest{Destination(heading)}");
        }

        body.Write($">>");
        return reference;
    }

    private PdfSyntax Destination(PlacedHeading heading)
    {
        var buffer = new PdfBuffer();
        buffer.Write($"[{pages[heading.Page - 1]}/XYZ 0 {Math.Min(paper.Height, paper.Height - heading.Y + JumpRoom)} null]");
        return new(System.Text.Encoding.ASCII.GetString(buffer.Bytes));
    }

    private void WriteResources(PdfReference resources, Dictionary<Typeface, PdfFont> fonts)
    {
        var body = file.Open(resources);
        body.Write($"<</Font<<");
        foreach (var font in fonts.Values)
        {
            body.Write($"/{new PdfSyntax(font.Usage.Name)} {font.Reference}");
        }

        body.Write($">>/ExtGState<<");
        opacities.WriteTo(body);
        body.Write($">>>>");
    }

    private PdfReference WriteCatalogue(PdfReference pageTree)
    {
        var tree = structure.Write(laidOut.Root);
        var outline = new OutlineWriter(file, Destination).Write(laidOut.Headings);
        var metadata = new MetadataWriter(file, document).WriteXmp();
        var catalogue = file.Reserve();
        var body = file.Open(catalogue);
        body.Write($"<</Type/Catalog/Pages {pageTree}/Lang{new PdfText(TextCleaner.Clean(document.Language))}/MarkInfo<</Marked true>>/StructTreeRoot {tree}/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata}");
        new AttachmentWriter(file, document.Date).WriteTo(body, document.Attachments);
        if (outline is { } entries)
        {
            body.Write($"/Outlines {entries}/PageMode/UseOutlines");
        }

        body.Write($">>");
        return catalogue;
    }
}
