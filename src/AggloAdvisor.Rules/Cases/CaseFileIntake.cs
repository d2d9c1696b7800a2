using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Cases;

/// <summary>Takes in the files of a folder of cases: bounded in number and size, no file through a link.</summary>
internal static class CaseFileIntake
{
    private const int MaxFiles = 5_000;

    /// <summary>The YAML files of a folder, in ordinal order, with the names that diagnostics use; what cannot be taken in is reported.</summary>
    /// <param name="folder">The folder; one that does not exist has no files.</param>
    /// <param name="label">What diagnostics put before the names of its files.</param>
    /// <param name="problems">Where problems are collected.</param>
    /// <param name="cancellationToken">Checked before each file.</param>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public static IEnumerable<(byte[] Content, string Path)> Open(string folder, string label, DiagnosticBag problems, CancellationToken cancellationToken)
    {
        var place = new DirectoryInfo(folder);
        if (!place.Exists)
        {
            yield break;
        }

        var files = place.EnumerateFiles("*.yaml").Take(MaxFiles + 1).OrderBy(static f => f.Name, StringComparer.Ordinal).ToArray();
        if (files.Length > MaxFiles)
        {
            problems.Error(RuleDiagnostics.TooLarge, new SourceLocation(label), LocalizedText.Of($"the folder holds more than {MaxFiles} files", $"文件夹中的文件多于 {MaxFiles} 个"), new("delete those that nobody uses", "请删去无人使用的文件"));
            yield break;
        }

        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ReadOne(file, $"{label}/{file.Name}", problems) is { } content)
            {
                yield return (content, $"{label}/{file.Name}");
            }
        }
    }

    /// <summary>Whether a folder within the folder of cases is a link; it is reported then: it could lead to any place of the machine.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="label">What diagnostics call it.</param>
    /// <param name="problems">Where problems are collected.</param>
    public static bool IsLink(string folder, string label, DiagnosticBag problems)
    {
        if (new DirectoryInfo(folder).LinkTarget is null)
        {
            return false;
        }

        problems.Error(RuleDiagnostics.Unreadable, new SourceLocation(label), new("the folder is a link", "该文件夹是链接"), new("copy the folder", "请复制文件夹"));
        return true;
    }

    private static byte[]? ReadOne(FileInfo file, string path, DiagnosticBag problems)
    {
        if (file.LinkTarget is not null)
        {
            problems.Error(RuleDiagnostics.Unreadable, new SourceLocation(path), new("the file is a link", "该文件是链接"), new("copy the file into the folder", "请把文件复制到文件夹内"));
            return null;
        }

        using var stream = file.OpenRead();
        if (stream.Length > YamlFile.MaxBytes)
        {
            problems.Error(RuleDiagnostics.TooLarge, new SourceLocation(path), LocalizedText.Of($"the file has {stream.Length} bytes; case files are read up to {YamlFile.MaxBytes}", $"文件有 {stream.Length} 字节；用例文件最多读取 {YamlFile.MaxBytes} 字节"), new("split it into several files", "请拆分为几个文件"));
            return null;
        }

        var bytes = new byte[stream.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
