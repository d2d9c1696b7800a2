namespace AggloAdvisor.Data.Files;

/// <summary>Finds where a path ends after all symbolic links on the way, folders included.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without symbolic links.</summary>
    /// <exception cref="IOException">More links than a sane path has: probably a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full)!;
        var pending = new Stack<string>();
        Push(pending, full[root.Length..]);
        var current = root;
        var links = 0;
        while (pending.TryPop(out var segment))
        {
            if (segment == "..")
            {
                current = Path.GetDirectoryName(current) ?? root;
                continue;
            }

            var next = Path.Combine(current, segment);
            var target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                current = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException("Too many symbolic links.");
            }

            if (Path.IsPathRooted(target))
            {
                root = Path.GetPathRoot(target)!;
                current = root;
                target = target[root.Length..];
            }

            Push(pending, target);
        }

        return current;
    }

    /// <summary>Whether a file lies under a folder; both without symbolic links.</summary>
    public static bool IsInside(string file, string folder) =>
        file.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void Push(Stack<string> pending, string path)
    {
        var segments = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (var segment in segments.Where(static s => s != ".").Reverse())
        {
            pending.Push(segment);
        }
    }
}
