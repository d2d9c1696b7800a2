namespace AggloAdvisor.Testing;

/// <summary>Finds the folders that tests read: the repository's own, and the optional reference material beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>AggloAdvisor.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the repository.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path in the reference folder beside the repository; skips the test, with the reason, where it is absent.</summary>
    public static string Reference(params string[] parts)
    {
        var path = Path.Combine([Path.GetDirectoryName(Root)!, "shared", .. parts]);
        Assert.SkipUnless(
            System.IO.File.Exists(path) || Directory.Exists(path),
            $"The reference material '{string.Join('/', parts)}' is not beside the repository (../shared).");
        return path;
    }

    /// <summary>Copies a folder with all below it.</summary>
    /// <returns>The copy.</returns>
    public static string Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        return to;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "AggloAdvisor.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("AggloAdvisor.sln was not found above the test binaries.");
    }
}
