using AggloAdvisor.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace AggloAdvisor.Formats.Tests.Agreement;

/// <summary>Reads what a PDF says: everything that is not marked as decoration (running heads, page numbers, repeated table heads), nor drawn in figures, nor the sign of a list item.</summary>
internal static class PdfText
{
    /// <summary>The text in the order of the file.</summary>
    public static string Of(PdfDocument pdf) => TextPart.Of("", string.Concat(pdf.GetPages().SelectMany(static p => p.GetMarkedContents()).Where(static m => !m.IsArtifact && m.Tag is not ("Figure" or "Lbl")).SelectMany(static m => m.Letters).Select(static l => l.Value))).Text;

    /// <summary>The page of each heading, from the outline of the file.</summary>
    public static IReadOnlyDictionary<string, int> Pages(PdfDocument pdf, Document document)
    {
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var headings = Reporting.Tests.DocumentText.All(document.Blocks).OfType<Heading>();
        var pages = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().ToList();
        Assert.Equal(headings.Count(), pages.Count);
        return headings.Zip(pages).ToDictionary(static p => p.First.Id, static p => p.Second.PageNumber, StringComparer.Ordinal);
    }
}
