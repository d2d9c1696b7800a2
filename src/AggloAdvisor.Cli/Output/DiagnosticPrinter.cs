using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Cli.Output;

/// <summary>Prints diagnostics as compilers do, all of them, and counts them.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>Prints to the error stream.</summary>
    /// <returns>Whether one of them is an error.</returns>
    public static bool Print(Terminal terminal, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        terminal.EndProgress();
        foreach (var diagnostic in diagnostics)
        {
            terminal.Error.WriteLine(terminal.Colour ? Coloured(diagnostic) : diagnostic.ToString());
        }

        var errors = diagnostics.Count(static d => d.Severity == Severity.Error);
        if (errors > 0)
        {
            terminal.Error.WriteLine(errors == 1 ? "1 error; nothing was written." : Invariant($"{errors} errors; nothing was written."));
        }

        return errors > 0;
    }

    private static string Coloured(Diagnostic diagnostic)
    {
        var colour = diagnostic.Severity switch { Severity.Error => "31", Severity.Warning => "33", _ => "36" };
        var text = diagnostic.ToString();
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return $"\u001b[{colour}m{first}\u001b[0m{(end < 0 ? "" : text[end..])}";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
