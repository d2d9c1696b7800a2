using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>One question to the solver: formulas are made over a common vocabulary and then asked for together.</summary>
internal sealed class Question(RuleSet rules, DateOnly day)
{
    private readonly Vocabulary _vocabulary = new();

    /// <summary>The formula of a condition.</summary>
    public Formula Of(Condition condition, Scope scope, Wanted wanted, string copy = "") =>
        new FormulaBuilder(rules, day, _vocabulary, copy).Of(condition, scope, wanted);

    /// <summary>The formula of a diagnosis.</summary>
    public Formula Of(Diagnosis diagnosis, Wanted wanted, string copy = "") => Of(diagnosis.When, diagnosis.Scope, wanted, copy);

    /// <summary>A quantity lies below the same quantity of another copy.</summary>
    public Formula Below(Quantity quantity, string copy, string otherCopy) =>
        new Ordered(_vocabulary.NumberOf(quantity, copy), Comparison.Less, _vocabulary.NumberOf(quantity, otherCopy));

    /// <summary>A quantity is the same in two copies.</summary>
    public Formula Same(Quantity quantity, string copy, string otherCopy) =>
        new Ordered(_vocabulary.NumberOf(quantity, copy), Comparison.Equal, _vocabulary.NumberOf(quantity, otherCopy));

    /// <summary>The number of a rule's own quantity, which is also its place in a witness.</summary>
    public int NumberOf(Quantity quantity) => _vocabulary.NumberOf(quantity);

    /// <summary>The quantities met so far.</summary>
    public IReadOnlyList<Quantity> Quantities => _vocabulary.Quantities;

    /// <summary>Whether all formulas can hold at once, and values for which they do.</summary>
    public (Answer Answer, ImmutableArray<WitnessValue> Witness) Ask(params ReadOnlySpan<Formula> all)
    {
        var (answer, values) = new Solver(_vocabulary).Solve(all);
        return (answer, values is null ? [] : [.. Quantities.Select((q, i) => new WitnessValue(q.Name, values[i], Text(q, values[i])) { Scope = q.Indicator?.Scope })]);
    }

    private static string Text(Quantity quantity, double value) =>
        quantity.Indicator is { Categories: { IsEmpty: false } words } ? $"'{words[(int)value]}'" : value.ToString(CultureInfo.InvariantCulture);
}
