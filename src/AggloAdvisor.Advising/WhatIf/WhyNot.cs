using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Why a measure is not advised.</summary>
public enum WhyNotKind
{
    /// <summary>A finding calls for it, but a gate is closed and the measure is then not proposed.</summary>
    GateClosed,

    /// <summary>A finding that would call for it is information only.</summary>
    InformationOnly,

    /// <summary>A diagnosis that leads to it could not be decided.</summary>
    Undecided,

    /// <summary>A diagnosis that leads to it did not fire.</summary>
    NotFired,

    /// <summary>No diagnosis leads to it, or none could be asked of anything.</summary>
    NothingLeads,
}

/// <summary>One exact reason why a measure is not advised.</summary>
/// <param name="Kind">The sort of reason.</param>
/// <param name="Rule">Code of the diagnosis, or id of the gate; null when there is none.</param>
/// <param name="Targets">How many targets it holds for; the text speaks of the nearest.</param>
/// <param name="Margin">How far the nearest target's figures are from the threshold, as a share of it and never positive; null where there is no distance.</param>
/// <param name="Text">The reason in words, with the deciding condition, value and threshold.</param>
public sealed record Reason(WhyNotKind Kind, string? Rule, int Targets, double? Margin, LocalizedText Text);

/// <summary>Gives the exact reasons why a measure is not advised.</summary>
internal sealed class WhyNot(Advice advice)
{
    private const int MostLacking = 3;
    private readonly TargetNames _names = new(advice.Case);

    /// <summary>The reasons, the most direct first.</summary>
    public ImmutableArray<Reason> Of(NotAdvised item)
    {
        var texts = new LeafText(_names);
        var informing = advice.Findings.Where(f => f.IsInformation && f.Diagnosis.Recommend.Contains(item.Measure.Id, StringComparer.Ordinal));
        ImmutableArray<Reason> reasons =
        [
            .. item.Dropped.Select(g => new Reason(WhyNotKind.GateClosed, g.Gate.Id, 1, g.Trace.Margin, LocalizedText.Of(
                $"{g.Gate.Closed} {Decided(g.Trace, item.Measure.Id, Core.Indicators.Target.WholeCase, texts)}",
                $"{g.Gate.Closed}{Decided(g.Trace, item.Measure.Id, Core.Indicators.Target.WholeCase, texts)}"))),
            .. informing.Select(f => new Reason(WhyNotKind.InformationOnly, f.Diagnosis.Code, 1, null, LocalizedText.Of(
                $"{f.Diagnosis.Code} {f.Diagnosis.Title}{At(f.Target)} is information only: {LocalizedText.List(f.CounterEvidence, " ", "")}",
                $"{f.Diagnosis.Code}{f.Diagnosis.Title}{At(f.Target)}仅作信息：{LocalizedText.List(f.CounterEvidence, " ", "")}"))),
            .. item.NotFired.GroupBy(static v => v.Diagnosis).Select(g => NotFired(g.Key, [.. g], texts)),
            .. item.Undecided.GroupBy(static v => v.Diagnosis).Select(g => Undecided(g.Key, [.. g])),
        ];
        return reasons.IsEmpty
            ? [new(WhyNotKind.NothingLeads, null, 0, null, new("No diagnosis of the rule base could be asked that leads to it.", "规则库中没有可供判断且引向它的诊断。"))]
            : reasons;
    }

    private Reason NotFired(Diagnosis diagnosis, DiagnosisVerdict[] verdicts, LeafText texts)
    {
        var nearest = verdicts.MaxBy(static v => v.Trace.Margin ?? double.NegativeInfinity)!;
        var decided = Decided(nearest.Trace, diagnosis.Id, nearest.Target, texts);
        var of = verdicts.Length == 1
            ? At(nearest.Target)
            : LocalizedText.Of($" ({verdicts.Length} targets; the nearest: {_names.Of(nearest.Target)})", $"（{verdicts.Length}个对象，最接近的是{_names.Of(nearest.Target)}）");
        return new(WhyNotKind.NotFired, diagnosis.Code, verdicts.Length, nearest.Trace.Margin, LocalizedText.Of(
            $"{diagnosis.Code} {diagnosis.Title}{of} did not fire. {decided}",
            $"{diagnosis.Code}{diagnosis.Title}{of}不成立。{decided}"));
    }

    private Reason Undecided(Diagnosis diagnosis, DiagnosisVerdict[] verdicts)
    {
        var lacking = verdicts.SelectMany(static v => BindingCondition.Find(v.Trace)).SelectMany(static c => c.Left.Lacking.Concat(c.Right.Lacking)).Distinct().ToArray();
        var asked = verdicts.SelectMany(static v => TraceWalk.Findings(v.Trace)).Where(static f => f.Verdict == Verdict.Undecided)
            .Select(f => advice.Rules.FindDiagnosis(f.DiagnosisId)).OfType<Diagnosis>().Distinct()
            .Select(static d => LocalizedText.Of($"the verdict on {d.Code} {d.Title}", $"诊断{d.Code}{d.Title}的结论"));
        var named = LocalizedText.List([.. lacking.Take(MostLacking).Select(l => LackingText.Of(l, _names)), .. lacking.Length > MostLacking ? [] : asked]);
        var more = lacking.Length > MostLacking ? LocalizedText.Of($" and {lacking.Length - MostLacking} more", $"等{lacking.Length}项") : null;
        var of = verdicts.Length == 1
            ? At(verdicts[0].Target)
            : LocalizedText.Of($" ({verdicts.Length} targets)", $"（{verdicts.Length}个对象）");
        return new(WhyNotKind.Undecided, diagnosis.Code, verdicts.Length, null, LocalizedText.Of(
            $"{diagnosis.Code} {diagnosis.Title}{of} is undecided for lack of: {named}{more}.",
            $"{diagnosis.Code}{diagnosis.Title}{of}未决，缺少：{named}{more}。"));
    }

    // What is said of the case goes without saying.
    private LocalizedText? At(Core.Indicators.Target target) => target.Scope == Core.Indicators.Scope.Case ? null : LocalizedText.Of($" ({_names.Of(target)})", $"（{_names.Of(target)}）");

    // The comparisons that keep it from holding, as they would have to come out.
    private static LocalizedText Decided(TraceNode trace, string owner, Core.Indicators.Target target, LeafText texts)
    {
        var failing = BindingCondition.Find(trace).Select(c => new Leaf(owner, target, c, c.Verdict != Verdict.Fired)).ToImmutableArray();
        return failing.IsEmpty
            ? new("Another diagnosis that it asks for did not come out so.", "它所要求的另一诊断结论不符。")
            : LocalizedText.Of($"It would need: {texts.Of(new LeafSet(failing))}.", $"须满足：{texts.Of(new LeafSet(failing))}。");
    }
}
