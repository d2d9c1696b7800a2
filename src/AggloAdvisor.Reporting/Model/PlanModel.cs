using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting.Templates;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>The plan: measures in order, by stage, and those that are not advised.</summary>
internal sealed class PlanModel(ModelContext context)
{
    private readonly DocumentedModel _documented = new(context);
    private readonly WhatIfTable _otherwise = context.Advice.Otherwise;

    /// <summary>The measures by stage, in the order of the plan.</summary>
    public IEnumerable<Fields> Stages() => context.Advice.Recommendations
        .GroupBy(static r => r.Measure.Stage)
        .OrderBy(static g => g.Key)
        .Select(g =>
        {
            var fields = context.Named(("name", context.Words.Of(g.Key)));
            fields.Raw("anchor", "stage-" + g.Key.ToString().ToLowerInvariant());
            fields.Add("measures", g.Select(Fields));
            return fields;
        });

    /// <summary>One measure of the plan.</summary>
    public Fields Fields(Recommendation recommendation)
    {
        var measure = recommendation.Measure;
        var fields = context.Named(
            ("code", measure.Code),
            ("title", context.Of(measure.Title)),
            ("do", context.Of(measure.Do)),
            ("status", context.Words.Of(recommendation.Status)),
            ("horizon", context.Words.Of(measure.Horizon)),
            ("cost", context.Words.Of(measure.Cost)),
            ("confidence", context.Words.Of(recommendation.Confidence)),
            ("lead", context.Of(measure.Who[0].Name)),
            ("caution", measure.Caution is { } c ? context.Of(c) : null),
            ("watch_also", measure.WatchAlso is { } w ? context.Of(w) : null),
            ("gates_open", context.Words.Text("gates_open", recommendation.Gates.Count(static g => g.Verdict == Verdict.Fired), recommendation.Gates.Length)),
            ("would_withdraw", context.Of(_otherwise.Of(measure).Short)),
            ("low_carbon", context.Of(recommendation.LowCarbon.Text)),
            ("priority", ValueText.Number(recommendation.Priority, 2)));
        fields.Add("order", recommendation.Order);
        fields.Raw("anchor", "m-" + measure.Id);
        fields.Raw("trace", MeasureTraces.Anchor(measure));
        fields.Add("advised", recommendation.Status == RecommendationStatus.Advised);
        fields.Add("upward", recommendation.Upward);
        fields.Add("steps", measure.Steps.Select(context.Of));
        fields.Add("who", measure.Who.Select(a => context.Words.Noted(context.Of(a.Name), context.Words.Of(a.Level))));
        fields.Add("because", recommendation.Because.Select(static f => f.Diagnosis).Distinct().Select(Because));
        fields.Add("specifics", Specifics(recommendation));
        fields.Add("gates", recommendation.Gates.Select(Gate));
        fields.Add("after", recommendation.Waits.Select(m => context.Titled(m.Code, m.Title)));
        fields.Add("conflicts", recommendation.Conflicts.Select(m => context.Titled(m.Code, m.Title)));
        fields.Add("watch", recommendation.Watch.GroupBy(static v => v.IndicatorId, StringComparer.Ordinal).Select(static g => g.ToArray()).Select(Watch));
        fields.Add("parts", recommendation.PriorityParts.Select(p => $"{context.Of(p.Name)} {ValueText.Number(p.Value, 2)} × {ValueText.Number(p.Weight, 2)}"));
        fields.Add("papers", measure.Sources.Select(context.Citation));
        fields.Add("examples", _documented.Examples(measure));
        fields.Add("choices", context.Advice.Choices.GetValueOrDefault(measure.Id, []).Select(Choice));
        return fields;
    }

    /// <summary>Every measure that is not advised, with the reason.</summary>
    public IEnumerable<Fields> NotAdvised() => context.Advice.NotAdvised.Select(n =>
    {
        var fields = context.Named(
            ("code", n.Measure.Code),
            ("title", context.Of(n.Measure.Title)),
            ("reason", Reason(n)),
            ("would_give", context.Of(_otherwise.Of(n.Measure).Short)));
        fields.Raw("trace", MeasureTraces.Anchor(n.Measure));
        return fields;
    });

