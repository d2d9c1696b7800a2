using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>Lists the targets that a rule is asked for, in the order of members and industries.</summary>
internal sealed class TargetEnumeration(IndicatorTable table, IReadOnlyList<Region> members, IReadOnlyList<string> industries, int year)
{
    private readonly Dictionary<string, int> _memberOrder = members.Select(static (m, i) => (m.Id, i)).ToDictionary(static x => x.Id, static x => x.i, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _industryOrder = industries.Select(static (c, i) => (c, i)).ToDictionary(static x => x.c, static x => x.i, StringComparer.Ordinal);

    /// <summary>The targets of a rule.</summary>
    /// <param name="diagnosis">The rule.</param>
    /// <param name="asked">Targets of the diagnoses it asks for.</param>
    public IEnumerable<Target> Of(Diagnosis diagnosis, IEnumerable<Target> asked) => diagnosis.Scope switch
    {
        Scope.Case => [Target.WholeCase],
        Scope.Region => members.Select(static m => Target.Region(m.Id)),
        Scope.RegionPair => members.SelectMany((a, i) => members.Skip(i + 1).Select(b => Target.Pair(a.Id, b.Id))),

        // Industries exist for a rule where one of its indicators, or a diagnosis it asks for, speaks of them.
        _ => ConditionWalk.Indicators(diagnosis.When)
            .Where(o => o.Aggregate == Aggregate.None && o.Indicator.Scope == diagnosis.Scope)
            .SelectMany(o => table.Of(o.Indicator.Id, year))
            .Select(static v => v.Target)
            .Concat(asked.Where(t => t.Scope == diagnosis.Scope))
            .Distinct()
            .OrderBy(t => t.RegionId is null ? 0 : _memberOrder.GetValueOrDefault(t.RegionId, int.MaxValue))
            .ThenBy(t => _industryOrder.GetValueOrDefault(t.IndustryCode!, int.MaxValue))
            .ThenBy(static t => t.IndustryCode, StringComparer.Ordinal),
    };
}
