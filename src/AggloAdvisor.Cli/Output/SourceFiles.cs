using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Data;

namespace AggloAdvisor.Cli.Output;

/// <summary>The folders a command has read, so that diagnostics can show the lines they speak of.</summary>
/// <remarks>Nothing outside these folders is ever opened, and no link is followed: a line of another file must not get into a message.</remarks>
internal sealed class SourceFiles
{
    private const int MaxBytes = 16 << 20;
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);
    private string? _path;
    private string[]? _lines;

    /// <summary>A rule base, whose files diagnostics name <c>rules/...</c>.</summary>
    public static SourceFiles Rules(string folder) => new SourceFiles().With("rules", folder);

    /// <summary>Templates, whose files diagnostics name <c>templates/...</c>.</summary>
    public static SourceFiles Templates(string folder) => new SourceFiles().With("templates", folder);

    /// <summary>A case, whose files diagnostics name by the folder's own name.</summary>
    public static SourceFiles Case(string folder) => new SourceFiles().With(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), folder);

    /// <summary>The line of a place; null where there is none to show.</summary>
    public string? Line(SourceLocation location)
    {
        if (location is not { Line: > 0, Sheet: null })
        {
            return null;
        }

        if (location.Path != _path)
        {
            (_path, _lines) = (location.Path, Read(location.Path));
        }

        return location.Line <= _lines?.Length ? _lines[location.Line - 1] : null;
    }

    /// <summary>The same with one more folder, whose files diagnostics name by this prefix.</summary>
    public SourceFiles With(string prefix, string folder)
    {
        _folders[prefix] = folder;
        return this;
    }

    private string[]? Read(string path)
    {
        var segments = path.Split('/');
        if (segments.Length < 2 || !_folders.TryGetValue(segments[0], out var current) || Array.Exists(segments, static s => s is "" or "." or ".." || s.AsSpan().ContainsAny('\\', ':')))
        {
            return null;
        }

        try
        {
            foreach (var segment in segments[1..])
            {
                current = Path.Combine(current, segment);
                if (new FileInfo(current).LinkTarget is not null)
                {
                    return null;
                }
            }

            var file = new FileInfo(current);
            return file is { Exists: true, Length: <= MaxBytes } ? Text(file.FullName)?.ReplaceLineEndings("\n").Split('\n') : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Why it cannot be read is what the diagnostic says.
            return null;
        }
    }

    private static string? Text(string file) => CaseText.Decode(File.ReadAllBytes(file));
}
