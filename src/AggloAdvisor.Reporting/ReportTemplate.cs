using System.Collections.Frozen;
using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf;
using AggloAdvisor.Reporting.Checking;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting;

/// <summary>A report's layout, wording and look, read and checked.</summary>
public sealed class ReportTemplate
{
    private ReportTemplate(LiquidTemplate body, FrozenDictionary<string, string> strings, PdfTheme theme, Language language, ReportLength length, IReadOnlyDictionary<string, byte[]> files)
    {
        (Body, Strings, Theme, Language, Length, Files) = (body, strings, theme, language, length, files);
    }

    /// <summary>Colours, sizes and paper.</summary>
    public PdfTheme Theme { get; }

    /// <summary>The language of its wording.</summary>
    public Language Language { get; }

    /// <summary>How much it tells.</summary>
    public ReportLength Length { get; }

    /// <summary>Bytes of the files that it was read from, by name, for a run record.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    internal LiquidTemplate Body { get; }

    internal FrozenDictionary<string, string> Strings { get; }

    /// <summary>Where the wording says something; null where it does not.</summary>
    internal SourceLocation? PlaceInStrings(string words)
    {
        var file = StringsReader.File(Language);
        if (words.Length == 0 || !Files.TryGetValue(file, out var bytes))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new(TemplateFolder.Named(file), text.AsSpan(0, at).Count('\n') + 1, at - (at == 0 ? -1 : text.LastIndexOf('\n', at - 1)));
    }

    /// <summary>Reads the layout of a length with its parts, <c>strings.LANG.yaml</c> and <c>theme.yaml</c> of a folder.</summary>
    /// <param name="templatesFolder">The folder.</param>
    /// <param name="language">Which wording to read.</param>
    /// <param name="length">Which layout to read.</param>
    /// <returns>The template, or null when there are errors; and every problem found.</returns>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public static Checked<ReportTemplate> Load(string templatesFolder, Language language, ReportLength length = ReportLength.Full)
    {
        var problems = new DiagnosticBag();
        return Load(new TemplateFolder(templatesFolder, problems), language, length, problems);
    }

    /// <summary>Reads a template from bytes in memory, such as those of a run record.</summary>
    /// <param name="files">Bytes by file name.</param>
    /// <param name="language">Which wording to read.</param>
    /// <param name="length">Which layout to read.</param>
    /// <returns>The template, or null when there are errors; and every problem found.</returns>
    public static Checked<ReportTemplate> Load(IReadOnlyDictionary<string, byte[]> files, Language language, ReportLength length = ReportLength.Full)
    {
        var problems = new DiagnosticBag();
        return Load(new TemplateFolder(files, problems), language, length, problems);
    }

    private static Checked<ReportTemplate> Load(TemplateFolder files, Language language, ReportLength length, DiagnosticBag problems)
    {
        var text = TemplateText.Read(files, length.File(), problems);
        var body = text is null ? null : LiquidTemplate.Parse(text, problems);
        var strings = StringsReader.Read(files, language);
        if (strings is not null)
        {
            StringsReader.RequireTranslations(files, language, strings, problems);
            if (body is not null)
            {
                new LiquidChecker(text!, ReportShape.Of(strings.Keys), problems).Check();
            }
        }

        var theme = files.ReadYaml("theme.yaml") is { } look ? ThemeReader.Read(look) : null;
        return new(
            problems.HasErrors || body is null || strings is null || theme is null ? null : new ReportTemplate(body, strings, theme, language, length, files.Contents),
            problems.ToSortedArray());
    }
}
