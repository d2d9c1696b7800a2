using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Syntax.Formulas;

/// <summary>Orders derived indicators so that each comes after those it uses.</summary>
internal static class FormulaOrder
{
    /// <summary>The order: by name where nothing else decides. Those in a circle, or that use one in a circle, are left out; each circle is reported once.</summary>
    /// <param name="indicators">With different names.</param>
    /// <param name="place">Where an indicator's formula uses a name.</param>
    /// <param name="problems">Where circles are reported.</param>
    public static ImmutableArray<DerivedIndicator> Of(IReadOnlyCollection<DerivedIndicator> indicators, Func<string, string, SourceLocation> place, DiagnosticBag problems)
    {
        var byId = indicators.ToDictionary(static d => d.Definition.Id, StringComparer.Ordinal);
        var uses = byId.ToDictionary(
            static d => d.Key,
            d => FormulaWalk.All(d.Value.Formula).OfType<IndicatorFormula>().Select(static f => f.Indicator.Id).Where(byId.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
        var ordered = ImmutableArray.CreateBuilder<DerivedIndicator>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        var waiting = byId.Keys.Order(StringComparer.Ordinal).ToList();
        while (waiting.FindIndex(id => Array.TrueForAll(uses[id], done.Contains)) is >= 0 and var next)
        {
            done.Add(waiting[next]);
            ordered.Add(byId[waiting[next]]);
            waiting.RemoveAt(next);
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in waiting)
        {
            if (Circle(id, uses, done) is { } circle && !circle.Exists(told.Contains))
            {
                told.UnionWith(circle);
                problems.Error(RuleDiagnostics.FormulaCircle, place(circle[0], circle.Count > 1 ? circle[1] : circle[0]), LocalizedText.Of($"'{circle[0]}' is computed from itself: {string.Join(" -> ", circle.Append(circle[0]))}", $"‘{circle[0]}’由自身算出：‘{string.Join(" -> ", circle.Append(circle[0]))}’"), new("take one of the names out of the circle", "请从循环中去掉一个名称"));
            }
        }

        return ordered.ToImmutable();
    }

    // Whatever waits uses something that waits: following the first such name ends in a circle.
    private static List<string>? Circle(string start, Dictionary<string, string[]> uses, HashSet<string> done)
    {
        var path = new List<string>();
        for (var id = start; id is not null; id = Array.Find(uses[id], u => !done.Contains(u)))
        {
            var seen = path.IndexOf(id);
            if (seen >= 0)
            {
                var circle = path[seen..];
                var first = circle.IndexOf(circle.Min(StringComparer.Ordinal)!);
                return [.. circle[first..], .. circle[..first]];
            }

            path.Add(id);
        }

        return null;
    }
}
