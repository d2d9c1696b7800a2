using System.Collections.Immutable;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Documents;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>The annex: every rule with every condition, its figure, threshold, provenance, margin, verdict and place.</summary>
internal sealed class TraceBlocks(ModelContext context)
{
    private readonly TraceNodes _nodes = new(context);
    private readonly MeasureTraces _measures = new(context);

    // A rule asked for hundreds of industries is shown where it fired or is open first, and counted for the rest.
    private const int TargetsShown = 8;

    /// <summary>The blocks of all diagnoses, then of all countermeasures, in the order of codes.</summary>
    public IEnumerable<Block> All()
    {
        var verdicts = context.Advice.Evaluation.Diagnoses.ToLookup(static v => v.Diagnosis.Id, StringComparer.Ordinal);
        return context.Advice.Rules.Diagnoses.SelectMany(d => Rule(d, [.. verdicts[d.Id]])).Concat(_measures.All());
    }

    private IEnumerable<Block> Rule(Diagnosis diagnosis, DiagnosisVerdict[] verdicts)
    {
        yield return new Heading(3, "trace-" + diagnosis.Id, [new TextRun(context.Titled(diagnosis.Code, diagnosis.Title))]);
        yield return new Paragraph(
            [new TextRun(context.Words.Text("verdict_counts", Count(verdicts, Verdict.Fired), Count(verdicts, Verdict.NotFired), Count(verdicts, Verdict.Undecided)) + " "), new Code(context.Words.Text("rule_file", diagnosis.Location, diagnosis.Code, diagnosis.Location.Line))],
            ParagraphStyle.Note);
        if (verdicts.Length == 0)
        {
            yield return Line([new TextRun(context.Words.Text("never_asked"))]);
            yield break;
        }

        // Where nothing at all is known, one target's trace says what the others' would say.
        var blank = verdicts.Where(IsBlank).Skip(1).ToArray();
        var told = verdicts
            .Except(blank)
            .OrderBy(static v => v.Verdict switch { Verdict.Fired => 0, Verdict.Undecided => 1, _ => 2 })
            .ToArray();
        yield return new ListBlock(false, [.. told.Take(TargetsShown).Select(Target)]);
        if (blank.Length > 0)
        {
            yield return Line([new TextRun(context.Words.Text("nothing_known_either", context.Words.List(blank.Select(v => context.Name(v.Target)))))]);
        }

        if (told.Length > TargetsShown)
        {
            yield return Line([new TextRun(context.Words.Text("more_targets", told.Length - TargetsShown))]);
        }
    }

    private static bool IsBlank(DiagnosisVerdict verdict)
    {
        var traces = verdict.CounterChecks.Prepend(verdict.Trace).ToArray();
        return verdict.Verdict == Verdict.Undecided
            && traces.SelectMany(TraceWalk.Comparisons).All(static c => c.Verdict == Verdict.Undecided)
            && traces.SelectMany(TraceWalk.Findings).All(static f => f.Verdict == Verdict.Undecided);
    }

    private static int Count(DiagnosisVerdict[] verdicts, Verdict verdict) => verdicts.Count(v => v.Verdict == verdict);

    private ImmutableArray<Block> Target(DiagnosisVerdict verdict)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(Line([new Strong([new TextRun(context.Name(verdict.Target))]), new TextRun(context.Words.Text("colon") + context.Words.Condition(verdict.Verdict))]));
        blocks.Add(new ListBlock(false, [_nodes.Of(verdict.Trace)]));
        foreach (var trace in verdict.CounterChecks)
        {
            blocks.Add(Line([new TextRun(context.Words.Said(context.Words.Text("counter_check"), context.Words.Condition(trace.Verdict)))]));
            blocks.Add(new ListBlock(false, [_nodes.Of(trace)]));
        }

        return blocks.ToImmutable();
    }

    private static Paragraph Line(ImmutableArray<Inline> content) => new(content, ParagraphStyle.Note);
}