    /// <summary>Why a measure is not advised.</summary>
    public string Reason(NotAdvised item) =>
        !item.Dropped.IsEmpty ? string.Join(" ", item.Dropped.Select(g => context.Of(g.Gate.Closed))) :
        !item.Undecided.IsEmpty ? context.Words.Text("reason_undecided", Codes(item.Undecided))
        : !item.NotFired.IsEmpty ? context.Words.Text("reason_not_fired", Codes(item.NotFired))
        : context.Words.Text("reason_no_rule");

    private string Codes(IEnumerable<DiagnosisVerdict> verdicts) => context.Words.List(verdicts.Select(static v => v.Diagnosis.Code).Distinct(StringComparer.Ordinal));

    /// <summary>The concrete statements; what stands with an earlier measure of the plan is pointed to instead of repeated.</summary>
    private IEnumerable<string> Specifics(Recommendation recommendation)
    {
        var earlier = recommendation.Specifics
            .Select(s => (s.Text, At: s.Indicators.IsEmpty ? null : context.Advice.Recommendations.FirstOrDefault(r => r.Order < recommendation.Order && r.Specifics.Any(o => o.Text == s.Text))))
            .ToArray();
        return
        [
            .. earlier.Where(static s => s.At is null).Select(s => context.Of(s.Text)),
            .. earlier.Select(static s => s.At).OfType<Recommendation>().Distinct().Select(r => context.Words.Text("specifics_as", context.Titled(r.Measure.Code, r.Measure.Title))),
        ];
    }

    private Fields Because(Diagnosis diagnosis)
    {
        var fields = context.Named(("code", diagnosis.Code), ("title", context.Of(diagnosis.Title)));
        fields.Raw("anchor", "f-" + diagnosis.Id);
        return fields;
    }

    private Fields Gate(GateVerdict gate)
    {
        var fields = context.Named(
            ("state", gate is { Verdict: Verdict.NotFired, Gate.Effect: GateEffect.RequestUpward } ? context.Words.Text("gate_upward") : context.Words.Gate(gate.Verdict)),
            ("text", gate.Verdict switch { Verdict.NotFired => context.Of(gate.Gate.Closed), Verdict.Undecided => context.Of(gate.Gate.Unknown), _ => null }));
        fields.Add("open", gate.Verdict == Verdict.Fired);
        return fields;
    }

    private Fields Choice(ChoiceAdvice choice)
    {
        var fields = context.Named(("question", context.Of(choice.Choice.Question)), ("answer", context.Of(choice.Answer)));
        fields.Add("options", choice.Options.Select(Option));
        return fields;
    }

    private Fields Option(OptionAdvice option)
    {
        var fields = context.Named(
            ("name", context.Of(option.Option.Name)),
            ("means", context.Of(option.Option.Means)),
            ("state", context.Words.Text(option.Verdict.Verdict switch { Verdict.Fired => "option_fits", Verdict.NotFired => "option_does_not_fit", _ => "option_open" })));
        fields.Add("for", option.For.Select(context.Of));
        fields.Add("against", option.Against.Select(context.Of));
        fields.Add("lacking", option.Lacking.Select(context.Of));
        return fields;
    }

    private string Watch(IndicatorValue[] values)
    {
        var definition = context.Dictionary[values[0].IndicatorId];
        var known = values.Where(static v => v.Value is not null).OrderBy(static v => v.Value).ToArray();
        var text = known.Length switch
        {
            0 => ValueText.Unknown(context.Language),
            1 => context.Value(known[0]),
            _ => context.Value(known[0]) + context.Words.Text("that_range") + context.Value(known[^1]),
        };
        return context.Words.Said(context.Of(definition.Name), text);
    }
}
