using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>The indicators of regions that rest on the region's own figures and do not grow with its size.</summary>
/// <remarks>
/// Only these are compared with a benchmark: an index against the other members has no meaning for the province they lie in, and a
/// count of a whole nation says nothing about a city. A test holds the list: each of them is the same when the region stands alone.
/// </remarks>
internal static class OwnFigures
{
    private static readonly FrozenSet<string> _known = FrozenSet.Create(
        StringComparer.Ordinal,
        "gdp_per_head");

    /// <summary>The list with those of a rule base's derived indicators that rest on nothing else.</summary>
    /// <param name="derived">Each after those it uses.</param>
    public static FrozenSet<string> With(ImmutableArray<DerivedIndicator> derived)
    {
        var result = _known.ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in derived.Where(static d => d.Definition.Scope == Scope.Region))
        {
            if (FormulaWalk.All(indicator.Formula).All(f => f is not AggregateFormula && (f is not IndicatorFormula i || result.Contains(i.Indicator.Id)))
                && IsQuotient(indicator))
            {
                result.Add(indicator.Definition.Id);
            }
        }

        return result.ToFrozenSet(StringComparer.Ordinal);
    }

    // A plain amount grows with the region; what is per something, or a pure number, need not.
    private static bool IsQuotient(DerivedIndicator indicator) =>
        Core.Units.Unit.Find(indicator.Definition.Unit) is { } unit && (unit.Dimension.Contains("per_", StringComparison.Ordinal) || Core.Units.Dimension.Of(unit).IsPureNumber);
}
