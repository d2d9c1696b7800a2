using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>A member whose three chains are all scored, in the case's year.</summary>
/// <param name="Levels">Index values of industry, innovation and service chain, 0 to 1.</param>
/// <param name="Coordination">D; known.</param>
/// <param name="Coupling">C; known.</param>
/// <param name="Class">Class of D.</param>
/// <param name="Obstacle">Chain that holds it back most; unknown where all are at their best.</param>
internal sealed record ThreeChains(Target Member, IndicatorValue[] Levels, IndicatorValue Coordination, IndicatorValue Coupling, IndicatorValue Class, IndicatorValue? Obstacle)
{
    /// <summary>Ids of the three indices, in the order in which reports name the chains.</summary>
    public static IReadOnlyList<string> Indices { get; } = ["chain_index_industry", "chain_index_innovation", "chain_index_service"];

    /// <summary>Members whose chains are all scored, the best coordinated first.</summary>
    public static ThreeChains[] Of(ChartContext context)
    {
        var advice = context.Model.Advice;
        IndicatorValue? Find(string id, Target target) => advice.Indicators.Find(id, target, advice.Case.Year) is { Value: not null } known ? known : null;
        return
        [
            .. advice.Case.Regions.Select(static r => Target.Region(r.Id))
                .Select(t => (Target: t, Levels: Indices.Select(id => Find(id, t)).OfType<IndicatorValue>().ToArray()))
                .Where(static m => m.Levels.Length == Indices.Count)
                .Select(m => (m.Target, m.Levels, D: Find("three_chain_coordination", m.Target), C: Find("three_chain_coupling", m.Target), Class: Find("three_chain_class", m.Target)))
                .Where(static m => m is { D: not null, C: not null, Class: not null })
                .Select(m => new ThreeChains(m.Target, m.Levels, m.D!, m.C!, m.Class!, Find("three_chain_obstacle", m.Target)))
                .OrderByDescending(static m => m.Coordination.Value),
        ];
    }

    /// <summary>Name of a chain's index, short: "industry".</summary>
    public static string Name(ChartContext context, int chain) => context.Model.Words.Text(chain switch { 0 => "chart_chain_industry", 1 => "chart_chain_innovation", _ => "chart_chain_service" });
}
