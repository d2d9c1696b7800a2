using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Which leading industries are shared by which members, as a matrix of dots.</summary>
internal static class LeadingOverlapChart
{
    private const int MostRows = 20;
    private const int MostColumns = 16;

    /// <summary>Draws the chart; null when no industry leads in two members.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var model = context.Model;
        var advice = model.Advice;
        var shared = advice.Indicators.Of("leading_members", advice.Case.Year)
            .Where(static v => v.Value >= 2)
            .OrderByDescending(static v => v.Value)
            .ThenBy(static v => v.Target.IndustryCode, StringComparer.Ordinal)
            .Take(MostRows)
            .ToArray();
        if (shared.Length == 0)
        {
            return null;
        }

        var members = advice.Case.Regions.Take(MostColumns).ToArray();
        var industries = shared.Select(static v => v.Target.IndustryCode!).ToArray();
        var leads = advice.Indicators.Of("leading_here", advice.Case.Year).Where(static v => v.Value == 1).Select(static v => (v.Target.RegionId!, v.Target.IndustryCode!)).ToHashSet();
        var names = industries.Select(k => model.Of(model.Names.Industry(k))).ToArray();
        var first = shared[0];
        return new Figure(
            Grid.Draw(context, names, [.. members.Select(m => model.Of(m.Name))], (i, k) => new GridCell("", null, Dot: leads.Contains((members[k].Id, industries[i])))),
            [
                new Strong([new TextRun(model.Words.Text("chart_overlap_title", shared.Length, model.Name(first.Target), model.Value(first)) + " ")]),
                new TextRun(model.Words.Sentence(
                [
                    model.Words.Text("chart_overlap_caption"),
                    .. first.Basis is { } basis ? new[] { model.Of(basis) } : [],
                    model.Words.Text("chart_sources", model.Sources(first.SourceIds)),
                ])),
            ],
            model.Words.Parts(industries.Select((k, i) => model.Words.Said(names[i], model.Words.List(members.Where(m => leads.Contains((m.Id, k))).Select(m => model.Of(m.Name)))))));
    }
}
