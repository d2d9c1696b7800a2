using System.Globalization;
using System.Text.Json;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Testing;
using UglyToad.PdfPig;

namespace AggloAdvisor.Cli.Tests;

public sealed class AdviseCommandTests
{
    public static TheoryData<string> Samples => [.. Directory.EnumerateDirectories(Repository.File("samples")).Select(static d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Advise_EverySample_GivesTheSameBytesTwice(string sample)
    {
        using var first = new TestTerminal();
        using var second = new TestTerminal();

        Assert.Equal(ExitCode.Done, await first.Advise(sample, "--json", "-o", "report.pdf"));
        Assert.Equal(ExitCode.Done, await second.Advise(sample, "--json", "-o", "report.pdf"));

        Assert.Equal(first.OutBytes, second.OutBytes);
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(first.Folder, "report.pdf"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(Path.Combine(second.Folder, "report.pdf"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    public async Task Advise_InAnotherCulture_GivesTheSameBytes(string culture)
    {
        using var here = new TestTerminal();
        using var there = new TestTerminal();
        await here.Advise("yijing-jingen", "--json", "-o", "report.pdf");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            await there.Advise("yijing-jingen", "--json", "-o", "report.pdf");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(here.Out, there.Out);
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(here.Folder, "report.pdf"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(Path.Combine(there.Folder, "report.pdf"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Advise_Json_PrintsOneDocumentAndWritesNothing()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Advise("yijing-jingen", "--json"));

        using var document = JsonDocument.Parse(terminal.OutBytes);
        Assert.Equal("aggloadvisor/advice", document.RootElement.GetProperty("format").GetString());
        Assert.Empty(terminal.Files);
    }

    [Fact]
    public async Task Advise_MachineWithoutAnyFont_SetsInTheStandardFontsAndSaysSo()
    {
        using var terminal = new TestTerminal(new FontSearch { SystemFolders = [] });

        Assert.Equal(ExitCode.Done, await terminal.Advise("yijing-jingen", "-o", "report.pdf"));

        Assert.Contains("no font", terminal.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("U+5B9C", terminal.Error, StringComparison.Ordinal);
        using var pdf = PdfDocument.Open(Path.Combine(terminal.Folder, "report.pdf"));
        Assert.All(pdf.GetPages().SelectMany(static p => p.Letters).Select(static l => l.FontName).Distinct(), static f => Assert.Matches("^(Helvetica|Courier)", f));
        Assert.Contains("Low-end rivalry in a shared industry", string.Concat(pdf.GetPages().Take(5).Select(static p => p.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advise_NoOutputGiven_NamesTheFileAfterCaseAndYear()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Advise("yijing-jingen"));

        Assert.Equal(["yijing-jingen-2021.pdf"], terminal.Files);
        Assert.Contains("yijing-jingen-2021.pdf", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advise_FolderWithoutCase_SaysSoAndWritesNothing()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.InputErrors, await terminal.Run("advise", "nowhere", "--rules", Repository.File("rules")));

        Assert.Empty(terminal.Files);
        Assert.Equal("", terminal.Out);
        Assert.Contains("error AGA2", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advise_SeveralOutputs_WritesEachFromOneRun()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Advise("yijing-jingen", "-o", "report.pdf", "-o", "report.html", "-o", "report.md", "-o", "report.json"));

        Assert.Equal(["report.html", "report.json", "report.md", "report.pdf"], terminal.Files);
        var html = await File.ReadAllTextAsync(Path.Combine(terminal.Folder, "report.html"), TestContext.Current.CancellationToken);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
        Assert.DoesNotContain("is attached to this file", html, StringComparison.Ordinal);
        Assert.Contains("This file does not carry its run record.", html, StringComparison.Ordinal);
        var markdown = await File.ReadAllTextAsync(Path.Combine(terminal.Folder, "report.md"), TestContext.Current.CancellationToken);
        Assert.StartsWith("# Yijing Jingen urban agglomeration\n", markdown, StringComparison.Ordinal);
        Assert.Contains("This file does not carry its run record.", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "This file does not carry its run record.")]
    [InlineData("zh", "本文件不附运行记录。")]
    public async Task Advise_Word_WritesTheReportWithoutRecordTheSameEveryTime(string language, string said)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Advise("yijing-jingen", "--lang", language, "-o", "a.docx", "-o", "b.docx"));

        var bytes = await File.ReadAllBytesAsync(Path.Combine(terminal.Folder, "a.docx"), TestContext.Current.CancellationToken);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(terminal.Folder, "b.docx"), TestContext.Current.CancellationToken));
        using var file = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var text = new StreamReader(file.GetEntry("word/document.xml")!.Open());
        Assert.Contains(said, await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advise_OneUnknownEndingOfTwo_WritesNothing()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await terminal.Advise("yijing-jingen", "-o", "report.html", "-o", "report.xyz"));
        Assert.Empty(terminal.Files);
    }

    [Fact]
    public async Task Advise_UnknownEnding_IsWrongUsage()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await terminal.Advise("yijing-jingen", "-o", "report.xyz"));
        Assert.Equal("", terminal.Out);
    }

    [Theory]
    [InlineData("advise")]
    [InlineData("advice", "x")]
    [InlineData("advise", "x", "--lang", "fr")]
    [InlineData("advise", "x", "--as-of", "yesterday")]
    [InlineData("explain", "x")]
    public async Task Run_WrongUsage_ExitsTwoWithCleanStandardOutput(params string[] args)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await terminal.Run(args));
        Assert.Equal("", terminal.Out);
        Assert.NotEqual("", terminal.Error);
    }

    [Fact]
    public async Task Advise_Cancelled_LeavesNothingBehind()
    {
        using var terminal = new TestTerminal();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var exit = await CommandLine.RunAsync(
            ["advise", Repository.File("samples", "yijing-jingen"), "--rules", Repository.File("rules"), "--templates", Repository.File("templates")],
            terminal.Terminal,
            cancelled.Token);

        Assert.Equal(ExitCode.Cancelled, exit);
        Assert.Empty(terminal.Files);
    }

    [Fact]
    public async Task Advise_OutputIsAFolder_SaysSoWithoutDebris()
    {
        using var terminal = new TestTerminal();
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "report.pdf"));

        Assert.Equal(ExitCode.InputErrors, await terminal.Advise("yijing-jingen", "-o", "report.pdf"));

        Assert.Equal(["report.pdf"], terminal.Files);
        Assert.Contains("AGA9001", terminal.Error, StringComparison.Ordinal);
    }
}
