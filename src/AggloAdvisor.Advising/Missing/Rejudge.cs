using System.Collections.Immutable;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Missing;

/// <summary>Judges a case again after figures of some variables were filled in: only the indicators that rest on them are computed, only the rules that hang on these are asked.</summary>
/// <remarks>What it says equals what a whole run says; tests hold the two against each other.</remarks>
internal sealed class Rejudge
{
    private readonly Advice _advice;
    private readonly ImmutableHashSet<string> _readers;
    private readonly IndicatorSubset _subset;
    private readonly RuleEvaluator _rules;
    private readonly ImmutableArray<IndicatorValue> _kept;
    private readonly ImmutableHashSet<string> _compared;
    private readonly ImmutableArray<DiagnosisVerdict> _calling;
    private readonly ImmutableArray<string> _industries;

    public Rejudge(Advice advice, AskedIndicators asked, IReadOnlySet<string> variables)
    {
        _advice = advice;
        var rules = advice.Rules;
        _readers = asked.ReadersOf(variables);
        bool Reads(Condition c) => ConditionWalk.Indicators(c).Any(o => _readers.Contains(o.Indicator.Id));
        var inForce = rules.Diagnoses.Where(d => d.InForceOn(advice.AsOf)).ToArray();
        var touched = inForce.Where(d => AskedIndicators.OfDiagnosis(d).Any(Reads)).Select(static d => d.Id).ToHashSet(StringComparer.Ordinal);
        while (inForce.Any(d => AskedIndicators.OfDiagnosis(d).SelectMany(ConditionWalk.Findings).Any(f => touched.Contains(f.DiagnosisId)) && touched.Add(d.Id)))
        {
            // Until nothing is added.
        }

        ImmutableArray<Countermeasure> measures =
        [
            .. rules.Countermeasures
                .Where(m => AskedIndicators.OfGates(m).Any(c => Reads(c) || ConditionWalk.Findings(c).Any(f => touched.Contains(f.DiagnosisId))))
                .Select(static m => m with { Choices = [] }),
        ];
        var needed = touched.Concat(measures.SelectMany(AskedIndicators.OfGates).SelectMany(ConditionWalk.Findings).Select(static f => f.DiagnosisId)).ToHashSet(StringComparer.Ordinal);
        while (inForce.Where(d => needed.Contains(d.Id)).SelectMany(AskedIndicators.OfDiagnosis).SelectMany(ConditionWalk.Findings).ToArray().Any(f => needed.Add(f.DiagnosisId)))
        {
            // Until nothing is added.
        }

        ImmutableArray<Diagnosis> diagnoses =
        [
            .. inForce.Where(d => needed.Contains(d.Id)).Select(static d => d with { CounterChecks = [.. d.CounterChecks.Where(static c => c.Effect == CounterEffect.Inform)] }),
        ];
        _compared = [.. diagnoses.SelectMany(AskedIndicators.OfDiagnosis).Concat(measures.SelectMany(AskedIndicators.OfGates)).SelectMany(ConditionWalk.Indicators).Select(static o => o.Indicator.Id)];
        _kept = [.. advice.Indicators.Values.Where(v => v.Year == advice.Case.Year && _compared.Contains(v.IndicatorId) && !_readers.Contains(v.IndicatorId))];
        _subset = IndicatorSubset.Of(_readers.Where(_compared.Contains), rules.Indicators);
        _rules = RuleEvaluator.ForTraces(rules with { Diagnoses = diagnoses, Countermeasures = measures, Cases = [] });
        _calling = [.. advice.Evaluation.Diagnoses.Where(v => !needed.Contains(v.Diagnosis.Id) && MeasureCalls.Calls(v))];
        _industries = Advisor.IndustriesOf(advice.Case);
    }

    /// <summary>The values that rules compare and that rest on the variables, for a case.</summary>
    public ImmutableArray<IndicatorValue> Values(Case @case, CancellationToken cancellationToken) =>
        [.. _subset.Compute(@case, cancellationToken).Values.Where(v => v.Year == @case.Year && _readers.Contains(v.IndicatorId) && _compared.Contains(v.IndicatorId))];

    /// <summary>The values that are otherwise than in the run.</summary>
    public IEnumerable<(string Id, Target Target)> Moved(ImmutableArray<IndicatorValue> values) => values
        .Where(v => _advice.Indicators.Find(v.IndicatorId, v.Target, v.Year) is not { } before || before.Value != v.Value || before.Granularity != v.Granularity)
        .Select(static v => (v.IndicatorId, v.Target));

    /// <summary>What becomes of rules and measures with some values.</summary>
    public Judgement Judge(ImmutableArray<IndicatorValue> values, CancellationToken cancellationToken)
    {
        var @case = _advice.Case;
        var evaluation = _rules.Evaluate(new IndicatorTable([.. _kept, .. values], []), @case.Regions, _industries, @case.Year, _advice.AsOf, cancellationToken);
        ImmutableArray<GateVerdict> Gates(string id) => evaluation.Gates.TryGetValue(id, out var own) ? own : _advice.Evaluation.Gates.GetValueOrDefault(id, []);
        return new(evaluation, MeasureStates.Of(_calling.Concat(evaluation.Diagnoses), Gates));
    }
}

/// <summary>What rules and measures came to after figures were filled in.</summary>
/// <param name="Evaluation">The verdicts of the rules that were asked.</param>
/// <param name="States">Every measure that is given, with its state.</param>
internal sealed record Judgement(Evaluation Evaluation, Dictionary<string, RecommendationStatus> States);
