using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Reporting.Templates;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>What could not be decided, and which figures would decide it.</summary>
internal sealed class OpenQuestions(ModelContext context)
{
    private const int MostTargets = 6;
    private const int MostLacking = 4;

    /// <summary>The open diagnoses with what each lacks.</summary>
    public IEnumerable<Fields> Diagnoses() => context.Advice.Undecided
        .Where(static v => v.Diagnosis.Nature != FindingNature.Auxiliary)
        .GroupBy(static v => v.Diagnosis)
        .Select(g =>
        {
            var targets = g.Select(v => context.Name(v.Target)).ToArray();
            var fields = context.Named(
                ("code", g.Key.Code),
                ("title", context.Of(g.Key.Title)),
                ("targets", g.Key.Scope == Scope.Case ? null : context.Words.List(targets.Take(MostTargets)) + (targets.Length > MostTargets ? context.Words.Text("more_than_shown") : "")),
                ("lacking", context.Words.Parts(context.Lacking(g.SelectMany(static v => Unknowns(v.Trace))).Concat(Awaited(g)).Take(MostLacking))));
            fields.Raw("trace", "trace-" + g.Key.Id);
            return fields;
        });

    /// <summary>The lacking figures: those that bear on most diagnoses first.</summary>
    public IEnumerable<Fields> Figures() => context.Advice.Missing
        .Where(static m => m.Input.Kind != LackingKind.Undefined)
        .GroupBy(static m => (m.Input.Kind, m.Input.Name, m.Input.Year))
        .Select(g => (
            Text: context.Lacking([.. g.Select(static m => m.Input)]),
            Codes: g.SelectMany(static m => m.Decides).Distinct(StringComparer.Ordinal).Select(id => context.Advice.Rules.FindDiagnosis(id)!.Code).Order(StringComparer.Ordinal)
                .Concat(g.SelectMany(static m => m.Opens).Select(static o => o[..o.IndexOf('/', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                .ToArray()))
        .OrderByDescending(static m => m.Codes.Length)
        .Select(m => context.Named(("figure", m.Text), ("codes", context.Words.List(m.Codes))));

    // Some rest on other diagnoses, which are open themselves.
    private IEnumerable<string> Awaited(IEnumerable<DiagnosisVerdict> verdicts) => verdicts
        .SelectMany(static v => TraceWalk.Findings(v.Trace))
        .Where(static f => f.Verdict == Verdict.Undecided)
        .Select(f => context.Advice.Rules.FindDiagnosis(f.DiagnosisId)!)
        .Distinct()
        .Select(d => context.Words.Text("lacking_finding", d.Code, context.Of(d.Title)));

    private static IEnumerable<LackingInput> Unknowns(TraceNode trace) => TraceWalk.Comparisons(trace)
        .Where(static c => c.Verdict == Verdict.Undecided)
        .SelectMany(static c => c.Left.Lacking.Concat(c.Right.Lacking));
}
