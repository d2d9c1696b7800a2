using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reports names that are given twice.</summary>
internal static class Unique
{
    /// <summary>The items with each name once, the first one kept.</summary>
    public static IReadOnlyList<T> ById<T>(IEnumerable<T> items, Func<T, string> id, Func<T, SourceLocation> location, LocalizedText what, DiagnosticBag problems)
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        var result = new List<T>();
        foreach (var item in items)
        {
            if (first.TryAdd(id(item), item))
            {
                result.Add(item);
            }
            else
            {
                problems.Error(RuleDiagnostics.Duplicate, location(item), LocalizedText.Of($"the {what} '{id(item)}' is given twice", $"{what}‘{id(item)}’出现了两次"), Hint(location(item), location(first[id(item)])), location(first[id(item)]));
            }
        }

        return result;
    }

    // An overlay may take the place of something below it, but not by accident.
    private static LocalizedText Hint(SourceLocation second, SourceLocation first) => Layer(second) == Layer(first)
        ? new("rename or delete one of the two", "请改名或删去其中一个")
        : new("if it is to take the other's place, list it under 'replaces:' of overlay.yaml with a reason; else rename it", "若要取代另一处，请在 overlay.yaml 的‘replaces:’中列出并说明理由；否则请改名");

    /// <summary>Which of the rule base and its overlays a place lies in.</summary>
    public static string Layer(SourceLocation location) => location.Path[..Math.Max(0, location.Path.IndexOf('/', StringComparison.Ordinal))];
}
