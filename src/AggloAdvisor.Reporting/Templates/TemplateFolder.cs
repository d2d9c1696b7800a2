using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
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
            problems.Error(ReportDiagnostics.Unreadable, new SourceLocation(Named(name)), new("the file is not UTF-8", "文件不是 UTF-8 编码"), new("save it as UTF-8", "请另存为 UTF-8"));
            return null;
        }
    }

    /// <summary>A file as YAML; null, with diagnostics, when it cannot be used.</summary>
    public YamlMap? ReadYaml(string name) =>
        Read(name) is { } bytes ? YamlFile.Read(bytes, Named(name), ReportDiagnostics.Yaml, problems) : null;

    /// <summary>Whether the folder has a file.</summary>
    public bool Has(string name) => File.Exists(Path.Combine(folder, name));

    private byte[]? Read(string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        var place = new SourceLocation(Named(name));
        if (!file.Exists || file.LinkTarget is not null)
        {
            problems.Error(ReportDiagnostics.Unreadable, place, LocalizedText.Of($"there is no file '{name}' in the templates folder", $"模板文件夹中没有文件‘{name}’"), new("copy it from the templates that came with the program", "请从程序自带的模板中复制"));
            return null;
        }

        if (file.Length > MaxBytes)
        {
            problems.Error(ReportDiagnostics.TooLarge, place, LocalizedText.Of($"the file has {file.Length} bytes; at most {MaxBytes} are read", $"文件有 {file.Length} 字节；最多读取 {MaxBytes} 字节"));
            return null;
        }

        return File.ReadAllBytes(file.FullName);
    }
}
