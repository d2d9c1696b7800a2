using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Location quotients of members by industries, as a heatmap.</summary>
internal static class LocationQuotientChart
{
    private const int MostRows = 24;
    private const int MostColumns = 16;

    /// <summary>Draws the chart; null when there are fewer than four industries, because three sectors tell nothing.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var model = context.Model;
        var values = model.Advice.Indicators.Of("location_quotient", model.Advice.Case.Year);
        var known = values.Where(static v => v.Value is not null).ToArray();
        if (known.Length == 0 || known[0].Granularity < 4)
        {
            return null;
        }

        var members = values.Select(static v => v.Target.RegionId!).Distinct(StringComparer.Ordinal).ToArray();
        var industries = values.Select(static v => v.Target.IndustryCode!).Distinct(StringComparer.Ordinal).ToArray();
        var byTarget = known.ToDictionary(static v => v.Target, static v => v.Value!.Value);

        // The industries in which members differ most say most.
        var shown = industries
            .OrderByDescending(k => members.Select(m => byTarget.TryGetValue(Target.RegionIndustry(m, k), out var v) ? Math.Abs(Position(v)) : 0).Max())
            .Take(MostRows)
            .OrderBy(k => Array.IndexOf(industries, k))
            .ToArray();
        var columns = members.Take(MostColumns).ToArray();
        GridCell Cell(int i, int k)
        {
            if (!byTarget.TryGetValue(Target.RegionIndustry(columns[k], shown[i]), out var value))
            {
                return new GridCell("?", null);
            }

            var position = Position(value);
            return new GridCell(ValueText.Number(value, 2), Ramp.Diverging(position), Ramp.NeedsLightText(position));
        }

        var top = known.MaxBy(static v => v.Value)!;
        var words = model.Words;
        var cut = shown.Length < industries.Length || columns.Length < members.Length;
        return new Figure(
            Grid.Draw(context, [.. shown.Select(k => model.Of(model.Names.Industry(k)))], [.. columns.Select(m => model.Of(model.Names.Region(m)))], Cell),
            [
                new Strong([new TextRun(words.Text("chart_lq_title", model.Of(model.Names.Industry(top.Target.IndustryCode!)), model.Of(model.Names.Region(top.Target.RegionId!)), model.Value(top)) + " ")]),
                new TextRun(words.Text("chart_lq_caption", top.Granularity!, top.Basis?.In(words.Language) ?? "", model.Sources(top.SourceIds)) + (cut ? " " + words.Text("chart_lq_cut", shown.Length, columns.Length) : "")),
            ],
            words.Text("chart_lq_alt") + " " + words.Parts(known.OrderByDescending(static v => v.Value).ThenBy(static v => v.Target.ToString(), StringComparer.Ordinal).Take(20).Select(v => $"{model.Name(v.Target)} {model.Value(v)}")));
    }

    // A quotient of 3 is as far from 1 as a third; beyond that the colour says no more.
    private static double Position(double quotient) => quotient <= 0 ? -1 : Math.Clamp(Math.Log(quotient) / Math.Log(3), -1, 1);
}
