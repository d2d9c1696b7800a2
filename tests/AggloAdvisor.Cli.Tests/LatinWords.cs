using System.Text.RegularExpressions;

namespace AggloAdvisor.Cli.Tests;

/// <summary>Looks for English in Chinese output.</summary>
internal static partial class LatinWords
{
    // Names of people, units and measures that Chinese planners write in Latin letters, and names of files.
    private static readonly string[] _allowed =
    [
        "AggloAdvisor", "GDP", "CO", "REAT", "LQ", "HHI", "JSON", "EDGAR", "PCT", "TOPSIS", "ineq", "EconGeo", "Krugman", "Zhao", "Wu", "Qin", "Gong", "Liu", "Zhu", "Song", "Wang", "Bian",
        "Xueqing", "Zhuofan", "Ruolan", "py-ecomplexity", "locational_gini", "gini.conc", "gini.spec", "krugman.spec", "krugman_index", "ln", "pdf",
    ];

    // A table breaks words where its columns end: what is left of a line is compared as it stands in the names that may be there.
    private static bool IsAllowed(string word) => Array.Exists(_allowed, a => a.Contains(word, StringComparison.Ordinal));

    /// <summary>Words of two Latin letters or more that are no proper name; paths and codes such as D03 do not count.</summary>
    public static IEnumerable<string> In(string text) => Word
        .Matches(Path.Replace(text, " "))
        .Select(static m => m.Value)
        .Where(static w => !IsAllowed(w))
        .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"[A-Za-z][A-Za-z._-]*[A-Za-z]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"https?://\S+|\S+\.(yaml|pdf|csv)(:[0-9]+)*|[A-Z][0-9]+[a-z]?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Path { get; }
}
