using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Reporting.Templates;

/// <summary>The files of a template folder, bounded; only the names we ask for are ever opened.</summary>
internal sealed class TemplateFolder
{
    private const int MaxBytes = 512 * 1024;
    private const int MostNames = 1000;
    private readonly string? _folder;
    private readonly IReadOnlyDictionary<string, byte[]>? _given;
    private readonly DiagnosticBag _problems;
    private readonly SortedDictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    /// <summary>The files of a folder.</summary>
    public TemplateFolder(string folder, DiagnosticBag problems) => (_folder, _problems) = (folder, problems);

    /// <summary>Files in memory.</summary>
    public TemplateFolder(IReadOnlyDictionary<string, byte[]> contents, DiagnosticBag problems) => (_given, _problems) = (contents, problems);

    /// <summary>Bytes of the files read so far, by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents => _contents;

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
            _problems.Error(ReportDiagnostics.Unreadable, new SourceLocation(Named(name)), new("the file is not UTF-8", "文件不是 UTF-8 编码"), new("save it as UTF-8", "请另存为 UTF-8"));
            return null;
        }
    }

    /// <summary>A file as YAML; null, with diagnostics, when it cannot be used.</summary>
    public YamlMap? ReadYaml(string name) =>
        Read(name) is { } bytes ? YamlFile.Read(bytes, Named(name), ReportDiagnostics.Yaml, _problems) : null;

    /// <summary>Whether the folder has a file.</summary>
    public bool Has(string name) => _given?.ContainsKey(name) ?? File.Exists(Path.Combine(_folder!, name));

    /// <summary>Names, without ending, of the files of a folder in it, in ordinal order.</summary>
    public IReadOnlyList<string> Names(string folder, string ending)
    {
        var all = _given?.Keys ?? (Directory.Exists(Path.Combine(_folder!, folder)) ? Directory.EnumerateFiles(Path.Combine(_folder!, folder)).Take(MostNames).Select(f => folder + Path.GetFileName(f)) : []);
        return [.. all.Where(n => n.StartsWith(folder, StringComparison.Ordinal) && n.EndsWith(ending, StringComparison.Ordinal)).Select(n => n[folder.Length..^ending.Length]).Order(StringComparer.Ordinal)];
    }

    private byte[]? Read(string name)
    {
        var bytes = _given is null ? ReadFile(name) : ReadGiven(name);
        if (bytes is not null)
        {
            _contents[name] = bytes;
        }

        return bytes;
    }

    private byte[]? ReadGiven(string name)
    {
        if (_given!.TryGetValue(name, out var bytes))
        {
            return bytes;
        }

        Absent(name);
        return null;
    }

    private byte[]? ReadFile(string name)
    {
        var file = new FileInfo(Path.Combine(_folder!, name));
        if (!file.Exists || file.LinkTarget is not null || (name.Contains('/', StringComparison.Ordinal) && file.Directory!.LinkTarget is not null))
        {
            Absent(name);
            return null;
        }

        if (file.Length > MaxBytes)
        {
            _problems.Error(ReportDiagnostics.TooLarge, new SourceLocation(Named(name)), LocalizedText.Of($"the file has {file.Length} bytes; at most {MaxBytes} are read", $"文件有 {file.Length} 字节；最多读取 {MaxBytes} 字节"));
            return null;
        }

        return File.ReadAllBytes(file.FullName);
    }

    private void Absent(string name) =>
        _problems.Error(ReportDiagnostics.Unreadable, new SourceLocation(Named(name)), LocalizedText.Of($"there is no file '{name}' in the templates folder", $"模板文件夹中没有文件‘{name}’"), new("copy it from the templates that came with the program", "请从程序自带的模板中复制"));
}
