using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>The files of a rule base: found, bounded and hashed, never outside the folder.</summary>
internal sealed class RuleFolder
{
    /// <summary>The file of terms, which a rule base may have.</summary>
    public const string Glossary = "glossary.yaml";

    private const int MaxFiles = 5_000;
    private const int MaxFileBytes = 1024 * 1024;
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private RuleFolder()
    {
    }

    /// <summary>Contents by name relative to the folder, with forward slashes.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>Reads the known places of a folder; null, with diagnostics, when it is not a rule base.</summary>
    public static RuleFolder? Open(string folder, DiagnosticBag problems, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            problems.Error(RuleDiagnostics.Unreadable, new SourceLocation(folder), new("the folder does not exist", "文件夹不存在"), new("name the folder that holds sources.yaml, diagnoses, countermeasures and parameters", "请指明含有 sources.yaml、‘diagnoses’、‘countermeasures’和‘parameters’的文件夹"));
            return null;
        }

        var result = new RuleFolder();
        var paths = new[] { "diagnoses", "countermeasures", "parameters", "indicators", "quantiles", "items", "cases" }
            .SelectMany(sub => Directory.Exists(Path.Combine(folder, sub)) ? Directory.EnumerateFiles(Path.Combine(folder, sub), "*.yaml").Select(f => sub + "/" + Path.GetFileName(f)) : [])
            .Append("sources.yaml")
            .Concat(File.Exists(Path.Combine(folder, "analysis.yaml")) ? ["analysis.yaml"] : [])
            .Concat(File.Exists(Path.Combine(folder, Glossary)) ? [Glossary] : [])
            .Order(StringComparer.Ordinal)
            .Take(MaxFiles + 1)
            .ToArray();
        if (paths.Length > MaxFiles)
        {
            problems.Error(RuleDiagnostics.TooLarge, new SourceLocation(Named("")), LocalizedText.Of($"the folder holds more than {MaxFiles} files", $"文件夹中的文件多于 {MaxFiles} 个"));
            return null;
        }

        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            result.Add(folder, path, problems);
        }

        return result;
    }

    /// <summary>The name under which diagnostics speak of a file.</summary>
    public static string Named(string relative) => relative.Length == 0 ? "rules" : "rules/" + relative;

    /// <summary>SHA-256 over names and contents.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in _files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\n{bytes.Length}\n")));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Add(string folder, string relative, DiagnosticBag problems)
    {
        var place = new SourceLocation(Named(relative));
        var file = new FileInfo(Path.Combine(folder, relative));
        if (!file.Exists)
        {
            problems.Error(RuleDiagnostics.Unreadable, place, new("the file does not exist", "文件不存在"), new("every rule base has one", "每个规则库都须有此文件"));
            return;
        }

        // A link could lead to any file of the machine, and its content into a diagnostic.
        if (file.LinkTarget is not null || new DirectoryInfo(file.DirectoryName!).LinkTarget is not null && relative.Contains('/', StringComparison.Ordinal))
        {
            problems.Error(RuleDiagnostics.Unreadable, place, new("the file is a link", "该文件是链接"), new("copy the file into the folder", "请把文件复制到文件夹内"));
            return;
        }

        if (file.Length > MaxFileBytes)
        {
            problems.Error(RuleDiagnostics.TooLarge, place, LocalizedText.Of($"the file has {file.Length} bytes; rule files are read up to 262144", $"文件有 {file.Length} 字节；规则文件最多读取 262144 字节"), new("split it into several files", "请拆分为几个文件"));
            return;
        }

        _files.Add(relative, File.ReadAllBytes(file.FullName));
    }
}
