using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Planning;

/// <summary>Says why a measure is not advised, and which figures would decide what is open.</summary>
internal static class Unadvised
{
    /// <summary>Every measure that no finding calls for, with the verdicts that could have called for it.</summary>
    public static ImmutableArray<NotAdvised> Measures(RuleSet rules, ImmutableArray<Recommendation> advised, Evaluation evaluation)
    {
        var called = advised.Select(static r => r.Measure.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rules.Countermeasures.Where(m => !called.Contains(m.Id)).Select(m =>
            {
                var leading = evaluation.Diagnoses.Where(v => v.Diagnosis.Recommend.Contains(m.Id, StringComparer.Ordinal)).ToArray();
                return new NotAdvised(
                    m,
                    [.. leading.Where(static v => v.Verdict == Verdict.Undecided)],
                    [.. leading.Where(static v => v.Verdict == Verdict.NotFired)],
                    leading.Any(static v => v.Verdict == Verdict.Fired)
                        ? [.. evaluation.Gates.GetValueOrDefault(m.Id, []).Where(static g => g is { Gate.Effect: GateEffect.Drop, Verdict: Verdict.NotFired })]
                        : []);
            }),
        ];
    }

    /// <summary>The figures that keep diagnoses, counter-checks of findings and gates open: those that bear on the most first.</summary>
    public static ImmutableArray<MissingFigure> Figures(IEnumerable<DiagnosisVerdict> undecided, ImmutableArray<Finding> findings, ImmutableArray<Recommendation> advised) =>
    [
        .. undecided.SelectMany(static v => Lacking(v.Trace).Select(l => (Input: l, v.Diagnosis.Id, Gate: false)))
            .Concat(findings.SelectMany(static f => f.Verdict.CounterChecks.SelectMany(Lacking).Select(l => (Input: l, f.Diagnosis.Id, Gate: false))))
            .Concat(advised.SelectMany(static r => r.Gates.SelectMany(g => Lacking(g.Trace).Select(l => (Input: l, Id: $"{r.Measure.Code}/{g.Gate.Id}", Gate: true)))))
            .GroupBy(static x => x.Input)
            .Select(static g => new MissingFigure(
                g.Key,
                [.. g.Where(static x => !x.Gate).Select(static x => x.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                [.. g.Where(static x => x.Gate).Select(static x => x.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .OrderByDescending(static m => m.Decides.Length)
            .ThenByDescending(static m => m.Opens.Length)
            .ThenBy(static m => m.Input.Kind)
            .ThenBy(static m => m.Input.Name, StringComparer.Ordinal)
            .ThenBy(static m => m.Input.RegionId, StringComparer.Ordinal)
            .ThenBy(static m => m.Input.Year),
    ];

    /// <summary>What the open branches of a condition lack: only they can still change the verdict.</summary>
    public static IEnumerable<LackingInput> Lacking(TraceNode node) => node.Verdict != Verdict.Undecided ? [] : node switch
    {
        ComparisonTrace comparison => comparison.Left.Lacking.Concat(comparison.Right.Lacking),
        AllTrace all => all.Parts.SelectMany(Lacking),
        AnyTrace any => any.Parts.SelectMany(Lacking),
        NotTrace not => Lacking(not.Part),
        _ => [],
    };
}
