using System.Text;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Cli;

/// <summary>Everything a command sees of the outside, so that tests can drive it: results go to <see cref="Out"/>, diagnostics and progress to <see cref="Error"/>.</summary>
public sealed record Terminal
{
    /// <summary>Results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Results as bytes, for documents that must not pass through an encoding; the same stream as <see cref="Out"/>.</summary>
    public required Stream OutBytes { get; init; }

    /// <summary>Diagnostics and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches <see cref="Error"/>: only then progress is shown.</summary>
    public required bool Interactive { get; init; }

    /// <summary>Whether colours may be used: a person watches and <c>NO_COLOR</c> is not set.</summary>
    public required bool Colour { get; init; }

    /// <summary>Width of the window in columns.</summary>
    public required int Width { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The language of everything that is printed, unless a command line asks for another.</summary>
    public Language Language { get; init; }

    /// <summary>Where fonts are looked for besides a folder that the user names.</summary>
    public FontSearch Fonts { get; init; } = new();

    /// <summary>The ledger that runs are recorded in unless a command line names another; null for none.</summary>
    public string? Ledger { get; init; }

    /// <summary>Says when a run was recorded; nothing else depends on the clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The process's own terminal.</summary>
    public static Terminal OfProcess()
    {
        var interactive = !Console.IsErrorRedirected;
        var bytes = Console.OpenStandardOutput();
        return new Terminal
        {
            Out = new StreamWriter(bytes, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" },
            OutBytes = bytes,
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" },
            Interactive = interactive,
            Colour = interactive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = Console.IsOutputRedirected ? 160 : Math.Max(60, Console.WindowWidth),
            Folder = Environment.CurrentDirectory,
            Ledger = DefaultLedger(Environment.GetEnvironmentVariable("AGGLOADVISOR_LEDGER"), Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)),
            Language = Preferred(["LC_ALL", "LC_MESSAGES", "LANG"], Environment.GetEnvironmentVariable),
        };
    }

    /// <summary>The language that the environment asks for: Chinese when the first variable that is set begins with <c>zh</c>.</summary>
    /// <param name="names">Variables in the order in which they count.</param>
    /// <param name="read">The value of one; null when it is not set.</param>
    internal static Language Preferred(IEnumerable<string> names, Func<string, string?> read) =>
        names.Select(read).FirstOrDefault(static v => !string.IsNullOrEmpty(v))?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Chinese : Language.English;

    /// <summary>Where runs are recorded: the file that the environment names, else one in the user's data folder; nowhere when the environment names
    /// nothing between its quotes, or the user has no such folder.</summary>
    internal static string? DefaultLedger(string? named, string dataFolder) => named is not null
        ? named.Length == 0 ? null : named
        : dataFolder.Length == 0 ? null : Path.Combine(dataFolder, "aggloadvisor", "ledger.db");

    /// <summary>A text in the terminal's language.</summary>
    public string Say(string english, string chinese) => Language == Language.Chinese ? chinese : english;

    /// <summary>A text with figures in the terminal's language.</summary>
    public string Say(LocalizedText text) => text.In(Language);

    /// <summary>A path as the file system needs it.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Folder);

    /// <summary>Shows what is being done; does nothing where nobody watches.</summary>
    public void Progress(string step)
    {
        if (Interactive)
        {
            Error.Write($"\r\u001b[K{step} ...");
        }
    }

    /// <summary>Takes the progress line away.</summary>
    public void EndProgress()
    {
        if (Interactive)
        {
            Error.Write("\r\u001b[K");
        }
    }
}
