using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Formats.Word;
using AggloAdvisor.Reporting.Tests;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace AggloAdvisor.Formats.Tests.Word;

/// <summary>Documents to write, and what they say.</summary>
internal static class WordSamples
{
    /// <summary>What stands where a page number will.</summary>
    public const string Uncounted = "…";

    public static Document Report(string sample, Language language) => Reports.Build(sample, language).Value!;

    public static byte[] Bytes(Document document)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(document, new WordLook(), Reports.Measurer, stream);
        return stream.ToArray();
    }

    /// <summary>Writes a document and opens what was written.</summary>
    public static WordprocessingDocument Open(Document document) => WordprocessingDocument.Open(new MemoryStream(Bytes(document)), isEditable: false);

    /// <summary>A document of these blocks.</summary>
    public static Document Of(params ImmutableArray<Block> blocks) => new()
    {
        Title = "Title",
        CoverLines = ["Line"],
        Author = "Author",
        Language = "en",
        RunningHead = "Head",
        Date = new(2024, 3, 1, 12, 0, 0, TimeSpan.FromHours(8)),
        Words = new FixedWords("Contents", "Page {0} of {1}", "continued"),
        Blocks = blocks,
    };

    public static ImmutableArray<Inline> Text(string text) => [new TextRun(text)];

    /// <summary>What the schema and its rules have against a file, a line each.</summary>
    public static IEnumerable<string> Problems(WordprocessingDocument file) => new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
        .Validate(file, TestContext.Current.CancellationToken)
        .Select(static e => string.Create(CultureInfo.InvariantCulture, $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));

    /// <summary>The texts of a document in the order of reading, a paragraph, cell or caption each; without the table of contents.</summary>
    public static IEnumerable<string> Texts(Document document) => document.CoverLines.Prepend(document.Subtitle ?? "").Prepend(document.Title).Concat(document.Blocks.SelectMany(Texts));

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Heading h => [Said(h.Content)],
        Paragraph p => [Said(p.Content)],
        ListBlock l => l.Items.SelectMany(static i => i).SelectMany(Texts),
        Table t => [Said(t.Caption ?? []), .. t.Rows.Prepend(t.Header).SelectMany(static r => r).Select(Said)],
        Figure f => [Said(f.Caption)],
        Callout c => [Said(c.Title), .. c.Blocks.SelectMany(Texts)],
        _ => [],
    };

    public static string Said(ImmutableArray<Inline> line) => string.Concat(DocumentText.Deep(line).Select(static i => i switch
    {
        TextRun t => t.Text,
        Code c => c.Text,
        PageNumber p => p.Words.Replace("{0}", Uncounted, StringComparison.Ordinal),
        _ => "",
    }));

    public static string Squeezed(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
