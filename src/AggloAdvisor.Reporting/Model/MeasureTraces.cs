using System.Collections.Immutable;
using AggloAdvisor.Advising;
using AggloAdvisor.Documents;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>The annex of countermeasures: which diagnoses lead to each, what they came to, and every gate with its conditions.</summary>
internal sealed class MeasureTraces(ModelContext context)
{
    private readonly TraceNodes _nodes = new(context);

    /// <summary>Id of the heading of a countermeasure's trace.</summary>
    public static string Anchor(Countermeasure measure) => "trace-m-" + measure.Id;

    /// <summary>The blocks of all countermeasures, in the order of codes.</summary>
    public IEnumerable<Block> All()
    {
        var advised = context.Advice.Recommendations.ToDictionary(static r => r.Measure.Id, StringComparer.Ordinal);
        var verdicts = context.Advice.Evaluation.Diagnoses
            .SelectMany(static v => v.Diagnosis.Recommend.Select(m => (Measure: m, Verdict: v)))
            .ToLookup(static x => x.Measure, static x => x.Verdict, StringComparer.Ordinal);
        return context.Advice.Rules.Countermeasures.SelectMany(m => Measure(m, advised.GetValueOrDefault(m.Id), [.. verdicts[m.Id]]));
    }

    private IEnumerable<Block> Measure(Countermeasure measure, Recommendation? advised, DiagnosisVerdict[] leading)
    {
        yield return new Heading(3, Anchor(measure), [new TextRun(context.Titled(measure.Code, measure.Title))]);
        yield return new Paragraph(
            [new TextRun((advised is null ? context.Words.Text("trace_not_advised") : context.Words.Of(advised.Status)) + context.Words.Text("stop") + " "), new Code(context.Words.Text("rule_file", measure.Location, measure.Code, measure.Location.Line))],
            ParagraphStyle.Note);
        yield return leading.Length == 0
            ? Line([new TextRun(context.Words.Text("reason_no_rule"))])
            : new ListBlock(false, [.. leading.GroupBy(static v => v.Diagnosis).Select(Leading)]);
        // What nobody calls for does not come to its gates.
        if (!leading.Any(static v => v.Verdict == Verdict.Fired))
        {
            yield break;
        }

        foreach (var gate in context.Advice.Evaluation.Gates.GetValueOrDefault(measure.Id, []))
        {
            yield return new ListBlock(false, [Gate(gate)]);
        }
    }

    private ImmutableArray<Block> Leading(IGrouping<Diagnosis, DiagnosisVerdict> group)
    {
        int Count(Verdict verdict) => group.Count(v => v.Verdict == verdict);
        var fired = group.Where(static v => v.Verdict == Verdict.Fired && v.Diagnosis.Scope != Core.Indicators.Scope.Case).Select(v => context.Name(v.Target)).ToArray();
        return
        [
            Line(
            [
                new Link("#trace-" + group.Key.Id, [new TextRun(context.Titled(group.Key.Code, group.Key.Title))]),
                new TextRun(context.Words.Text("colon") + context.Words.Text("verdict_counts", Count(Verdict.Fired), Count(Verdict.NotFired), Count(Verdict.Undecided))
                    + (fired.Length == 0 ? "" : " " + context.Words.Text("fired_for", context.Words.List(fired)))),
            ]),
        ];
    }

    private ImmutableArray<Block> Gate(GateVerdict gate) =>
    [
        Line(
        [
            new Strong([new TextRun(context.Words.Said(context.Words.Text("gate_word"), context.Words.Gate(gate.Verdict)))]),
            new TextRun(gate.Verdict switch { Verdict.NotFired => " " + context.Of(gate.Gate.Closed), Verdict.Undecided => " " + context.Of(gate.Gate.Unknown), _ => "" }),
        ]),
        new ListBlock(false, [_nodes.Of(gate.Trace)]),
    ];

    private static Paragraph Line(ImmutableArray<Inline> content) => new(content, ParagraphStyle.Note);
}
