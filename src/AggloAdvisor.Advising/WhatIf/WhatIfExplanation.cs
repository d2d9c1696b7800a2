using System.Collections.Immutable;
using System.Text;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Tells in plain text what would have to be otherwise: the part of an explanation that follows the traces.</summary>
public sealed class WhatIfExplanation(Advice advice, Language language)
{
    private const int MostTargets = 3;
    private readonly WhatIfEngine _engine = new(advice);
    private readonly WhatIfText _text = new(advice.Case);
    private readonly TargetNames _names = new(advice.Case);

    /// <summary>A measure: why it is not given and what would give it, or what would withdraw it and open its closed gates.</summary>
    public string Of(Countermeasure measure, CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        if (advice.NotAdvised.FirstOrDefault(n => n.Measure == measure) is { } missing)
        {
            Line(text, new("Why not", "为何不建议"));
            foreach (var reason in new WhyNot(advice).Of(missing))
            {
                Line(text, reason.Text, "  - ");
            }
        }

        var advised = advice.Recommendations.FirstOrDefault(r => r.Measure == measure);
        Answer(text, new MeasureWish(measure, advised is null), null, cancellationToken);
        foreach (var gate in advised?.Gates.Where(static g => g.Verdict == Verdict.NotFired) ?? [])
        {
            Answer(text, new GateWish(measure, gate.Gate), null, cancellationToken);
        }

        return text.ToString();
    }

    /// <summary>A diagnosis: for the targets nearest to another verdict.</summary>
    public string Of(Diagnosis diagnosis, CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        var verdicts = advice.Evaluation.Diagnoses.Where(v => v.Diagnosis == diagnosis).ToArray();
        ImmutableArray<DiagnosisVerdict> nearest =
        [
            .. verdicts.Where(static v => v.Verdict == Verdict.Fired).OrderBy(static v => v.Trace.Margin ?? double.PositiveInfinity).Take(MostTargets),
            .. verdicts.Where(static v => v.Verdict == Verdict.NotFired).OrderByDescending(static v => v.Trace.Margin ?? double.NegativeInfinity).Take(MostTargets),
            .. verdicts.Where(static v => v.Verdict == Verdict.Undecided).Take(1),
        ];
        foreach (var verdict in nearest)
        {
            Answer(text, new FindingWish(diagnosis.Id, verdict.Target, verdict.Verdict != Verdict.Fired), verdicts.Length > 1 ? _names.Of(verdict.Target) : null, cancellationToken);
        }

        return text.ToString();
    }

    private void Answer(StringBuilder text, Wish wish, LocalizedText? about, CancellationToken cancellationToken)
    {
        var heading = WhatIfText.Heading(wish);
        Line(text, about is null ? heading : LocalizedText.Of($"{heading} ({about})", $"{heading}（{about}）"));
        foreach (var line in _text.Lines(_engine.InFigures(wish, cancellationToken)))
        {
            Line(text, line, "  - ");
        }
    }

    private void Line(StringBuilder text, LocalizedText line, string indent = "") => text.Append(indent).Append(line.In(language)).Append('\n');
}
