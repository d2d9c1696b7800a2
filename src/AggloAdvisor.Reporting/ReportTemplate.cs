using System.Collections.Frozen;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf;
using AggloAdvisor.Reporting.Templates;
using AggloAdvisor.Yaml;

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
        var body = TemplateText.Read(files, length.File(), problems) is { } text ? LiquidTemplate.Parse(text, problems) : null;
        var strings = files.ReadYaml($"strings.{language.Code()}.yaml") is { } map ? ReadStrings(map) : null;
        if (strings is not null)
        {
            Translated(files, language, strings, problems);
        }

        var theme = files.ReadYaml("theme.yaml") is { } look ? ThemeReader.Read(look) : null;
        return new(
            problems.HasErrors || body is null || strings is null || theme is null ? null : new ReportTemplate(body, strings, theme, language, length, files.Contents),
            problems.ToSortedArray());
    }

    // A text that only the other language has would be a gap in this one's report.
    private static void Translated(TemplateFolder files, Language language, FrozenDictionary<string, string> strings, DiagnosticBag problems)
    {
        var (own, other) = ($"strings.{language.Code()}.yaml", $"strings.{(language == Language.Chinese ? Language.English : Language.Chinese).Code()}.yaml");
        if (!files.Has(other) || files.ReadYaml(other) is not { } map)
        {
            return;
        }

        foreach (var (key, place) in map.Keys().Where(k => !strings.ContainsKey(k.Key)))
        {
            problems.Error(
                ReportDiagnostics.MissingKey,
                place,
                LocalizedText.Of($"the text '{key}' has no translation in {own}", $"“{key}”在{own}中没有译文"),
                LocalizedText.Of($"add '{key}:' to {own}, or remove it here", $"在{own}中补充“{key}:”，或在此删除"));
        }
    }

    private static FrozenDictionary<string, string> ReadStrings(YamlMap map)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, _) in map.Keys())
        {
            if (map.Scalar(map.Optional(key), key) is { } text)
            {
                result[key] = text;
            }
        }

        return result.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
