using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Planning;

/// <summary>How urgent a measure is: a weighted mean of five parts, each from 0 to 1, weights from the parameters <c>priority.*</c>.</summary>
/// <remarks>
/// The score orders measures within a stage; it claims no more than that. Its parts are printed with it; docs/priority.md describes them.
/// <list type="bullet">
/// <item>Severity: of the gravest finding; profile and slight 1/3, marked 2/3, severe 1; half of it where the finding is an indication.</item>
/// <item>Reach: share of the members that its findings are about; 1 for findings about the whole case or an industry.</item>
/// <item>Gates: open 1, undecided 1/2, closed 0.</item>
/// <item>Confidence: indication 1/3, moderate 2/3, high 1.</item>
/// <item>Order: 1 for preconditions, falling by a quarter with each stage.</item>
/// </list>
/// </remarks>
internal sealed class PriorityScore(Case @case, Thresholds thresholds)
{
    public ImmutableArray<PriorityPart> PartsOf(
        Countermeasure measure,
        ImmutableArray<Finding> because,
        RecommendationStatus status,
        Confidence confidence) =>
    [
        new(new("Severity", "严重程度"), because.Max(static f => SeverityValue(f.Severity) * (f.Confidence == Confidence.Indication ? 0.5 : 1)), thresholds.Weight("severity")),
        new(new("Reach", "影响面"), Reach(because), thresholds.Weight("reach")),
        new(new("Gates", "前提条件"), GateValue(status), thresholds.Weight("gates")),
        new(new("Confidence", "把握程度"), ((int)confidence + 1) / 3.0, thresholds.Weight("confidence")),
        new(new("Order", "先后次序"), 1 - ((int)measure.Stage / 4.0), thresholds.Weight("order")),
    ];

    /// <summary>The weighted mean of the parts; 0 when all weights are 0.</summary>
    public static double Total(ImmutableArray<PriorityPart> parts)
    {
        var weight = parts.Sum(static p => p.Weight);
        return weight > 0 ? parts.Sum(static p => p.Value * p.Weight) / weight : 0;
    }

    private static double SeverityValue(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Severe => 1,
        FindingSeverity.Marked => 2 / 3.0,
        _ => 1 / 3.0,
    };

    private static double GateValue(RecommendationStatus status) => status switch
    {
        RecommendationStatus.Advised => 1,
        RecommendationStatus.CheckFirst => 0.5,
        _ => 0,
    };

    private double Reach(ImmutableArray<Finding> because)
    {
        if (because.Any(static f => f.Target.Scope is Scope.Case or Scope.Industry))
        {
            return 1;
        }

        var members = because
            .SelectMany(static f => new[] { f.Target.RegionId, f.Target.OtherRegionId })
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Count();
        return (double)members / @case.Regions.Length;
    }
}
