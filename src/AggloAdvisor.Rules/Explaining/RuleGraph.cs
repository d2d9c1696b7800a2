using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Explaining;

/// <summary>Something in the graph of a rule base.</summary>
/// <param name="Id">Id of the indicator; code of the diagnosis or measure.</param>
/// <param name="Title">Its name.</param>
public sealed record GraphNode(string Id, LocalizedText Title);

/// <summary>A rule base as a graph: indicators lead to diagnoses, diagnoses to other diagnoses and to measures.</summary>
/// <param name="Indicators">Indicators that conditions ask for, in ordinal order.</param>
/// <param name="Diagnoses">In the order of codes.</param>
/// <param name="Measures">In the order of codes.</param>
/// <param name="Edges">From and to, by id.</param>
public sealed record RuleGraph(ImmutableArray<GraphNode> Indicators, ImmutableArray<GraphNode> Diagnoses, ImmutableArray<GraphNode> Measures, ImmutableArray<(string From, string To)> Edges)
{
    /// <summary>The whole rule base; or one diagnosis or measure with what leads to it and what it leads to.</summary>
    /// <param name="rules">The rule base.</param>
    /// <param name="about">Code of the diagnosis or measure; null for the whole.</param>
    public static RuleGraph Of(RuleSet rules, string? about = null)
    {
        ImmutableArray<Diagnosis> diagnoses =
        [
            .. rules.Diagnoses.Where(d => about is null || d.Code == about
                || d.Recommend.Any(id => rules.FindCountermeasure(id)?.Code == about)
                || Asked(rules, d).Any(a => a.Code == about)
                || (rules.FindDiagnosis(about) is { } own && Asked(rules, own).Contains(d))),
        ];
        ImmutableArray<Countermeasure> measures =
        [
            .. rules.Countermeasures.Where(m => about is null || m.Code == about || (rules.FindDiagnosis(about) is { } own && own.Recommend.Contains(m.Id, StringComparer.Ordinal))),
        ];
        ImmutableArray<(string From, string To)> edges =
        [
            .. diagnoses.SelectMany(d => Used(d).Select(i => (i.Id, d.Code)))
                .Concat(diagnoses.SelectMany(d => Asked(rules, d).Where(diagnoses.Contains).Select(a => (a.Code, d.Code))))
                .Concat(diagnoses.SelectMany(d => d.Recommend.Select(rules.FindCountermeasure).OfType<Countermeasure>().Where(measures.Contains).Select(m => (d.Code, m.Code))))
                .Concat(measures.SelectMany(static m => m.Gates.SelectMany(static g => ConditionWalk.Indicators(g.OpenWhen)).Select(o => (o.Indicator.Id, m.Code))))
                .Distinct()
                .Order(),
        ];
        var indicators = diagnoses.SelectMany(Used)
            .Concat(measures.SelectMany(static m => m.Gates).SelectMany(static g => ConditionWalk.Indicators(g.OpenWhen)).Select(static o => o.Indicator))
            .DistinctBy(static i => i.Id)
            .OrderBy(static i => i.Id, StringComparer.Ordinal);
        return new(
            [.. indicators.Select(static i => new GraphNode(i.Id, i.Name))],
            [.. diagnoses.Select(static d => new GraphNode(d.Code, d.Title))],
            [.. measures.Select(static m => new GraphNode(m.Code, m.Title))],
            edges);
    }

    private static IEnumerable<Core.Indicators.IndicatorDefinition> Used(Diagnosis diagnosis) => diagnosis.CounterChecks.Select(static c => c.When)
        .Prepend(diagnosis.When)
        .SelectMany(ConditionWalk.Indicators)
        .Select(static o => o.Indicator)
        .DistinctBy(static i => i.Id);

    private static IEnumerable<Diagnosis> Asked(RuleSet rules, Diagnosis diagnosis) => diagnosis.CounterChecks.Select(static c => c.When)
        .Prepend(diagnosis.When)
        .SelectMany(ConditionWalk.Findings)
        .Select(f => rules.FindDiagnosis(f.DiagnosisId))
        .OfType<Diagnosis>()
        .Distinct();
}
