using System.Collections.Immutable;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Rules.Syntax.Formulas;

/// <summary>Finds units for what a formula gives.</summary>
internal static class FormulaUnits
{
    private const int Shown = 3;

    /// <summary>A few units of a dimension, known ones first; empty when none can be written.</summary>
    public static ImmutableArray<string> Fitting(Dimension dimension)
    {
        if (dimension.IsPureNumber)
        {
            return ["ratio", "index", "share"];
        }

        var simple = Unit.Known.Values.Where(static u => u.Factor == 1 && u.Dimension is not ("rank" or "category")).Select(static u => u.Id).Order(StringComparer.Ordinal).ToArray();
        return
        [
            .. Unit.Known.Values.Where(u => Dimension.Of(u).Equals(dimension)).Select(static u => u.Id).Order(StringComparer.Ordinal)
                .Concat(simple.SelectMany(a => simple.Select(b => $"{a}/{b}")).Where(id => Unit.Find(id) is { } unit && Dimension.Of(unit).Equals(dimension)))
                .Take(Shown),
        ];
    }
}
