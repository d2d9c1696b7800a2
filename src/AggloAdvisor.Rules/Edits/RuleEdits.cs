using System.Collections.Immutable;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Edits;

/// <summary>Lists what was edited between two rule bases.</summary>
public static class RuleEdits
{
    /// <summary>Every edit: parameters, then indicators, diagnoses, countermeasures and distributions, each in the order of ids.</summary>
    /// <remarks>Making all edits in the old rule base gives the verdicts and plans of the new one.</remarks>
    public static ImmutableArray<RuleEdit> Between(RuleSet old, RuleSet @new) =>
    [
        .. ParameterEdits.Between(old, @new),
        .. IndicatorEdits.Between(old, @new),
        .. DiagnosisEdits.Between(old, @new),
        .. MeasureEdits.Between(old, @new),
    ];

    /// <summary>The old rule base with some of the edits made.</summary>
    public static RuleSet Make(RuleSet old, IEnumerable<RuleEdit> edits) => edits.Aggregate(old, static (rules, edit) => edit.Apply(rules));

    /// <summary>Pairs things by id: those of both, those that went and those that came, in ordinal order of ids.</summary>
    internal static IEnumerable<(string Id, T? Old, T? New)> Pair<T>(IEnumerable<T> old, IEnumerable<T> @new, Func<T, string> id)
        where T : class
    {
        var before = old.ToDictionary(id, StringComparer.Ordinal);
        var after = @new.ToDictionary(id, StringComparer.Ordinal);
        return before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(i => (i, before.GetValueOrDefault(i), after.GetValueOrDefault(i)));
    }
}
