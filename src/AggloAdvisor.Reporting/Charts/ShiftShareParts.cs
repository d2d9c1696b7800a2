using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Members' growth taken apart: what the reference's growth, the mix of industries and the member itself gave, as stacked bars.</summary>
internal static class ShiftShareParts
{
    private const int MostRows = 24;
    private const double RowHeight = 15;
    private const double Top = 24;
    private const double Column = 45;
    private const double Figures = ChartContext.Width - (4 * Column);
    private static readonly string[] _ids = ["shift_share_national", "shift_share_mix", "shift_share_competitive"];

    private sealed record Row(Target Member, IndicatorValue[] Parts)
    {
        public double Total => Parts.Sum(static p => p.Value!.Value);
    }

    /// <summary>Draws the chart; null when no member's growth can be taken apart.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var (model, words) = (context.Model, context.Model.Words);
        var advice = model.Advice;
        var all = advice.Case.Regions
            .Select(static r => Target.Region(r.Id))
            .Select(t => new Row(t, [.. _ids.Select(id => advice.Indicators.Find(id, t, advice.Case.Year)).OfType<IndicatorValue>().Where(static v => v.Value is not null)]))
            .Where(static r => r.Parts.Length == 3)
            .OrderByDescending(static r => r.Total)
            .ToArray();
        if (all.Length == 0)
        {
            return null;
        }

        var shown = all[..Math.Min(MostRows, all.Length)];
        var best = all.MaxBy(static r => r.Parts[2].Value)!;
        var title = words.Text("chart_parts_title", model.Name(best.Member), Percent(best.Parts[2].Value!.Value), all.Count(static r => r.Parts[2].Value < 0), all.Length);
        return new Figure(
            Bars(context, shown),
            [
                new Strong([new TextRun(title + " ")]),
                new TextRun(words.Parts(
                [
                    words.Text("chart_parts_caption"),
                    .. best.Parts[2].Basis is { } basis ? new[] { model.Of(basis) } : [],
                    .. shown.Length < all.Length ? new[] { words.Text("chart_cut", shown.Length) } : [],
                    .. model.Dictionary[_ids[2]].Convention is { } c ? new[] { model.Of(c) } : [],
                    words.Text("chart_sources", model.Sources(all.SelectMany(static r => r.Parts.SelectMany(static p => p.SourceIds)))),
                ]) + words.Text("stop")),
            ],
            words.Parts(shown.Select(r => words.Said(model.Name(r.Member), words.List(
                [.. r.Parts.Select((p, k) => $"{words.Text(Head(k))} {Percent(p.Value!.Value)}"), $"{words.Text(Head(3))} {Percent(r.Total)}"])))));
    }

    private static string Percent(double part) => ValueText.Number(part * 100, 1) + "%";

    private static string Head(int column) => column switch { 0 => "chart_parts_reference", 1 => "chart_parts_mix", 2 => "chart_parts_competitive", _ => "chart_parts_total" };

    private static Color Fill(Sketch sketch, int part) => part switch { 0 => sketch.Colors.HeaderFill, 1 => Ramp.Diverging(0.45), _ => sketch.Colors.Primary };

    private static Drawing Bars(ChartContext context, Row[] shown)
    {
        var sketch = new Sketch(context);
        var labels = Math.Min(140, shown.Max(r => context.WidthOf(context.Model.Name(r.Member))) + 8);
        static double Up(Row r) => r.Parts.Sum(static p => Math.Max(0, p.Value!.Value));
        static double Down(Row r) => r.Parts.Sum(static p => Math.Min(0, p.Value!.Value));
        var (low, high) = (shown.Min(Down), shown.Max(Up));
        var scale = (Figures - labels - 8) / Math.Max(high - low, 1e-12);
        double X(double at) => labels + 2 + ((at - low) * scale);
        Heads(context, sketch);
        var bottom = Top + (shown.Length * RowHeight);
        for (var i = 0; i < shown.Length; i++)
        {
            var y = Top + (RowHeight * (i + 0.5));
            sketch.Text(labels - 6, y, context.Model.Name(shown[i].Member), TextAnchor.End, most: labels - 6);
            Stack(sketch, shown[i], y, X);
            for (var k = 0; k < 3; k++)
            {
                Number(sketch, k, y, shown[i].Parts[k].Value!.Value);
            }

            Number(sketch, 3, y, shown[i].Total);
        }

        sketch.Line(sketch.Colors.Ink, 0.8, false, (X(0), Top - 2), (X(0), bottom));
        return sketch.Done(bottom + 3);
    }

    private static void Heads(ChartContext context, Sketch sketch)
    {
        for (var k = 0; k < 4; k++)
        {
            var right = Figures + (Column * (k + 1));
            if (k < 3)
            {
                sketch.Box(right - 12, 1, 12, 7, Fill(sketch, k), new Stroke(sketch.Colors.Note.Bar, 0.5));
            }
            else
            {
                sketch.Line(sketch.Colors.Accent, 1.6, false, (right - 6, 0.5), (right - 6, 8.5));
            }

            sketch.Text(right, 15, context.Model.Words.Text(Head(k)), TextAnchor.End, sketch.Colors.Muted, 6.5, most: Column - 2);
        }
    }

    private static void Number(Sketch sketch, int column, double y, double part) =>
        sketch.Text(Figures + (Column * (column + 1)), y, Percent(part), TextAnchor.End, size: 7, bold: column == 3, most: Column - 2);

    // Gains run right from zero, losses left; the stroke is where they come out.
    private static void Stack(Sketch sketch, Row row, double y, Func<double, double> x)
    {
        var (up, down) = (0.0, 0.0);
        for (var k = 0; k < 3; k++)
        {
            var part = row.Parts[k].Value!.Value;
            var from = part < 0 ? down + part : up;
            sketch.Box(x(from), y - 5, x(from + Math.Abs(part)) - x(from), 10, Fill(sketch, k), new Stroke(sketch.Colors.Note.Bar, 0.5));
            (up, down) = part < 0 ? (up, down + part) : (up + part, down);
        }

        sketch.Line(sketch.Colors.Accent, 1.6, false, (x(row.Total), y - 6.5), (x(row.Total), y + 6.5));
    }
}
