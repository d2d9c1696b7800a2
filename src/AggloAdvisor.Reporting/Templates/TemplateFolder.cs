using System.Globalization;
using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Reporting.Templates;

/// <summary>The files of a template folder, bounded; only the names we ask for are ever opened.</summary>
internal sealed class TemplateFolder(string folder, DiagnosticBag problems)
{
    private const int MaxBytes = 512 * 1024;

    /// <summary>The name under which diagnostics speak of a file.</summary>
    public static string Named(string file) => "templates/" + file;

    /// <summary>A file as text; null, with a diagnostic, when it cannot be used.</summary>
    public string? ReadText(string name)
    {
        if (Read(name) is not { } bytes)
        {
            return null;
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\ufeff').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            problems.Error(ReportDiagnostics.Unreadable, new SourceLocation(Named(name)), "the file is not UTF-8", "save it as UTF-8");
            return null;
        }
    }

    /// <summary>A file as YAML; null, with diagnostics, when it cannot be used.</summary>
    public YamlMap? ReadYaml(string name) =>
        Read(name) is { } bytes ? YamlFile.Read(bytes, Named(name), ReportDiagnostics.Yaml, problems) : null;

    private byte[]? Read(string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        var place = new SourceLocation(Named(name));
        if (!file.Exists || file.LinkTarget is not null)
        {
            problems.Error(ReportDiagnostics.Unreadable, place, $"there is no file '{name}' in the templates folder", "copy it from the templates that came with the program");
            return null;
        }

        if (file.Length > MaxBytes)
        {
            problems.Error(ReportDiagnostics.TooLarge, place, string.Create(CultureInfo.InvariantCulture, $"the file has {file.Length} bytes; at most {MaxBytes} are read"));
            return null;
        }

        return File.ReadAllBytes(file.FullName);
    }
}
