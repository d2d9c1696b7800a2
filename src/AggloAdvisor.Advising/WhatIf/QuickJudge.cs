using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Judges changed figures by the few rules and indicators that a wish hangs on, and counts how often it was asked.</summary>
/// <remarks>Its verdicts equal those of a whole run; what it proposes is still checked by one.</remarks>
internal sealed class QuickJudge
{
    private readonly RuleEvaluator _rules;
    private readonly IndicatorSubset _subset;
    private readonly HashSet<(string Rule, string About)> _decided;
    private readonly DateOnly _day;
    private readonly CancellationToken _cancellation;

    public QuickJudge(Advice advice, Wish wish, CancellationToken cancellationToken)
    {
        var (rules, day) = (advice.Rules, advice.AsOf);
        HashSet<string> measures = wish switch
        {
            MeasureWish of => MeasureCalls.CallersOf(rules, of.Measure),
            GateWish gate => [gate.Measure.Id],
            _ => [],
        };
        var asked = rules.Diagnoses
            .Where(d => d.InForceOn(day) && wish switch
            {
                FindingWish finding => d.Id == finding.DiagnosisId,
                MeasureWish => d.Nature != FindingNature.Auxiliary && d.Recommend.Any(measures.Contains),
                _ => false,
            })
            .Select(static d => d.Id)
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Countermeasure> kept =
        [
            .. rules.Countermeasures.Where(m => measures.Contains(m.Id)).Select(m => m with
            {
                Choices = [],
                Gates = [.. m.Gates.Where(g => wish is GateWish gate ? g.Id == gate.Gate.Id : g.Effect == GateEffect.Drop || !g.First.IsEmpty)],
            }),
        ];
        Conditions(kept, rules, asked);
        ImmutableArray<Diagnosis> diagnoses =
        [
            .. rules.Diagnoses.Where(d => asked.Contains(d.Id)).Select(static d => d with { CounterChecks = [.. d.CounterChecks.Where(static c => c.Effect == CounterEffect.Inform)] }),
        ];
        var conditions = diagnoses.SelectMany(static d => d.CounterChecks.Select(static c => c.When).Prepend(d.When)).Concat(kept.SelectMany(static m => m.Gates).Select(static g => g.OpenWhen));
        _subset = IndicatorSubset.Of(conditions.SelectMany(ConditionWalk.Indicators).Select(static o => o.Indicator.Id), rules.Indicators);
        _rules = RuleEvaluator.ForTraces(rules with { Diagnoses = diagnoses, Countermeasures = kept, Cases = [] });
        (_day, _cancellation) = (day, cancellationToken);
        _decided =
        [
            .. advice.Evaluation.Diagnoses.Where(static v => v.Verdict != Verdict.Undecided).Select(static v => (v.Diagnosis.Id, v.Target.ToString())),
            .. advice.Evaluation.Gates.SelectMany(static m => m.Value.Where(static g => g.Verdict != Verdict.Undecided).Select(g => (m.Key, g.Gate.Id))),
        ];
    }

    /// <summary>How many cases were judged.</summary>
    public int Asked { get; private set; }

    /// <summary>What the indicators need.</summary>
    public ImmutableArray<string> Inputs => _subset.Inputs;

    /// <summary>The verdicts on a case.</summary>
    public Evaluation Judge(Case @case)
    {
        Asked++;
        _cancellation.ThrowIfCancellationRequested();
        return _rules.Evaluate(_subset.Compute(@case, _cancellation), @case.Regions, Advisor.IndustriesOf(@case), @case.Year, _day, _cancellation);
    }

    /// <summary>The indicators' values on a case, in a fixed order.</summary>
    public IEnumerable<(string Id, Core.Indicators.Target Target, double? Value)> Figures(Case @case)
    {
        Asked++;
        return _subset.Compute(@case, _cancellation).Values.Select(static v => (v.IndicatorId, v.Target, v.Value));
    }

    /// <summary>Whether a case meets a wish.</summary>
    public bool Meets(Wish wish, Case @case) => Meets(wish, Judge(@case));

    /// <summary>Whether verdicts meet a wish without leaving undecided what was decided: a product of 0 would withdraw much, because nothing could be said any more.</summary>
    public bool Meets(Wish wish, Evaluation verdicts) =>
        wish.IsMetBy(verdicts)
        && !verdicts.Diagnoses.Any(v => v.Verdict == Verdict.Undecided && _decided.Contains((v.Diagnosis.Id, v.Target.ToString())))
        && !verdicts.Gates.Any(m => m.Value.Any(g => g.Verdict == Verdict.Undecided && _decided.Contains((m.Key, g.Gate.Id))));

    // Diagnoses that those asked for ask for in turn, and those that gates ask for.
    private static void Conditions(ImmutableArray<Countermeasure> measures, RuleSet rules, HashSet<string> asked)
    {
        asked.UnionWith(measures.SelectMany(static m => m.Gates).SelectMany(static g => ConditionWalk.Findings(g.OpenWhen)).Select(static f => f.DiagnosisId));
        while (rules.Diagnoses
            .Where(d => asked.Contains(d.Id))
            .SelectMany(static d => d.CounterChecks.Where(static c => c.Effect == CounterEffect.Inform).Select(static c => c.When).Prepend(d.When))
            .SelectMany(ConditionWalk.Findings)
            .ToArray()
            .Any(f => asked.Add(f.DiagnosisId)))
        {
            // Until nothing is added.
        }
    }
}
