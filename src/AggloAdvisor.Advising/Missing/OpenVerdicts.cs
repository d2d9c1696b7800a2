using System.Collections.Immutable;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Missing;

/// <summary>What a run left undecided: diagnoses for targets, gates of measures, and checks that would make a finding mere information.</summary>
internal sealed class OpenVerdicts
{
    private readonly HashSet<(string Code, string About)> _keys;

    public OpenVerdicts(Advice advice)
    {
        Diagnoses = [.. advice.Evaluation.Diagnoses.Where(static v => v.Verdict == Verdict.Undecided)];
        Gates =
        [
            .. advice.Rules.Countermeasures.SelectMany(m => advice.Evaluation.Gates.GetValueOrDefault(m.Id, []).Where(static g => g.Verdict == Verdict.Undecided).Select(g => (m, g))),
        ];
        Checks = [.. advice.Evaluation.Diagnoses.Where(MeasureCalls.Calls).SelectMany(static v => MeasureCalls.Informing(v).Where(static t => t.Verdict == Verdict.Undecided).Select(t => (v, t)))];
        _keys = [.. Diagnoses.Select(Key), .. Gates.Select(static g => (g.Measure.Id, g.Gate.Gate.Id))];
        Lacking =
        [
            .. Diagnoses.SelectMany(static v => Unadvised.Lacking(v.Trace))
                .Concat(Gates.SelectMany(static g => Unadvised.Lacking(g.Gate.Trace)))
                .Concat(Checks.SelectMany(static c => Unadvised.Lacking(c.Check)))
                .Distinct(),
        ];
    }

    /// <summary>Open diagnoses.</summary>
    public ImmutableArray<DiagnosisVerdict> Diagnoses { get; }

    /// <summary>Open gates, of measures that are given or not.</summary>
    public ImmutableArray<(Rules.Model.Countermeasure Measure, GateVerdict Gate)> Gates { get; }

    /// <summary>Open checks of findings that call for measures.</summary>
    public ImmutableArray<(DiagnosisVerdict Finding, TraceNode Check)> Checks { get; }

    /// <summary>Every input that one of them lacks, in their order.</summary>
    public ImmutableArray<LackingInput> Lacking { get; }

    /// <summary>Those that an evaluation decides.</summary>
    public IEnumerable<(string Code, string About)> DecidedBy(Evaluation evaluation) =>
        evaluation.Diagnoses.Where(static v => v.Verdict != Verdict.Undecided).Select(Key)
            .Concat(evaluation.Gates.SelectMany(static m => m.Value.Where(static g => g.Verdict != Verdict.Undecided).Select(g => (m.Key, g.Gate.Id))))
            .Where(_keys.Contains);

    private static (string Code, string About) Key(DiagnosisVerdict verdict) => (verdict.Diagnosis.Id, verdict.Target.ToString());
}
