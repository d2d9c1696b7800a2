using System.Text.RegularExpressions;

namespace AggloAdvisor.Testing;

/// <summary>Finds what is not Chinese in a text for Chinese readers.</summary>
internal static partial class ForeignWords
{
    // Names of formats and programs, abbreviations, characters by number, codes of diagnostics.
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "YAML", "CSV", "UTF-8", "UTF-16", "GB18030", "JSON", "NaN", "MB", "HTML", "Markdown", "Liquid", "PDF", "Helvetica", "Noto", "Sans", "CJK", "TTF", "OTF", "TTC", "HarfBuzz",
    };

    [GeneratedRegex("‘[^’]*’|`[^`]*`|“[^”]*”|AGA[0-9]{4}|U\\+[0-9A-F]+|[\\w./-]*[\\w-]+\\.(yaml|csv|md)|\\b[a-z]+/(?![\\w])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamesAndCode { get; }

    [GeneratedRegex("[A-Za-z][A-Za-z0-9-]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LatinWord { get; }

    /// <summary>Latin words outside quotes, code, file names and the few that Chinese takes over; each with its text.</summary>
    public static IEnumerable<string> In(string text) =>
        LatinWord.Matches(NamesAndCode.Replace(text, "")).Select(static m => m.Value).Where(static w => !Allowed.Contains(w)).Select(w => $"{w}: {text}");
}
