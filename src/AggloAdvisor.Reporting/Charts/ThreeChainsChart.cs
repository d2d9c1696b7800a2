using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>The three chains of each member as a triangle: the wider and the more even, the better they go together.</summary>
internal static class ThreeChainsChart
{
    private const int MostMembers = 12;
    private const int Columns = 4;
    private const double CellWidth = ChartContext.Width / Columns;
    private const double CellHeight = 116;
    private const double Radius = 33;

    /// <summary>Draws the chart; null when no member has all three chains scored.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var all = ThreeChains.Of(context);
        if (all.Length == 0)
        {
            return null;
        }

        var shown = all.Length > MostMembers ? [.. all[..(MostMembers / 2)], .. all[^(MostMembers / 2)..]] : all;
        var sketch = new Sketch(context);
        for (var i = 0; i < shown.Length; i++)
        {
            Cell(context, sketch, shown[i], i % Columns * CellWidth, i / Columns * CellHeight);
        }

        var (model, words) = (context.Model, context.Model.Words);
        var low = all[^1];
        var title = words.Text("chart_chains_title", model.Name(low.Member), model.Value(low.Coordination), model.Value(low.Class));
        if (low.Obstacle is { } obstacle)
        {
            title += words.Text("chart_chains_obstacle", model.Value(obstacle));
        }

        var rows = (shown.Length + Columns - 1) / Columns;
        return new Figure(
            sketch.Done(rows * CellHeight),
            [new Strong([new TextRun(title + words.Text("stop") + " ")]), new TextRun(Caption(context, all, shown.Length))],
            words.Parts(shown.Select(m => words.Said(model.Name(m.Member), words.List(
                [.. m.Levels.Select((v, k) => $"{ThreeChains.Name(context, k)} {model.Value(v)}"), $"C {model.Value(m.Coupling)}", $"D {model.Value(m.Coordination)}", model.Value(m.Class)])))));
    }

    private static string Caption(ChartContext context, ThreeChains[] all, int shown)
    {
        var (model, words) = (context.Model, context.Model.Words);
        var unscored = model.Advice.Case.Regions.Length - all.Length;
        return words.Parts(
        [
            words.Text("chart_chains_caption"),
            .. shown < all.Length ? new[] { words.Text("chart_years_cut", MostMembers / 2, all.Length) } : [],
            .. unscored > 0 ? new[] { words.Text("chart_chains_unscored", unscored) } : [],
            .. model.Dictionary["three_chain_coordination"].Convention is { } convention ? new[] { model.Of(convention) } : [],
            words.Text("chart_sources", model.Sources(all.SelectMany(static m => m.Coordination.SourceIds))),
        ]) + words.Text("stop");
    }

    private static void Cell(ChartContext context, Sketch sketch, ThreeChains member, double left, double top)
    {
        var model = context.Model;
        var (x, y) = (left + (CellWidth / 2), top + 26 + Radius);
        (double, double) Corner(int chain, double level)
        {
            // Industry on top, innovation left, service right.
            var (sin, cos) = Math.SinCos((chain switch { 0 => -90, 1 => 150, _ => 30 }) * Math.PI / 180);
            return (x + (Radius * level * cos), y + (Radius * level * sin));
        }

        ReadOnlySpan<double> rings = [1, 0.5];
        foreach (var ring in rings)
        {
            sketch.Polygon(null, new Stroke(sketch.Colors.Rule, 0.6), 1, Corner(0, ring), Corner(1, ring), Corner(2, ring));
        }

        for (var k = 0; k < 3; k++)
        {
            sketch.Line(sketch.Colors.Rule, 0.4, false, (x, y), Corner(k, 1));
        }

        double Level(int k) => member.Levels[k].Value!.Value;
        sketch.Polygon(sketch.Colors.Note.Bar, new Stroke(sketch.Colors.Primary, 1.1), 0.4, Corner(0, Level(0)), Corner(1, Level(1)), Corner(2, Level(2)));
        sketch.Text(x, top + 6, model.Name(member.Member), TextAnchor.Middle, bold: true, most: CellWidth - 8);
        Score(context, sketch, 0, model.Value(member.Levels[0]), x - 4, top + 18, TextAnchor.End);
        var foot = y + (Radius / 2) + 6;
        Score(context, sketch, 1, model.Value(member.Levels[1]), x - Radius + 2, foot, TextAnchor.Middle);
        Score(context, sketch, 2, model.Value(member.Levels[2]), x + Radius - 2, foot, TextAnchor.Middle);
        sketch.Text(x, foot + 19, $"C {model.Value(member.Coupling)}  D {model.Value(member.Coordination)}", TextAnchor.Middle, sketch.Colors.Accent, bold: true, most: CellWidth - 8);
    }

    // The name of a chain at a corner, its figure under it; on top beside it.
    private static void Score(ChartContext context, Sketch sketch, int chain, string value, double x, double y, TextAnchor anchor)
    {
        const double half = (CellWidth / 2) - 8;
        sketch.Text(x, y, ThreeChains.Name(context, chain), anchor, sketch.Colors.Muted, 6.5, most: half);
        if (chain == 0)
        {
            sketch.Text(x + 8, y, value, TextAnchor.Start, bold: true, most: half);
        }
        else
        {
            sketch.Text(x, y + 8.5, value, anchor, bold: true, most: half);
        }
    }
}
