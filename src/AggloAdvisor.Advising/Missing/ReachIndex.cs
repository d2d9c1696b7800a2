using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Missing;

/// <summary>Which verdicts and gates of a run hang on which indicator values, so that a question about a few of them looks at a few rules.</summary>
internal sealed class ReachIndex
{
    private readonly Dictionary<(string Id, Target Target), List<DiagnosisVerdict>> _verdicts = [];
    private readonly Dictionary<(string Id, Target Target), HashSet<string>> _gates = [];
    private readonly ILookup<string, DiagnosisVerdict> _askers;
    private readonly ILookup<string, string> _gateAskers;
    private readonly ILookup<string, DiagnosisVerdict> _byDiagnosis;

    public ReachIndex(Advice advice)
    {
        var (evaluation, year) = (advice.Evaluation, advice.Case.Year);
        foreach (var verdict in evaluation.Diagnoses)
        {
            foreach (var key in Traces(verdict).SelectMany(Values).Where(v => v.Year == year).Select(static v => (v.IndicatorId, v.Target)).Distinct())
            {
                (_verdicts.TryGetValue(key, out var list) ? list : _verdicts[key] = []).Add(verdict);
            }
        }

        foreach (var (measure, gates) in evaluation.Gates)
        {
            foreach (var value in gates.SelectMany(static g => Values(g.Trace)).Where(v => v.Year == year))
            {
                (_gates.TryGetValue((value.IndicatorId, value.Target), out var set) ? set : _gates[(value.IndicatorId, value.Target)] = new(StringComparer.Ordinal)).Add(measure);
            }
        }

        _askers = evaluation.Diagnoses
            .SelectMany(static v => Traces(v).SelectMany(TraceWalk.Findings).Select(static f => f.DiagnosisId).Distinct(StringComparer.Ordinal).Select(id => (Asked: id, Asker: v)))
            .ToLookup(static x => x.Asked, static x => x.Asker, StringComparer.Ordinal);
        _gateAskers = evaluation.Gates
            .SelectMany(static m => m.Value.SelectMany(static g => TraceWalk.Findings(g.Trace)).Select(f => (f.DiagnosisId, Measure: m.Key)).Distinct())
            .ToLookup(static x => x.DiagnosisId, static x => x.Measure, StringComparer.Ordinal);
        _byDiagnosis = evaluation.Diagnoses.ToLookup(static v => v.Diagnosis.Id, StringComparer.Ordinal);
        Definitions = advice.Dictionary.ToFrozenDictionary(static d => d.Id, StringComparer.Ordinal);
        Evaluation = evaluation;
        Calling = [.. evaluation.Diagnoses.Where(MeasureCalls.Calls)];
        Measures = advice.Rules.Countermeasures;
        States = MeasureStates.Of(evaluation);
    }

    /// <summary>What the indicators are.</summary>
    public FrozenDictionary<string, IndicatorDefinition> Definitions { get; }

    /// <summary>The run's verdicts.</summary>
    public Evaluation Evaluation { get; }

    /// <summary>Those that call for measures.</summary>
    public ImmutableArray<DiagnosisVerdict> Calling { get; }

    /// <summary>Every measure of the rule base.</summary>
    public ImmutableArray<Countermeasure> Measures { get; }

    /// <summary>The measures that are given, with their states.</summary>
    public Dictionary<string, RecommendationStatus> States { get; }

    /// <summary>The verdicts of a diagnosis.</summary>
    public IEnumerable<DiagnosisVerdict> Of(string diagnosisId) => _byDiagnosis[diagnosisId];

    /// <summary>Whether any rule or gate compares a value.</summary>
    public bool IsAsked((string Id, Target Target) key) => _verdicts.ContainsKey(key) || _gates.ContainsKey(key);

    /// <summary>Everything that can come out otherwise when some values do: verdicts, and the measures whose gates can.</summary>
    public (HashSet<DiagnosisVerdict> Verdicts, HashSet<string> Gates) Touched(IEnumerable<(string Id, Target Target)> keys)
    {
        var verdicts = new HashSet<DiagnosisVerdict>(ReferenceEqualityComparer.Instance);
        var gates = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<DiagnosisVerdict>();
        foreach (var key in keys)
        {
            gates.UnionWith(_gates.GetValueOrDefault(key, []));
            foreach (var verdict in _verdicts.GetValueOrDefault(key, []).Where(verdicts.Add))
            {
                next.Enqueue(verdict);
            }
        }

        while (next.TryDequeue(out var verdict))
        {
            gates.UnionWith(_gateAskers[verdict.Diagnosis.Id]);
            foreach (var asker in _askers[verdict.Diagnosis.Id].Where(a => TargetNesting.Within(verdict.Target, a.Target) && verdicts.Add(a)))
            {
                next.Enqueue(asker);
            }
        }

        return (verdicts, gates);
    }

    // What only weakens a finding, or is printed beside it, gives and withdraws nothing.
    private static IEnumerable<TraceNode> Traces(DiagnosisVerdict verdict) => MeasureCalls.Informing(verdict).Prepend(verdict.Trace);

    private static IEnumerable<IndicatorValue> Values(TraceNode trace) =>
        TraceWalk.Comparisons(trace).SelectMany(static c => c.Left.Values.Concat(c.Right.Values));
}
