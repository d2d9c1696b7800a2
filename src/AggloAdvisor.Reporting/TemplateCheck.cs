using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting.Checking;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting;

/// <summary>What a sound template folder holds.</summary>
/// <param name="Layouts">Files that lay out a report of each length.</param>
/// <param name="Parts">Files in <c>parts</c>.</param>
/// <param name="Texts">Keys of the strings files.</param>
public sealed record TemplateContents(int Layouts, int Parts, int Texts);

/// <summary>Reads a whole template folder, all lengths and both languages, and says everything that is wrong with it.</summary>
public static class TemplateCheck
{
    /// <summary>Checks a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>What it holds, or null when there are errors; and every problem found.</returns>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public static Checked<TemplateContents> Run(string folder)
    {
        var problems = new DiagnosticBag();
        var files = new TemplateFolder(folder, problems);
        var texts = Texts(files, problems);
        if (files.ReadYaml("theme.yaml") is { } theme)
        {
            _ = ThemeReader.Read(theme);
        }

        var root = ReportShape.Of(texts);
        string[] layouts = [.. Enum.GetValues<ReportLength>().Select(static l => l.File())];
        foreach (var layout in layouts)
        {
            Layout(files, layout, root, problems);
        }

        var parts = TemplateText.AllParts(files);
        foreach (var part in parts.Except(layouts.Where(files.Has).SelectMany(l => TemplateText.PartsOf(files, l)), StringComparer.Ordinal))
        {
            Unused(folder, TemplateText.PartFile(part), root, problems);
        }

        Links(folder, [.. layouts, .. parts.Select(TemplateText.PartFile)], problems);
        return new(problems.HasErrors ? null : new(layouts.Length, parts.Count, texts!.Length), problems.ToSortedArray());
    }

    // What is wrong with the files themselves has been said.
    private static void Links(string folder, IEnumerable<string> files, DiagnosticBag problems)
    {
        var unheard = new DiagnosticBag();
        var folderFiles = new TemplateFolder(folder, unheard);
        LinkCheck.Run(
            files.Where(folderFiles.Has).Select(f => (File: f, Text: TemplateText.Alone(folderFiles, f, unheard))).Where(static f => f.Text is not null).ToDictionary(static f => f.File, static f => f.Text!, StringComparer.Ordinal),
            problems);
    }

    private static string[]? Texts(TemplateFolder files, DiagnosticBag problems)
    {
        var (english, chinese) = (StringsReader.Read(files, Language.English), StringsReader.Read(files, Language.Chinese));
        if (english is not null && chinese is not null)
        {
            StringsReader.RequireTranslations(files, Language.English, english, problems);
            StringsReader.RequireTranslations(files, Language.Chinese, chinese, problems);
        }

        return english is null && chinese is null ? null : [.. (english?.Keys ?? []).Union(chinese?.Keys ?? [], StringComparer.Ordinal)];
    }

    private static void Layout(TemplateFolder files, string layout, GroupShape root, DiagnosticBag problems)
    {
        var found = new DiagnosticBag();
        if (TemplateText.Read(files, layout, found) is { } whole && LiquidTemplate.Parse(whole, found) is not null)
        {
            new LiquidChecker(whole, root, found).Check();
        }
        else if (files.Has(layout))
        {
            // The parser stops at the first mistake: each file by itself shows the others, too.
            var alone = new DiagnosticBag();
            foreach (var file in TemplateText.PartsOf(files, layout).Select(TemplateText.PartFile).Where(files.Has).Prepend(layout))
            {
                Alone(files, file, root, alone);
            }

            // A file is at fault where its mistake is; one that all files share, such as a loop that ends in another part, has none but the whole.
            if (alone.HasErrors)
            {
                problems.AddRange(found.ToSortedArray().Where(static d => d.Code != ReportDiagnostics.BadLiquid));
                found = alone;
            }
        }

        problems.AddRange(found.ToSortedArray());
    }

    private static void Alone(TemplateFolder files, string file, GroupShape root, DiagnosticBag problems)
    {
        var found = new DiagnosticBag();
        if (TemplateText.Alone(files, file, found) is { } text && LiquidTemplate.Parse(text, found) is not null)
        {
            new LiquidChecker(text, root, found).Check();
        }

        problems.AddRange(found.ToSortedArray());
    }

    // What no report takes in breaks none.
    private static void Unused(string folder, string file, GroupShape root, DiagnosticBag problems)
    {
        problems.Info(ReportDiagnostics.UnusedPart, new SourceLocation(TemplateFolder.Named(file)), new("no report takes in this part", "没有报告引用该组成部分"), new("take it in with {% part NAME %} from report.md, council.md or public.md, or delete the file", "请在 report.md、council.md 或 public.md 中用‘{% part NAME %}’引用，或删去该文件"));
        var found = new DiagnosticBag();
        Alone(new TemplateFolder(folder, found), file, root, found);
        problems.AddRange(found.ToSortedArray().Select(static d => d with { Severity = d.Severity == Severity.Error ? Severity.Warning : d.Severity }));
    }
}
