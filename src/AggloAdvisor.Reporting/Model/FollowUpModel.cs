using System.Globalization;
using AggloAdvisor.Advising.Following;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting.Model;

/// <summary>The follow-up of an earlier year's advice: what was decided, which advice still stands, what was watched.</summary>
internal sealed class FollowUpModel(ModelContext context, PlanModel plan)
{
    // The other members' values are in the JSON of the run.
    private const int MostWatched = 8;

    /// <summary>One group for each decision, in the order in which they were made.</summary>
    public IEnumerable<Fields> Decisions() => FollowUp.Of(context.Advice).Select(Decision);

    private Fields Decision(FollowUp item)
    {
        var past = item.Past;
        var fields = context.Named(
            ("code", past.Code),
            ("title", context.Of(past.Title)),
            ("decision", context.Words.Of(past.Decision)),
            ("by", past.By),
            ("reason", past.Reason),
            ("on", past.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("year", past.Year.ToString(CultureInfo.InvariantCulture)),
            ("entry", past.Entry.ToString(CultureInfo.InvariantCulture)),
            ("now", Now(item)));
        fields.Raw("anchor", item.Advised is null ? "trace-m-" + past.Measure : "m-" + past.Measure);
        fields.Add("watched", item.Watched.Where(static w => w.Now?.Target.Scope is Scope.Case or Scope.Region).Take(MostWatched).Select(w => Watched(w, past.Year)));
        return fields;
    }

    private string Now(FollowUp item) => item switch
    {
        { Advised: { } advised } => context.Words.Text("follow_up_still", context.Words.Of(advised.Status)),
        { Unadvised: { } gone } => context.Words.Said(context.Words.Text("follow_up_gone"), plan.Reason(gone)),
        _ => context.Words.Text("follow_up_unknown"),
    };

    private Fields Watched(WatchedValue watched, int year)
    {
        var definition = context.Dictionary[watched.Then.Indicator];
        string Value(double? value) => ValueText.Format(value, definition, context.Language);
        return context.Named(
            ("name", context.Of(definition.Name)),
            ("where", watched.Now!.Target.Scope == Scope.Case ? null : context.Name(watched.Now.Target)),
            ("then", context.Words.Noted(Value(watched.Then.Value), year.ToString(CultureInfo.InvariantCulture))),
            ("now", watched.Now.Value is { } ? context.Words.Noted(Value(watched.Now.Value), watched.Now.Year.ToString(CultureInfo.InvariantCulture)) : ValueText.Unknown(context.Language)),
            ("change", watched.Change is { } change
                ? context.Words.Text(change > 0 ? "follow_up_rose" : change < 0 ? "follow_up_fell" : "follow_up_same")
                : watched.Now.Value is null ? context.Words.Text("follow_up_unknown_now") : context.Words.Text("follow_up_not_comparable")));
    }
}
