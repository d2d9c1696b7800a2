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

    private const int MostEntries = 5_000;
    private readonly string _path;
    private readonly string _realPath;
    private readonly DiagnosticBag _bag;
    private readonly SortedDictionary<string, string> _digests = new(StringComparer.Ordinal);

    /// <summary>Opens an existing folder.</summary>
    public CaseFolder(string path, DiagnosticBag bag)
    {
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        _realPath = RealPath.Of(_path);
        _bag = bag;
    }

    /// <summary>The problems of one file of the case.</summary>
    public FileProblems ProblemsOf(string name) => new(_bag, NameOf(_path) + "/" + string.Join('/', name.Split('/').Select(static s => Shown.Plain(s))));

    /// <summary>How messages name a folder.</summary>
    public static string NameOf(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return name.Length == 0 ? path : Shown.Plain(name);
    }

    /// <summary>Whether a file of this name exists.</summary>
    public bool Has(string name) => File.Exists(FullPath(name));

    /// <summary>The text of a file; null when it cannot be used, which is then reported.</summary>
    public string? ReadText(string name, FileProblems problems, int maxBytes)
    {
        var bytes = ReadBytes(name, problems, maxBytes);
        if (bytes is null)
        {
            return null;
        }

        _digests[name] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return TextDecoder.Decode(bytes, problems);
    }

    /// <summary>Names of the files in the folder, with <c>/</c> between folders, in ordinal order; links to folders are not followed.</summary>
    public IReadOnlyList<string> List()
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 4,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        return
        [
            .. Directory.EnumerateFiles(_path, "*", options)
                .Take(MostEntries)
                .Select(f => Path.GetRelativePath(_path, f).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Hash of the files read so far: SHA-256 of the lines <c>digest, two spaces, name, line feed</c> in ordinal order of names.</summary>
    /// <remarks>The lines are what <c>sha256sum</c> prints, so that anybody can recompute the hash. Bytes are taken as they are.</remarks>
    public string ContentHash()
    {
        var lines = new StringBuilder();
        foreach (var (name, digest) in _digests)
        {
            lines.Append(digest).Append("  ").Append(name).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    private string FullPath(string name) => Path.Combine([_path, .. name.Split('/')]);

    private byte[]? ReadBytes(string name, FileProblems problems, int maxBytes)
    {
        var path = FullPath(name);
        try
        {
            if (!RealPath.IsInside(RealPath.Of(path), _realPath))
            {
                problems.Error(Codes.OutsideFolder, problems.At(), new("the file is a link that leads out of the case's folder", "该文件是指向案例文件夹之外的链接"), new("copy the file into the folder", "请把文件复制到文件夹内"));
                return null;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > maxBytes)
            {
                problems.Error(
                    Codes.TooLarge,
                    problems.At(),
                    LocalizedText.Of($"the file has {Shown.Figure(stream.Length)} bytes; at most {Shown.Figure(maxBytes)} are read", $"文件有 {Shown.Figure(stream.Length)} 字节；最多读取 {Shown.Figure(maxBytes)} 字节"),
                    new("keep only the years and industries that the advice needs, or sum the microdata first", "请只保留研判所需的年份和行业，或先汇总微观数据"));
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Error(
                Codes.CannotOpen,
                problems.At(),
                e is UnauthorizedAccessException ? new("the file may not be read", "没有读取该文件的权限") : new("the file cannot be opened", "无法打开该文件"),
                new("close it in other programs, and check that it is a file you may read", "请在其他程序中关闭它，并确认您有读取权限"));
            return null;
        }
    }
}
