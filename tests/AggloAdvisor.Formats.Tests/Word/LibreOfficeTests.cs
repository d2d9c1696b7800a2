using AggloAdvisor.Core.Text;
using AggloAdvisor.Testing;
using static AggloAdvisor.Formats.Tests.Word.WordSamples;

namespace AggloAdvisor.Formats.Tests.Word;

/// <summary>Another program opens our Word files: what it prints holds the document's words.</summary>
public sealed class LibreOfficeTests
{
    [Theory]
    [InlineData("chang-zhu-tan", Language.English)]
    [InlineData("yijing-jingen", Language.Chinese)]
    public async Task Convert_Report_PrintsTheWordsOfTheDocumentInOrder(string sample, Language language)
    {
        var document = Report(sample, language);
        var folder = Directory.CreateTempSubdirectory("word-");
        try
        {
            var name = Path.Combine(folder.FullName, "report.docx");
            await File.WriteAllBytesAsync(name, Bytes(document), TestContext.Current.CancellationToken);
            await Run("soffice", "-env:UserInstallation=" + new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri, "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, name);

            // The running head and the foot stand outside of this part of the page; -raw keeps the cells of a table apart.
            var text = Letters(await Run("pdftotext", "-raw", "-r", "72", "-x", "0", "-y", "58", "-W", "600", "-H", "722", "-enc", "UTF-8", Path.ChangeExtension(name, ".pdf"), "-"));
            var (from, sought) = (0, 0);
            foreach (var piece in Texts(document).SelectMany(static t => t.Split(Uncounted)).Select(Letters).Where(static p => p.Length > 0))
            {
                var at = text.IndexOf(piece, from, StringComparison.Ordinal);
                Assert.True(at >= 0, $"missing or out of order: {piece}\nafter: {text[Math.Max(0, from - 60)..from]}\nfound: {text[from..Math.Min(text.Length, from + 300)]}");
                from = at + piece.Length;
                sought += piece.Length;
            }

            Assert.InRange(text.Length, sought, sought * 1.15);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // White space says where lines end; signs that the font lacks are painted by themselves, after the words around them.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static async Task<string> Run(string tool, params string[] args)
    {
        var (exit, output) = await ForeignTool.Run(tool, args);
        Assert.True(exit == 0, output);
        return output;
    }
}
