using System.Security.Cryptography;
using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Data.Files;

/// <summary>The files of a case: opened only inside its folder, bounded in size, and remembered for the case's hash.</summary>
internal sealed class CaseFolder
{
    /// <summary>The largest table.</summary>
    public const int MaxTableBytes = 64 << 20;

    /// <summary>The largest <c>case.yaml</c>.</summary>
    public const int MaxManifestBytes = 4 << 20;

    private readonly ICaseFiles _files;
    private readonly DiagnosticBag _bag;
    private readonly SortedDictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    /// <summary>Opens the files of a case.</summary>
    public CaseFolder(ICaseFiles files, DiagnosticBag bag) => (_files, _bag) = (files, bag);

    /// <summary>Bytes of the files read so far, by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents => _contents;

    /// <summary>The problems of one file of the case.</summary>
    public FileProblems ProblemsOf(string name) => new(_bag, _files.Name + "/" + string.Join('/', name.Split('/').Select(static s => Shown.Plain(s))));

    /// <summary>How messages name a folder.</summary>
    public static string NameOf(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return name.Length == 0 ? path : Shown.Plain(name);
    }

    /// <summary>Whether a file of this name exists.</summary>
    public bool Has(string name) => _files.Has(name);

    /// <summary>The text of a file; null when it cannot be used, which is then reported.</summary>
    public string? ReadText(string name, FileProblems problems, int maxBytes)
    {
        var bytes = _files.Read(name, problems, maxBytes);
        if (bytes is null)
        {
            return null;
        }

        _contents[name] = bytes;
        return TextDecoder.Decode(bytes, problems);
    }

    /// <summary>Names of the files, with <c>/</c> between folders, in ordinal order.</summary>
    public IReadOnlyList<string> List() => _files.List();

    /// <summary>Hash of the files read so far: SHA-256 of the lines <c>digest, two spaces, name, line feed</c> in ordinal order of names.</summary>
    /// <remarks>The lines are what <c>sha256sum</c> prints, so that anybody can recompute the hash. Bytes are taken as they are.</remarks>
    public string ContentHash()
    {
        var lines = new StringBuilder();
        foreach (var (name, bytes) in _contents)
        {
            lines.Append(Convert.ToHexStringLower(SHA256.HashData(bytes))).Append("  ").Append(name).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    /// <summary>Reports a file that is too large to be read.</summary>
    public static void TooLarge(FileProblems problems, long length, int maxBytes) => problems.Error(
        Codes.TooLarge,
        problems.At(),
        LocalizedText.Of($"the file has {Shown.Figure(length)} bytes; at most {Shown.Figure(maxBytes)} are read", $"文件有 {Shown.Figure(length)} 字节；最多读取 {Shown.Figure(maxBytes)} 字节"),
        new("keep only the years and industries that the advice needs, or sum the microdata first", "请只保留研判所需的年份和行业，或先汇总微观数据"));
}
