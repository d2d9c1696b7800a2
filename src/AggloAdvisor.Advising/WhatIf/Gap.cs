using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>How far verdicts are from a wish, as one number: the sum of the distances of the conditions that would have to change, each as a share of its threshold.</summary>
/// <remarks>It only says where to look first; whether a wish is met, the rules say. 0 where nothing is left to change.</remarks>
internal sealed class Gap(Evaluation evaluation)
{
    // What no amount moves: a word, an unknown value, a diagnosis that nothing could be asked of.
    private const double Far = 1e6;

    /// <summary>The distance from a wish.</summary>
    public double From(Wish wish)
    {
        switch (wish)
        {
            case FindingWish finding:
                return evaluation.Diagnoses.FirstOrDefault(v => v.Diagnosis.Id == finding.DiagnosisId && v.Target == finding.Target) is { } asked
                    ? Of(asked.Trace, asked.Target, finding.Fires)
                    : Far;
            case LeafWish leaf:
                return leaf.Find(evaluation) is { } trace ? Of(trace, leaf.Target, leaf.Holds) : Far;
            case NearerWish nearer:
                return From(nearer.Inner);
            case GateWish gate:
                return gate.Find(evaluation) is { } verdict ? Of(verdict.Trace, Target.WholeCase, true) : Far;
            case MeasureWish { Given: true } given:
                return MeasureCalls.Leading(evaluation, given.Measure).Select(v => Of(v, true)).DefaultIfEmpty(Far).Min() + Gates(given.Measure).Sum(g => Of(g.Trace, Target.WholeCase, true));
            case MeasureWish withdrawn:
                return Math.Min(
                    MeasureCalls.Leading(evaluation, withdrawn.Measure).Where(MeasureCalls.Calls).Sum(v => Of(v, false)),
                    Gates(withdrawn.Measure).Select(g => Of(g.Trace, Target.WholeCase, false)).DefaultIfEmpty(Far).Min());
            default:
                return Far;
        }
    }

    /// <summary>The distance of a verdict from calling for its measures, or from not calling for them.</summary>
    public double Of(DiagnosisVerdict verdict, bool calls)
    {
        var informing = MeasureCalls.Informing(verdict).Select(t => t.Verdict == Verdict.Undecided && calls ? 0 : Of(t, verdict.Target, !calls)).ToArray();
        var fires = Of(verdict.Trace, verdict.Target, calls);
        return calls ? fires + informing.Sum() : Math.Min(fires, informing.DefaultIfEmpty(Far).Min());
    }

    private IEnumerable<GateVerdict> Gates(Countermeasure measure) =>
        evaluation.Gates.GetValueOrDefault(measure.Id, []).Where(static g => g is { Gate.Effect: GateEffect.Drop, Verdict: not Verdict.Undecided });

    private double Of(TraceNode node, Target target, bool holds) => node switch
    {
        _ when node.Verdict == (holds ? Verdict.Fired : Verdict.NotFired) => 0,
        AllTrace all => holds ? all.Parts.Sum(p => Of(p, target, true)) : all.Parts.Select(p => Of(p, target, false)).DefaultIfEmpty(Far).Min(),
        AnyTrace any => holds ? any.Parts.Select(p => Of(p, target, true)).DefaultIfEmpty(Far).Min() : any.Parts.Sum(p => Of(p, target, false)),
        NotTrace not => Of(not.Part, target, !holds),
        FindingTrace finding => OfFinding(finding, target, holds),
        ComparisonTrace { Margin: { } margin } => Math.Max(Math.Abs(margin), 1e-9),
        _ => Far,
    };

    private double OfFinding(FindingTrace finding, Target target, bool holds)
    {
        double[] gaps = [.. evaluation.Diagnoses.Where(v => v.Diagnosis.Id == finding.DiagnosisId && TargetNesting.Within(v.Target, target)).Select(v => Of(v.Trace, v.Target, holds))];
        return gaps.Length == 0 ? Far : holds ? gaps.Min() : gaps.Sum();
    }
}
