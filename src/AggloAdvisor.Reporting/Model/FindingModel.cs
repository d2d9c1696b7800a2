using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Reporting.Charts;
using AggloAdvisor.Reporting.Templates;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>Findings, those of one diagnosis together: one section, however many targets it has.</summary>
internal sealed class FindingModel(ModelContext context)
{
    private const int MostEvidence = 12;

    private readonly DocumentedModel _documented = new(context);
    private readonly HashSet<string> _drawn = new(StringComparer.Ordinal);

    /// <summary>The findings by diagnosis, in their order.</summary>
    public IReadOnlyList<Fields> Groups(IEnumerable<Finding> findings) => [.. findings.GroupBy(static f => f.Diagnosis).Select(Group)];

    private Fields Group(IGrouping<Diagnosis, Finding> group)
    {
        var diagnosis = group.Key;
        var fields = context.Named(
            ("code", diagnosis.Code),
            ("title", context.Of(diagnosis.Title)),
            ("chain", context.Words.Of(diagnosis.Chain)),
            ("severity", context.Words.Of(group.Max(static f => f.Severity))),
            ("confidence", context.Words.Of(group.Max(static f => f.Confidence))),
            ("caution", diagnosis.Caution is { } c ? context.Of(c) : null));
        fields.Raw("anchor", "f-" + diagnosis.Id);
        fields.Raw("trace", "trace-" + diagnosis.Id);
        fields.Raw("figure", FigureOnce(diagnosis));
        fields.Add("statements", group.Select(f => context.Of(f.Statement)).Distinct(StringComparer.Ordinal));
        fields.Add("doubts", group.SelectMany(static f => f.ConfidenceReasons).Select(context.Of).Distinct(StringComparer.Ordinal));
        fields.Add("counter", Counter([.. group]));
        fields.Add("evidence", Evidence(group.SelectMany(static f => f.Evidence).DistinctBy(static v => (v.IndicatorId, v.Target, v.Year))));
        fields.Add("thresholds", group.SelectMany(f => Thresholds(f.Verdict.Trace)).Distinct(StringComparer.Ordinal));
        fields.Add("papers", diagnosis.Sources.Select(context.Citation));
        fields.Add("cases", _documented.Cases(diagnosis));
        fields.Add("more_cases", _documented.More(diagnosis));
        return fields;
    }

    // What speaks against the finding about one member says nothing about the others.
    private IEnumerable<string> Counter(Finding[] findings) => findings
        .SelectMany(f => f.CounterEvidence.Select(c => (Target: context.Name(f.Target), Text: context.Of(c))))
        .GroupBy(static c => c.Text, static c => c.Target, StringComparer.Ordinal)
        .Select(g => g.Distinct(StringComparer.Ordinal).ToArray() is var whom && findings.Length > 1 && whom.Length < findings.Length && !whom.Any(w => g.Key.Contains(w, StringComparison.Ordinal))
            ? context.Words.Said(context.Words.List(whom), g.Key)
            : g.Key);

    // A picture stands with the first finding that rests on it.
    private string FigureOnce(Diagnosis diagnosis)
    {
        var name = ChartCatalog.For(diagnosis);
        return _drawn.Add(name) ? name : "";
    }

    /// <summary>One row for each indicator: the values of its targets side by side. What nobody knows stands with the open questions.</summary>
    /// <remarks>Whole columns of an industry table would bury the argument; the heatmap and the JSON have them.</remarks>
    private IEnumerable<Fields> Evidence(IEnumerable<IndicatorValue> values) => values
        .Where(static v => v is { Value: not null, Target.Scope: not (Scope.RegionIndustry or Scope.RegionPair) })
        .GroupBy(static v => (v.IndicatorId, v.Origin, v.Granularity))
        .Select(static g => g.ToArray())
        .Select(g => context.Named(
            ("name", context.Of(context.Dictionary[g[0].IndicatorId].Name)),
            ("values", Values(g)),
            ("origin", g[0].Granularity is { } n ? context.Words.Parts([context.Words.Of(g[0].Origin), context.Words.Text("industries_behind", n)]) : context.Words.Of(g[0].Origin)),
            ("sources", context.Sources(g.SelectMany(static v => v.SourceIds)))));

    private string Values(IndicatorValue[] values)
    {
        if (values is [{ Target.Scope: Scope.Case } single])
        {
            return context.Value(single);
        }

        var shown = values.Take(MostEvidence).Select(v => $"{context.Name(v.Target)} {context.Value(v)}");
        return context.Words.Parts(shown) + (values.Length > MostEvidence ? context.Words.Text("more_than_shown") : "");
    }

    private IEnumerable<string> Thresholds(TraceNode trace) => TraceWalk.Comparisons(trace)
        .SelectMany(static c => new[] { c.Left, c.Right })
        .Where(static o => o is { Operand: ParameterOperand, Value: not null })
        .Select(o =>
        {
            var parameter = ((ParameterOperand)o.Operand).Parameter;
            return context.Words.Text("threshold_line", context.Of(parameter.Title), context.Number(o.Value!.Value, parameter.Unit), context.Words.Of(parameter.Provenance));
        });
}
