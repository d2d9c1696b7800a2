using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Indicators.Composite.Coupling;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Which of the three chains holds each member back, as the parts of what is missing to the best.</summary>
internal static class ObstacleBars
{
    private const int MostRows = 24;
    private const double RowHeight = 15;
    private const double BarHeight = 11;
    private const double Top = 18;

    /// <summary>Draws the chart; null when no member with all three chains scored lacks anything to the best.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var (model, words) = (context.Model, context.Model.Words);
        var all = ThreeChains.Of(context)
            .Select(static m => (Member: m, Shares: ObstacleDegree.Shares([.. m.Levels.Select(static v => v.Value!.Value)])))
            .Where(static m => m is { Member.Obstacle: not null, Shares: not null })
            .Select(static m => (m.Member, Shares: m.Shares!))
            .OrderBy(static m => m.Member.Coordination.Value)
            .ToArray();
        if (all.Length == 0)
        {
            return null;
        }

        var shown = all[..Math.Min(MostRows, all.Length)];
        var labels = Math.Min(150, shown.Max(m => context.WidthOf(model.Name(m.Member.Member))) + 8);
        var sketch = new Sketch(context);
        Legend(context, sketch, labels);
        for (var i = 0; i < shown.Length; i++)
        {
            Row(context, sketch, model.Name(shown[i].Member.Member), shown[i].Shares, labels, Top + (RowHeight * (i + 0.5)));
        }

        // The chain that most members name, the first of equals in the order of the chains.
        var common = all.GroupBy(static m => (int)m.Member.Obstacle!.Value!.Value).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key).First();
        var convention = model.Dictionary["three_chain_obstacle"];
        return new Figure(
            sketch.Done(Top + (shown.Length * RowHeight) + 2),
            [
                new Strong([new TextRun(words.Text("chart_obstacles_title", model.Value(common.First().Member.Obstacle!), common.Count(), all.Length) + " ")]),
                new TextRun(words.Parts(
                [
                    words.Text("chart_obstacles_caption"),
                    .. shown.Length < all.Length ? new[] { words.Text("chart_cut", shown.Length) } : [],
                    .. convention.Convention is { } c ? new[] { model.Of(c) } : [],
                    words.Text("chart_sources", model.Sources(all.SelectMany(static m => m.Member.Obstacle!.SourceIds))),
                ]) + words.Text("stop")),
            ],
            words.Parts(shown.Select(m => words.Said(model.Name(m.Member.Member), words.List(
                [.. m.Shares.Select((s, k) => $"{ThreeChains.Name(context, k)} {Percent(s)}"), .. m.Member.Obstacle!.Basis is { } b ? new[] { model.Of(b) } : []])))));
    }

    private static string Percent(double share) => ValueText.Number(share * 100, 0) + "%";

    private static (Color Fill, Color Text) Look(Sketch sketch, int chain) => chain switch
    {
        0 => (sketch.Colors.Primary, sketch.Colors.OnPrimary),
        1 => (Ramp.Diverging(0.45), sketch.Colors.Ink),
        _ => (sketch.Colors.HeaderFill, sketch.Colors.Ink),
    };

    private static void Legend(ChartContext context, Sketch sketch, double left)
    {
        var x = left;
        for (var k = 0; k < 3; k++)
        {
            sketch.Box(x, 2, 12, 9, Look(sketch, k).Fill, new Stroke(sketch.Colors.Note.Bar, 0.5));
            var name = ThreeChains.Name(context, k);
            sketch.Text(x + 16, 6.5, name, color: sketch.Colors.Muted, most: 90);
            x += 16 + Math.Min(90, context.WidthOf(name)) + 14;
        }
    }

    private static void Row(ChartContext context, Sketch sketch, string name, double[] shares, double labels, double y)
    {
        sketch.Text(labels - 8, y, name, TextAnchor.End, most: labels - 8);
        var (x, whole, largest) = (labels, ChartContext.Width - labels - 2, Array.IndexOf(shares, shares.Max()));
        for (var k = 0; k < shares.Length; k++)
        {
            var (fill, ink) = Look(sketch, k);
            var width = whole * shares[k];
            sketch.Box(x, y - (BarHeight / 2), width, BarHeight, fill, new Stroke(sketch.Colors.Note.Bar, 0.5));
            if (context.WidthOf(Percent(shares[k]), 7, k == largest) + 4 <= width)
            {
                sketch.Text(x + (width / 2), y, Percent(shares[k]), TextAnchor.Middle, ink, 7, bold: k == largest);
            }

            x += width;
        }
    }
}
