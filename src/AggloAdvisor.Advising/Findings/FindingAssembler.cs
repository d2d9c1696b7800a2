using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Findings;

/// <summary>Turns verdicts that fired into findings: statement, severity, confidence, evidence and counter-evidence.</summary>
/// <remarks>Without a filler the texts stay as the rules write them.</remarks>
internal sealed class FindingAssembler(Case @case, IndicatorTable indicators, TextFiller? texts, Thresholds thresholds)
{
    /// <summary>The findings of a run: profiles first, then problems from the gravest to the slightest; auxiliary rules give none.</summary>
    public ImmutableArray<Finding> Assemble(Evaluation evaluation) =>
    [
        .. evaluation.Diagnoses
            .Where(static v => v.Verdict == Verdict.Fired && v.Diagnosis.Nature != FindingNature.Auxiliary)
            .Select(Assemble)
            .OrderBy(static f => f.Severity == FindingSeverity.Profile ? 0 : 1)
            .ThenByDescending(static f => f.Confidence == Confidence.Indication ? 0 : 1)
            .ThenByDescending(static f => f.Severity)
            .ThenByDescending(static f => f.Confidence)
            .ThenBy(static f => f.Diagnosis.Code, StringComparer.Ordinal)
            .ThenByDescending(static f => f.Verdict.Trace.Margin ?? 0),
    ];

    private Finding Assemble(DiagnosisVerdict verdict)
    {
        var deciding = BindingCondition.Find(verdict.Trace);
        var granularity = deciding
            .SelectMany(static c => c.Left.Values.Concat(c.Right.Values))
            .Min(static v => v.Granularity);
        var spoken = verdict.Diagnosis.CounterChecks
            .Zip(verdict.CounterChecks)
            .Where(static pair => pair.Second.Verdict == Verdict.Fired)
            .Select(static pair => pair.First)
            .ToArray();
        var open = verdict.Diagnosis.CounterChecks
            .Zip(verdict.CounterChecks)
            .Any(static pair => pair.First.UnknownWeakens && pair.Second.Verdict == Verdict.Undecided);
        LocalizedText Say(LocalizedText text) => texts?.Fill(text, verdict.Target, granularity) ?? text;
        var informs = Array.Exists(spoken, static c => c.Effect == CounterEffect.Inform);
        var reasons = Doubts(verdict, deciding, spoken, open).ToImmutableArray();
        var confidence = open || spoken.Any(static c => c.Effect == CounterEffect.Weaken) ? Confidence.Indication
            : reasons.IsEmpty ? Confidence.High
            : Confidence.Moderate;
        return new Finding(
            verdict,
            Say(verdict.Diagnosis.Finding),
            informs ? FindingSeverity.Profile : SeverityOf(verdict, confidence),
            confidence,
            reasons,
            EvidenceOf(verdict),
            [.. spoken.Select(c => Say(c.Text))])
        {
            IsInformation = informs,
        };
    }

    private FindingSeverity SeverityOf(DiagnosisVerdict verdict, Confidence confidence)
    {
        if (verdict.Diagnosis.Nature == FindingNature.Profile)
        {
            return FindingSeverity.Profile;
        }

        // A yes-or-no condition has no distance: it is neither close nor far. What is only an indication is never called severe.
        return verdict.Trace.Margin is not { } margin ? FindingSeverity.Marked
            : margin >= thresholds.Severe && confidence is not Confidence.Indication ? FindingSeverity.Severe
            : margin >= thresholds.Marked ? FindingSeverity.Marked
            : FindingSeverity.Slight;
    }

    private IEnumerable<LocalizedText> Doubts(DiagnosisVerdict verdict, ImmutableArray<ComparisonTrace> deciding, CounterCheck[] spoken, bool open)
    {
        if (spoken.Any(static c => c.Effect == CounterEffect.Weaken))
        {
            yield return new("Counter-evidence speaks against it.", "存在反向证据。");
        }

        if (open)
        {
            yield return new("A counter-check could not be made for lack of figures: suspected, not shown.", "缺少数据，无法进行反向检验：仅为疑似，未证实。");
        }

        if (deciding.Any(static c => Operands(c).Any(static o => o.Operand is ParameterOperand { Parameter.Provenance: Provenance.Expert })))
        {
            yield return new("A threshold it rests on is expert judgement.", "所依据的阈值之一属专家判断。");
        }

        if (deciding.Any(static c => Operands(c).Any(static o => o.Values.Any(static v => v.Origin == ValueOrigin.Reported))))
        {
            yield return new("A figure it rests on was taken from a document, not computed.", "所依据的数值之一引自文献，并非计算所得。");
        }

        if (verdict.Trace.Margin is { } margin && margin < thresholds.SmallMargin)
        {
            yield return new("The figures lie close to the threshold.", "数值接近阈值。");
        }
    }

    private static IEnumerable<OperandValue> Operands(ComparisonTrace comparison) => [comparison.Left, comparison.Right];

    private ImmutableArray<IndicatorValue> EvidenceOf(DiagnosisVerdict verdict)
    {
        var named = verdict.Diagnosis.Evidence.SelectMany(id =>
            indicators.Find(id, verdict.Target, @case.Year) is { } own ? [own]
            : indicators.Find(id, Target.WholeCase, @case.Year) is { } whole ? [whole]
            : indicators.Of(id, @case.Year).Where(v => Touches(v.Target, verdict.Target)));
        return
        [
            .. TraceWalk.Comparisons(verdict.Trace)
                .SelectMany(Operands)
                .SelectMany(static o => o.Values)
                .Concat(named)
                .DistinctBy(static v => (v.IndicatorId, v.Target, v.Year)),
        ];
    }

    /// <summary>Whether a value says something about a target: everything does about the case.</summary>
    private static bool Touches(Target value, Target target) => target.Scope switch
    {
        Scope.Case => true,
        Scope.Region => value.RegionId == target.RegionId || value.OtherRegionId == target.RegionId,
        Scope.Industry => value.IndustryCode == target.IndustryCode,
        Scope.RegionIndustry => value.RegionId == target.RegionId && (value.IndustryCode is null || value.IndustryCode == target.IndustryCode),
        _ => value.RegionId == target.RegionId || value.RegionId == target.OtherRegionId,
    };
}
