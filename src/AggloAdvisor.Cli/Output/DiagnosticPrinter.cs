using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output;

/// <summary>Prints diagnostics as compilers do, all of them, and counts them.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>Prints to the error stream.</summary>
    /// <param name="terminal">Where to print.</param>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="files">The folders that were read: their lines are shown; null shows none.</param>
    /// <param name="outcome">What follows from errors, said after their number; that nothing was written when null.</param>
    /// <returns>Whether one of them is an error.</returns>
    public static bool Print(Terminal terminal, IReadOnlyCollection<Diagnostic> diagnostics, Language language, SourceFiles? files = null, LocalizedText? outcome = null)
    {
        terminal.EndProgress();
        foreach (var diagnostic in diagnostics)
        {
            terminal.Error.WriteLine(Shown(diagnostic, language, files, terminal.Colour));
        }

        var errors = diagnostics.Count(static d => d.Severity == Severity.Error);
        if (errors > 0)
        {
            outcome ??= new("nothing was written.", "未写入任何文件。");
            terminal.Error.WriteLine(LocalizedText.Of(
                $"{errors} {(errors == 1 ? "error" : "errors")}; {outcome}",
                $"{errors} 个错误；{outcome}").In(language));
        }

        return errors > 0;
    }

    /// <summary>A diagnostic as it is printed, with the line that it speaks of.</summary>
    public static string Shown(Diagnostic diagnostic, Language language, SourceFiles? files, bool colour = false)
    {
        var text = diagnostic.Text(language);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var (first, rest) = end < 0 ? (text, "") : (text[..end], text[end..]);
        var excerpt = files?.Line(diagnostic.Location) is { } line ? "\n" + Excerpt.Of(diagnostic, line).TrimEnd('\n') : "";
        return colour ? $"\u001b[{Colour(diagnostic.Severity)}m{first}\u001b[0m{excerpt}{rest}" : first + excerpt + rest;
    }

    private static string Colour(Severity severity) => severity switch { Severity.Error => "31", Severity.Warning => "33", _ => "36" };
}
