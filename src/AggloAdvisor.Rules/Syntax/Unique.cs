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
                problems.Error(RuleDiagnostics.Duplicate, location(item), LocalizedText.Of($"the {what} '{id(item)}' is given twice", $"{what}‘{id(item)}’出现了两次"), new("rename or delete one of the two", "请改名或删去其中一个"), location(first[id(item)]));
            }
        }

        return result;
    }
}
