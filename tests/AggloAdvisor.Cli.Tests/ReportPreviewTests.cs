using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

public sealed class ReportPreviewTests
{
    [Fact]
    public async Task Preview_Case_WritesTheReportAndRecordsNothing()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.Run("report", "preview", Repository.File("samples", "yijing-jingen"), "--rules", Repository.File("rules"), "--templates", Repository.File("templates"), "--length", "public", "--lang", "zh"));

        Assert.Equal(["yijing-jingen-preview.html"], terminal.Files);
        Assert.Equal("yijing-jingen-preview.html\n", terminal.Out);
        Assert.Contains("宜荆荆恩", await File.ReadAllTextAsync(Path.Combine(terminal.Folder, "yijing-jingen-preview.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OtherEnding_IsRefused()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await terminal.Run("report", "preview", Repository.File("samples", "yijing-jingen"), "-o", "preview.txt"));

        Assert.Contains("'preview.txt' ends in neither .html nor .pdf", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_Watch_ShowsMistakesAndMendedTemplatesAsTheyAreSaved()
    {
        using var terminal = new TestTerminal();
        var templates = Copy(terminal);
        var page = Path.Combine(terminal.Folder, "page.html");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var watching = Task.Run(() => CommandLine.RunAsync(["report", "preview", Repository.File("samples", "yijing-jingen"), "--rules", Repository.File("rules"), "--templates", templates, "--length", "public", "-o", page, "--watch"], terminal.Terminal, stop.Token), TestContext.Current.CancellationToken);
        await Until(() => File.Exists(page) && terminal.Out.Length > 0);

        var part = Path.Combine(templates, "parts", "public.md");
        var text = await File.ReadAllTextAsync(part, stop.Token);
        var first = await File.ReadAllTextAsync(page, stop.Token);
        await File.WriteAllTextAsync(part, text + "\n{{ caze.name }}\n", stop.Token);
        await Until(() => terminal.Error.Contains("reports have no 'caze", StringComparison.Ordinal));
        Assert.Equal(first, await File.ReadAllTextAsync(page, stop.Token));

        await File.WriteAllTextAsync(part, text + "\nAn office's own sentence.\n", stop.Token);
        await Until(() => File.ReadAllText(page).Contains("An office", StringComparison.Ordinal));
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await watching);
    }

    private static string Copy(TestTerminal terminal)
    {
        var from = Repository.File("templates");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(terminal.Folder, "templates", Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return Path.Combine(terminal.Folder, "templates");
    }

    // Long enough for a slow machine; a watch that never runs again fails here.
    private static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 600 && !holds(); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.True(holds());
    }
}
