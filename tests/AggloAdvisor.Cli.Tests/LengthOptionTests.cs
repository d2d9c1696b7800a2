using UglyToad.PdfPig;

namespace AggloAdvisor.Cli.Tests;

public sealed class LengthOptionTests
{
    [Theory]
    [InlineData("council", 4)]
    [InlineData("public", 1)]
    public async Task Advise_ShortLength_GivesAReportThatVerifiesItself(string length, int pages)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Advise("chang-zhu-tan", "--length", length, "-o", "report.pdf", "-o", "report.html"));

        using (var pdf = PdfDocument.Open(Path.Combine(terminal.Folder, "report.pdf")))
        {
            Assert.InRange(pdf.NumberOfPages, 1, pages);
        }

        Assert.Equal(ExitCode.Done, await terminal.Run("audit", "verify", "report.pdf"));
        Assert.Contains("<h2 id=\"summary\">", await File.ReadAllTextAsync(Path.Combine(terminal.Folder, "report.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advise_UnknownLength_SaysWhichThereAre()
    {
        using var terminal = new TestTerminal();

        Assert.NotEqual(ExitCode.Done, await terminal.Advise("chang-zhu-tan", "--length", "short"));

        Assert.Contains("'full', 'council' or 'public'", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(terminal.Files);
    }
}
