using System.Text.RegularExpressions;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting.Checking;

/// <summary>Holds the links of a template folder to the headings in it. A part may be dropped, and links to it become plain text; a name that no heading anywhere has is a
/// mistake.</summary>
internal static partial class LinkCheck
{
    // What the program itself names: traces and headings without a name.
    private static readonly string[] _made = ["trace-", "h-"];

    [GeneratedRegex(@"\{#(?<name>[^}\s{]*)(?<more>\{\{)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"\]\(#(?<name>[^)\s{]*)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Leading { get; }

    /// <summary>Checks all files.</summary>
    /// <param name="files">Layouts and parts by name; those that cannot be read are left out.</param>
    /// <param name="problems">Where problems are collected.</param>
    public static void Run(IReadOnlyDictionary<string, TemplateText> files, DiagnosticBag problems)
    {
        var (whole, beginnings) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(_made, StringComparer.Ordinal));
        foreach (Match heading in files.Values.SelectMany(static f => Named.Matches(f.Text)))
        {
            (heading.Groups["more"].Success ? beginnings : whole).Add(heading.Groups["name"].Value);
        }

        foreach (var file in files.OrderBy(static f => f.Key, StringComparer.Ordinal).Select(static f => f.Value))
        {
            foreach (Match link in Leading.Matches(file.Text))
            {
                var name = link.Groups["name"].Value;
                if (!whole.Contains(name) && !beginnings.Any(b => b.Length > 0 && name.StartsWith(b, StringComparison.Ordinal)))
                {
                    problems.Error(
                        ReportDiagnostics.Anchor,
                        file.PlaceOf(link.Index + 2),
                        LocalizedText.Of($"no heading has the name '#{name}'", $"没有标题使用名称‘#{name}’"),
                        Suggestion.DidYouMean(name, whole) ?? new("write {#name} behind a heading, and the same name here", "请在标题后写‘{#name}’，并在此使用同一名称"));
                }
            }
        }
    }
}
