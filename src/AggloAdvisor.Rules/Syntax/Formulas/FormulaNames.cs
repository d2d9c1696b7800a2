using System.Collections.Frozen;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Syntax.Formulas;

/// <summary>The names that a formula may use: indicators, and the figures of a case.</summary>
/// <param name="Indicators">By id, derived ones included; where an indicator and a variable share a name the indicator is meant.</param>
/// <param name="Variables">By id.</param>
internal sealed record FormulaNames(
    FrozenDictionary<string, IndicatorDefinition> Indicators,
    FrozenDictionary<string, Variable> Variables)
{
    /// <summary>All names.</summary>
    public IEnumerable<string> All => Indicators.Keys.Concat(Variables.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>The name of something that reports print under a title; null when nothing is.</summary>
    public string? Titled(string title) =>
        Indicators.Values.Where(d => Is(d.Name, title)).Select(static d => d.Id)
            .Concat(Variables.Values.Where(v => Is(v.Name, title)).Select(static v => v.Id))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();

    private static bool Is(LocalizedText name, string title) => name.Zh == title || string.Equals(name.En, title, StringComparison.OrdinalIgnoreCase);
}
