using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>How different each pair of members is, as a matrix.</summary>
internal static class PairMatrixChart
{
    private const int MostMembers = 16;

    /// <summary>Draws the chart; null when there are fewer than three members or four industries.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var model = context.Model;
        var known = model.Advice.Indicators.Of("krugman_pair", model.Advice.Case.Year).Where(static v => v.Value is not null).ToArray();
        var members = model.Advice.Case.Regions.Take(MostMembers).ToArray();
        if (known.Length == 0 || known[0].Granularity < 4 || members.Length < 3)
        {
            return null;
        }

        var byTarget = known.ToDictionary(static v => v.Target, static v => v.Value!.Value);
        var most = known.Max(static v => v.Value!.Value);
        GridCell Cell(int i, int k)
        {
            if (i == k)
            {
                return new GridCell("", context.Colors.HeaderFill);
            }

            var (a, b) = i < k ? (i, k) : (k, i);
            if (!byTarget.TryGetValue(Target.Pair(members[a].Id, members[b].Id), out var value))
            {
                return new GridCell("?", null);
            }

            // Alike pairs are the ones that compete: they are drawn dark.
            var position = 1 - (value / most);
            return new GridCell(ValueText.Number(value, 2), Ramp.Diverging(position), Ramp.NeedsLightText(position));
        }

        var names = members.Select(m => model.Of(m.Name)).ToArray();
        var alike = known.MinBy(static v => v.Value)!;
        return new Figure(
            Grid.Draw(context, names, names, Cell),
            [
                new Strong([new TextRun(model.Words.Text("chart_pairs_title", model.Name(alike.Target), model.Value(alike)) + " ")]),
                new TextRun(model.Words.Text("chart_pairs_caption", alike.Granularity!, model.Sources(alike.SourceIds))),
            ],
            model.Words.Parts(known.OrderBy(static v => v.Value).ThenBy(static v => v.Target.ToString(), StringComparer.Ordinal).Take(20).Select(v => $"{model.Name(v.Target)} {model.Value(v)}")));
    }
}
