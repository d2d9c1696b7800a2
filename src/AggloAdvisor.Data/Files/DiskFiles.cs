namespace AggloAdvisor.Data.Files;

/// <summary>The files of a case in a folder; none is opened outside it.</summary>
internal sealed class DiskFiles : ICaseFiles
{
    private const int MostEntries = 5_000;
    private readonly string _path;
    private readonly string _realPath;

    /// <summary>Opens an existing folder.</summary>
    public DiskFiles(string path)
    {
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        _realPath = RealPath.Of(_path);
    }

    /// <inheritdoc/>
    public string Name => CaseFolder.NameOf(_path);

    /// <inheritdoc/>
    public bool Has(string name) => File.Exists(FullPath(name));

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

    /// <inheritdoc/>
    public byte[]? Read(string name, FileProblems problems, int maxBytes)
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
                CaseFolder.TooLarge(problems, stream.Length, maxBytes);
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

    private string FullPath(string name) => Path.Combine([_path, .. name.Split('/')]);
}
