using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Data.Files;

/// <summary>The files of a case: read once, bounded, hashed, never outside the folder.</summary>
internal sealed class CaseFolder
{
    private const long MaxBytes = 64 * 1024 * 1024;
    private readonly string _folder;
    private readonly string _name;
    private readonly SortedDictionary<string, byte[]> _read = new(StringComparer.Ordinal);

    public CaseFolder(string folder)
    {
        _folder = folder;
        _name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
    }

    /// <summary>The folder's last name, by which diagnostics speak of it.</summary>
    public string Name => _name;

    /// <summary>Names of the files that were read, relative and with forward slashes.</summary>
    public IReadOnlyCollection<string> Used => _read.Keys;

    /// <summary>Every table file in the folder and in <c>registers</c>, relative.</summary>
    public IEnumerable<string> Tables() =>
        Csv(_folder, "").Concat(Csv(Path.Combine(_folder, "registers"), "registers/")).Order(StringComparer.Ordinal);

    /// <summary>The name under which diagnostics speak of a file.</summary>
    public SourceLocation At(string relative) => new($"{_name}/{relative}");

    /// <summary>Whether a file exists.</summary>
    public bool Has(string relative) => File.Exists(Path.Combine(_folder, relative));

    /// <summary>A file's content; null, with a diagnostic, when it cannot be used.</summary>
    /// <param name="relative">Name within the folder.</param>
    /// <param name="problems">Where problems are collected.</param>
    /// <param name="namedAt">Where somebody named the file; null for files with a fixed name.</param>
    public byte[]? Read(string relative, DiagnosticBag problems, SourceLocation? namedAt = null)
    {
        var place = namedAt ?? At(relative);
        if (relative.Length == 0 || Path.IsPathRooted(relative) || relative.Split('/', '\\').Any(static p => p is ".." or "." or "") || relative.Contains('\0', StringComparison.Ordinal))
        {
            problems.Error(DataDiagnostics.Unreadable, place, $"'{relative}' is not the name of a file inside the case's folder", "name a file of the folder, without '..' and without a drive or a leading slash");
            return null;
        }

        var file = new FileInfo(Path.Combine(_folder, relative));
        if (!file.Exists)
        {
            problems.Error(DataDiagnostics.Unreadable, place, $"the file '{relative}' does not exist", Suggestion.DidYouMean(relative, Tables()));
            return null;
        }

        if (IsLink(relative))
        {
            problems.Error(DataDiagnostics.Unreadable, place, $"'{relative}' is a link", "copy the file into the folder");
            return null;
        }

        if (file.Length > MaxBytes)
        {
            problems.Error(DataDiagnostics.TooLarge, place, string.Create(CultureInfo.InvariantCulture, $"'{relative}' has {file.Length} bytes; at most {MaxBytes} are read"));
            return null;
        }

        return _read[relative] = File.ReadAllBytes(file.FullName);
    }

    /// <summary>SHA-256 over names and contents of what was read.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in _read)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\n{bytes.Length}\n")));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A link could lead to any file of the machine, and its content into a diagnostic.
    private bool IsLink(string relative)
    {
        var path = _folder;
        foreach (var part in relative.Split('/', '\\'))
        {
            path = Path.Combine(path, part);
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            if (info.LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Csv(string folder, string prefix) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.csv").Select(f => prefix + Path.GetFileName(f)) : [];
}
