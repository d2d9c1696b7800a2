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

    public IEnumerable<Fields> Groups(IEnumerable<Finding> findings) => findings.GroupBy(static f => f.Diagnosis).Select(Group);

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
        fields.Raw("figure", ChartCatalog.For(diagnosis));
        fields.Add("statements", group.Select(f => context.Of(f.Statement)).Distinct(StringComparer.Ordinal));
        fields.Add("doubts", group.SelectMany(static f => f.ConfidenceReasons).Select(context.Of).Distinct(StringComparer.Ordinal));
        fields.Add("counter", group.SelectMany(static f => f.CounterEvidence).Select(context.Of).Distinct(StringComparer.Ordinal));
        fields.Add("evidence", Evidence(group.SelectMany(static f => f.Evidence).DistinctBy(static v => (v.IndicatorId, v.Target, v.Year))));
        fields.Add("thresholds", group.SelectMany(f => Thresholds(f.Verdict.Trace)).Distinct(StringComparer.Ordinal));
        fields.Add("papers", diagnosis.Sources.Select(context.Citation));
        return fields;
    }

    // Whole columns of an industry table would bury the argument; the heatmap and the JSON have them.
    private IEnumerable<Fields> Evidence(IEnumerable<IndicatorValue> values) => values
        .Where(static v => v.Target.Scope is not (Scope.RegionIndustry or Scope.RegionPair))
        .Take(MostEvidence)
        .Select(v => context.Named(
            ("name", context.Of(context.Dictionary[v.IndicatorId].Name)),
            ("target", context.Name(v.Target)),
            ("value", context.Value(v)),
            ("origin", context.Words.Of(v.Origin)),
            ("basis", v.Value is null ? string.Join("; ", context.Lacking(v.Lacking).Take(2)) : v.Granularity is { } n ? context.Words.Text("industries_behind", n) : ""),
            ("sources", string.Join(", ", v.SourceIds))));

    private IEnumerable<string> Thresholds(TraceNode trace) => TraceWalk.Comparisons(trace)
        .SelectMany(static c => new[] { c.Left, c.Right })
        .Where(static o => o is { Operand: ParameterOperand, Value: not null })
        .Select(o =>
        {
            var parameter = ((ParameterOperand)o.Operand).Parameter;
            return context.Words.Text("threshold_line", context.Of(parameter.Title), context.Number(o.Value!.Value, parameter.Unit), context.Words.Of(parameter.Provenance));
        });
}
