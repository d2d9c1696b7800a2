using System.Collections.Immutable;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Edits;

/// <summary>Edits of the indicators that a rule base defines.</summary>
internal static class IndicatorEdits
{
    public static IEnumerable<RuleEdit> Between(RuleSet old, RuleSet @new)
    {
        foreach (var (id, before, after) in RuleEdits.Pair(old.Indicators, @new.Indicators, static i => i.Definition.Id))
        {
            // An indicator may rest on others: the order of the new rule base puts each after those it uses.
            RuleSet Apply(RuleSet rules) => rules with { Indicators = Merged(rules.Indicators, @new.Indicators, id, after) };
            if (before is null || after is null)
            {
                yield return before is null
                    ? new(EditKind.Added, id, after!.Location, new($"indicator {id} came", $"新增指标{id}"), Apply)
                    : new(EditKind.Removed, id, before.Location, new($"indicator {id} went", $"删除指标{id}"), Apply);
            }
            else if (before.Definition.Formula != after.Definition.Formula || before.Definition.Scope != after.Definition.Scope || before.Definition.Unit != after.Definition.Unit)
            {
                yield return new(
                    EditKind.Changed,
                    id,
                    after.Location,
                    new($"formula of {id}: '{before.Definition.Formula}' became '{after.Definition.Formula}'", $"{id}的公式由“{before.Definition.Formula}”改为“{after.Definition.Formula}”"),
                    Apply);
            }
            else if (before.Definition.Name != after.Definition.Name || before.Definition.Reading != after.Definition.Reading || before.Definition.Source != after.Definition.Source)
            {
                yield return new(EditKind.Reworded, id, after.Location, new($"what is said about {id} changed", $"{id}的说明有改动"), Apply);
            }
        }
    }

    private static ImmutableArray<DerivedIndicator> Merged(ImmutableArray<DerivedIndicator> current, ImmutableArray<DerivedIndicator> order, string id, DerivedIndicator? replacement)
    {
        var kept = current.Where(i => i.Definition.Id != id);
        var all = (replacement is null ? kept : kept.Append(replacement)).ToDictionary(static i => i.Definition.Id, StringComparer.Ordinal);
        var known = order.Select(static i => i.Definition.Id).Where(all.ContainsKey).ToArray();
        return [.. all.Values.Where(i => !known.Contains(i.Definition.Id, StringComparer.Ordinal)), .. known.Select(k => all[k])];
    }
}
