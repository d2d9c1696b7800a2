using AggloAdvisor.Advising;
using AggloAdvisor.Reporting.Templates;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>The plan by who acts: what each body leads, and where it takes part.</summary>
internal sealed class ActorModel(ModelContext context)
{
    /// <summary>One group for each body, from the higher levels down, then by the first measure that names it.</summary>
    public IEnumerable<Fields> All() => context.Advice.Recommendations
        .SelectMany(static r => r.Measure.Who.Select((a, i) => (Actor: a, Leads: i == 0, Recommendation: r)))
        .GroupBy(static x => x.Actor)
        .OrderBy(static g => g.Key.Level)
        .ThenBy(static g => g.Min(static x => x.Recommendation.Order))
        .ThenBy(static g => g.Key.Name.En, StringComparer.Ordinal)
        .Select(Actor);

    private Fields Actor(IGrouping<Actor, (Actor Actor, bool Leads, Recommendation Recommendation)> group)
    {
        var fields = context.Named(("name", context.Of(group.Key.Name)), ("level", context.Words.Of(group.Key.Level)));
        fields.Add("leads", group.Where(static x => x.Leads).Select(static x => x.Recommendation).Select(Measure));
        fields.Add("takes_part", group.Where(static x => !x.Leads).Select(static x => x.Recommendation).Select(Measure));
        return fields;
    }

    private Fields Measure(Recommendation recommendation)
    {
        var fields = context.Named(("code", recommendation.Measure.Code), ("title", context.Of(recommendation.Measure.Title)), ("status", context.Words.Of(recommendation.Status)));
        fields.Add("order", recommendation.Order);
        fields.Raw("anchor", "m-" + recommendation.Measure.Id);
        return fields;
    }
}
