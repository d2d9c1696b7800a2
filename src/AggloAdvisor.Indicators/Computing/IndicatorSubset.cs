using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Derived;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Some indicators with all that they are computed from: what a question about a few of them needs, and no more.</summary>
public sealed class IndicatorSubset
{
    private readonly ImmutableArray<Indicator> _entries;
    private readonly ImmutableArray<DerivedIndicator> _derived;

    private IndicatorSubset(ImmutableArray<Indicator> entries, ImmutableArray<DerivedIndicator> derived)
    {
        (_entries, _derived) = (entries, derived);
        Inputs =
        [
            .. entries.SelectMany(static e => e.Definition.Inputs)
                .Concat(derived.SelectMany(static d => d.Definition.Inputs))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What the indicators need, directly or through others: variables, registers and the other words of <see cref="IndicatorDefinition.Inputs"/>; ordinal order.</summary>
    public ImmutableArray<string> Inputs { get; }

    /// <summary>The subset that some indicators need.</summary>
    /// <param name="ids">Indicators; unknown ids are passed over.</param>
    /// <param name="derived">The indicators that the rule base defines, each after those it uses.</param>
    public static IndicatorSubset Of(IEnumerable<string> ids, ImmutableArray<DerivedIndicator> derived)
    {
        var needed = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in derived.Reverse().Where(d => needed.Contains(d.Definition.Id)))
        {
            needed.UnionWith(FormulaWalk.All(indicator.Formula).OfType<IndicatorFormula>().Select(static f => f.Indicator.Id));
        }

        // Entries need earlier entries only: one pass from the end finds all.
        foreach (var entry in IndicatorCatalog.Entries.Reverse().Where(e => needed.Contains(e.Definition.Id)))
        {
            needed.UnionWith(entry.Needs);
        }

        return new(
            [.. IndicatorCatalog.Entries.Where(e => needed.Contains(e.Definition.Id))],
            [.. derived.Where(d => needed.Contains(d.Definition.Id))]);
    }

    /// <summary>The indicators' values in the case's year, equal to those of a computation of all.</summary>
    /// <param name="case">A case whose figures obey the checks of its reader.</param>
    /// <param name="ct">Ends the computation early.</param>
    /// <exception cref="OperationCanceledException">The computation was cancelled.</exception>
    public IndicatorTable Compute(Case @case, CancellationToken ct = default) =>
        DerivedIndicatorEngine.Extend(@case, IndicatorEngine.Compute(@case, _entries, allYears: false, ct), _derived, ct);
}
