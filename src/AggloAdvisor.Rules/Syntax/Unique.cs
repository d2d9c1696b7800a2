using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reports names that are given twice.</summary>
internal static class Unique
{
    /// <summary>The items with each name once, the first one kept.</summary>
    public static IReadOnlyList<T> ById<T>(IEnumerable<T> items, Func<T, string> id, Func<T, SourceLocation> location, string what, DiagnosticBag problems)
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
                problems.Error(RuleDiagnostics.Duplicate, location(item), $"the {what} '{id(item)}' is given twice", "rename or delete one of the two", location(first[id(item)]));
            }
        }

        return result;
    }
}
