using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Advising;
using AggloAdvisor.Documents;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>The plan as bars over horizons, stage by stage, with a thin line from each measure to those that come after it.</summary>
internal static class TimelineChart
{
    private const int MostRows = 24;
    private const double RowHeight = 13.5;
    private const double StageHeight = 15;
    private const double BarHeight = 8.5;
    private const double LabelWidth = 205;
    private const double Step = 7;
    private const double Top = 16;

    /// <summary>Draws the chart; null when nothing is advised.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var plan = context.Model.Advice.Recommendations;
        if (plan.IsEmpty)
        {
            return null;
        }

        var shown = plan.Take(MostRows).ToArray();
        var rows = Rows(shown);
        var links = PlanLinks.Of(shown, r => rows[r.Measure.Id]);
        var depth = PlanLinks.Depths(shown);
        var left = LabelWidth + (links.Lanes * links.LaneWidth) + 8;
        var column = (ChartContext.Width - left) / 3;
        double Start(Recommendation r) => left + Math.Min(depth[r.Measure.Id] * Step, column - 20);
        double End(Recommendation r) => left + (column * ((int)r.Measure.Horizon + 1)) - 3;

        var sketch = new Sketch(context);
        var bottom = rows.Values.Max() + (RowHeight / 2);
        Heads(context, sketch, left, column, bottom);
        Stages(context, sketch, shown, rows);
        links.Draw(sketch, LabelWidth + 4, r => rows[r.Measure.Id], Start);
        foreach (var r in shown)
        {
            var y = rows[r.Measure.Id];
            sketch.Text(LabelWidth - 2, y, context.Model.Titled(r.Measure.Code, r.Measure.Title), TextAnchor.End, most: LabelWidth - 8);
            Bar(sketch, r, Start(r), End(r), y);
        }

        var legend = Legend(context, sketch, bottom + 11);
        return new Figure(sketch.Done(legend), Caption(context, plan, shown), Words(context, shown));
    }

    /// <summary>Middle of each measure's row, under the head of its stage.</summary>
    private static Dictionary<string, double> Rows(Recommendation[] shown)
    {
        var rows = new Dictionary<string, double>(StringComparer.Ordinal);
        var y = Top;
        foreach (var stage in shown.GroupBy(static r => r.Measure.Stage).OrderBy(static g => g.Key))
        {
            y += StageHeight;
            foreach (var r in stage.OrderBy(static r => r.Order))
            {
                rows[r.Measure.Id] = y + (RowHeight / 2);
                y += RowHeight;
            }
        }

        return rows;
    }

    private static void Heads(ChartContext context, Sketch sketch, double left, double column, double bottom)
    {
        foreach (var horizon in Enum.GetValues<Horizon>())
        {
            var x = left + (column * (int)horizon);
            sketch.Line(sketch.Colors.Rule, 0.6, false, (x, 2), (x, bottom));
            sketch.Text(x + 4, 8, context.Model.Words.Of(horizon), color: sketch.Colors.Muted, most: column - 6);
        }
    }

    private static void Stages(ChartContext context, Sketch sketch, Recommendation[] shown, Dictionary<string, double> rows)
    {
        foreach (var stage in shown.GroupBy(static r => r.Measure.Stage))
        {
            var y = stage.Min(r => rows[r.Measure.Id]) - (RowHeight / 2) - (StageHeight / 2) + 2;
            sketch.Text(0, y, context.Model.Words.Of(stage.Key), color: sketch.Colors.Primary, bold: true, most: LabelWidth - 2);
            sketch.Line(sketch.Colors.Rule, 0.4, false, (0, y + 5.5), (ChartContext.Width, y + 5.5));
        }
    }

    // Full, light with an edge, and dashed: told apart without colour.
    private static void Bar(Sketch sketch, Recommendation r, double start, double end, double y)
    {
        Bar(sketch, r.Status, start, end - start, y);
        var light = r.Status == RecommendationStatus.Advised;
        sketch.Text(start + 4, y, r.Order.ToString(CultureInfo.InvariantCulture), color: light ? sketch.Colors.OnPrimary : sketch.Colors.Ink, size: 6.5, bold: true);
    }

    private static void Bar(Sketch sketch, RecommendationStatus status, double x, double width, double y)
    {
        var edge = sketch.Colors.Note.Bar;
        var (fill, stroke) = status switch
        {
            RecommendationStatus.Advised => (sketch.Colors.Primary, null),
            RecommendationStatus.CheckFirst => (sketch.Colors.HeaderFill, new Stroke(edge, 0.9)),
            _ => (Sketch.Ground, new Stroke(edge, 0.9, Dashed: true)),
        };
        sketch.Box(x, y - (BarHeight / 2), width, BarHeight, fill, stroke);
    }

    private static double Legend(ChartContext context, Sketch sketch, double y)
    {
        var x = 0.5;
        foreach (var status in Enum.GetValues<RecommendationStatus>())
        {
            Bar(sketch, status, x, 18, y);
            var word = context.Model.Words.Of(status);
            sketch.Text(x + 23, y, word, color: sketch.Colors.Muted);
            x += 23 + context.WidthOf(word) + 16;
        }

        return y + 8;
    }

    private static ImmutableArray<Inline> Caption(ChartContext context, IReadOnlyCollection<Recommendation> plan, Recommendation[] shown)
    {
        var words = context.Model.Words;
        var title = words.Text("chart_timeline_title", plan.Count(static r => r.Status == RecommendationStatus.Advised), plan.Count);
        var awaited = plan.SelectMany(static r => r.Waits).GroupBy(static m => m.Id, StringComparer.Ordinal).Select(static g => (Measure: g.First(), Count: g.Count()))
            .OrderByDescending(static g => g.Count).ThenBy(static g => g.Measure.Code, StringComparer.Ordinal).FirstOrDefault();
        if (awaited.Count > 1)
        {
            title += words.Text("chart_timeline_awaited", awaited.Count, context.Model.Titled(awaited.Measure.Code, awaited.Measure.Title));
        }

        var left = plan.Count - shown.Length;
        return
        [
            new Strong([new TextRun(title + words.Text("stop") + " ")]),
            new TextRun(words.Text("chart_timeline_caption") + (left > 0 ? words.Text("chart_timeline_left", shown.Length, left) : "")),
        ];
    }

    private static string Words(ChartContext context, Recommendation[] shown)
    {
        var (model, words) = (context.Model, context.Model.Words);
        return words.Parts(shown.Select(r =>
        {
            var said = words.List(
            [
                words.Of(r.Measure.Horizon),
                words.Of(r.Status),
                .. r.Waits.IsEmpty ? Array.Empty<string>() : [words.Text("chart_after", words.List(r.Waits.Select(static m => m.Code)))],
            ]);
            return words.Said(string.Create(CultureInfo.InvariantCulture, $"{r.Order}. {model.Titled(r.Measure.Code, r.Measure.Title)}"), said);
        }));
    }
}
