using System.Collections.Immutable;

namespace AggloAdvisor.Pdf.Fonts;

/// <summary>Where to look for fonts.</summary>
public sealed record FontSearch
{
    /// <summary>A folder with the fonts of the house, searched first and with its subfolders; null for none.</summary>
    public string? Folder { get; init; }

    /// <summary>Folders of the system, searched for known families only. A folder that does not exist is passed over.</summary>
    public ImmutableArray<string> SystemFolders { get; init; } = DefaultSystemFolders();

    private static ImmutableArray<string> DefaultSystemFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            return
            [
                Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
                Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts"),
            ];
        }

        return OperatingSystem.IsMacOS()
            ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library", "Fonts")]
            : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local", "share", "fonts"), Path.Combine(home, ".fonts")];
    }
}
