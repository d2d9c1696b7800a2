using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Cli;

/// <summary>Finds the rule base and the templates.</summary>
internal static class Folders
{
    /// <summary>The folder to use for rules or templates.</summary>
    /// <param name="terminal">For relative paths.</param>
    /// <param name="given">What the user asked for; null for the default.</param>
    /// <param name="name"><c>rules</c> or <c>templates</c>.</param>
    /// <param name="mark">A file that shows that a folder of this name is the right one.</param>
    /// <returns>
    /// The given folder; else the one of that name in the working folder or above it, so that an edit in a checkout takes
    /// effect at once; else the one that came with the program.
    /// </returns>
    public static string Find(Terminal terminal, string? given, string name, string mark)
    {
        if (given is not null)
        {
            return terminal.Resolve(given);
        }

        for (var folder = new DirectoryInfo(terminal.Folder); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, name);
            if (File.Exists(Path.Combine(candidate, mark)))
            {
                return candidate;
            }
        }

        return Path.Combine(AppContext.BaseDirectory, name);
    }

    /// <summary>The rule base.</summary>
    public static string Rules(Terminal terminal, string? given) => Find(terminal, given, "rules", "sources.yaml");

    /// <summary>The report templates.</summary>
    public static string Templates(Terminal terminal, string? given) => Find(terminal, given, "templates", "theme.yaml");

    /// <summary>Where to look for fonts.</summary>
    public static FontSearch Fonts(Terminal terminal, string? given) => terminal.Fonts with { Folder = given is null ? null : terminal.Resolve(given) };
}
