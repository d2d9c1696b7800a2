using System.Collections.Immutable;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Missing;

/// <summary>Says of each open rule and gate what it lacks, and the fewest inputs that can decide it.</summary>
internal sealed class OpenRules(ReachIndex index, OpenVerdicts open, Core.Cases.Case @case)
{
    /// <summary>Diagnoses in the order of codes and targets, then gates in the order of measures.</summary>
    public ImmutableArray<OpenRule> All()
    {
        var smallest = new SmallestSets(index);
        return
        [
            .. open.Diagnoses.Select(v => Of(smallest, v.Diagnosis.Code, null, v.Diagnosis.Title, v.Target, v.Trace)),
            .. open.Gates.Select(g => Of(smallest, g.Measure.Code, g.Gate.Gate.Id, g.Measure.Title, Target.WholeCase, g.Gate.Trace)),
        ];
    }

    private OpenRule Of(SmallestSets smallest, string code, string? gate, Core.Text.LocalizedText title, Target target, TraceNode trace) => new(
        code,
        gate,
        title,
        target,
        [.. FigureSets.InOrder(Unadvised.Lacking(trace).Concat(Asked(trace, target)).Distinct(), @case)],
        [.. FigureSets.InOrder(smallest.Either(trace, target) ?? [], @case)]);

    // What the diagnoses lack that it asks for.
    private IEnumerable<LackingInput> Asked(TraceNode node, Target target) => node.Verdict != Verdict.Undecided ? [] : node switch
    {
        FindingTrace finding => index.Of(finding.DiagnosisId)
            .Where(v => v.Verdict == Verdict.Undecided && TargetNesting.Within(v.Target, target))
            .SelectMany(v => Unadvised.Lacking(v.Trace).Concat(Asked(v.Trace, v.Target))),
        AllTrace all => all.Parts.SelectMany(p => Asked(p, target)),
        AnyTrace any => any.Parts.SelectMany(p => Asked(p, target)),
        NotTrace not => Asked(not.Part, target),
        _ => [],
    };
}
