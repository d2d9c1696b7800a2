using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Members' sizes by rank on two logarithmic scales, with the line through them and the rank-size rule beside it.</summary>
internal static class RankSizeChart
{
    private const double Left = 44;
    private const double Top = 10;
    private const double Height = 190;
    private const double Bottom = Top + Height;
    private const double Dot = 2.6;

    /// <summary>Draws the chart; null when there is no slope.</summary>
    public static Figure? Draw(ChartContext context) => Draw(context, "rank_size_slope_gdp", "gdp") ?? Draw(context, "rank_size_slope_population", "population");

    private static Figure? Draw(ChartContext context, string slopeId, string variable)
    {
        var (model, words) = (context.Model, context.Model.Words);
        var sizes = MemberSizes.Of(context, variable);

        // The slope may be reported, or of members that are not all known here: the points must be those behind it.
        if (model.Advice.Indicators.Find(slopeId, Target.WholeCase, model.Advice.Case.Year) is not { Value: { } slope } value || sizes.Rows.Length != model.Advice.Case.Regions.Length)
        {
            return null;
        }

        var points = sizes.Rows.Select(static (o, i) => (X: Math.Log(i + 1), Y: Math.Log(o.Value))).ToArray();
        var name = sizes.Name(context);
        var title = words.Text(Math.Round(slope, 2) switch { < -1 => "chart_rank_steeper", > -1 => "chart_rank_flatter", _ => "chart_rank_rule" }, model.Of(model.Dictionary[slopeId].Name), model.Value(value));
        var sketch = new Sketch(context);
        var left = Plot(context, sketch, sizes, points, slope);
        return new Figure(
            sketch.Done(Bottom + 26),
            [
                new Strong([new TextRun(title + " ")]),
                new TextRun(words.Parts(
                [
                    words.Text("chart_rank_caption", name),
                    .. left > 0 ? new[] { words.Text("chart_names_left", left) } : [],
                    .. model.Dictionary[slopeId].Convention is { } c ? new[] { model.Of(c) } : [],
                    words.Text("chart_sources", model.Sources(value.SourceIds)),
                ]) + words.Text("stop")),
            ],
            words.Said(name, words.Parts(sizes.Rows.Select((o, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Label(context, sizes, o)}")))));
    }

    private static string Label(ChartContext context, MemberSizes sizes, Observation row) => $"{context.Model.Of(context.Model.Names.Region(row.RegionId))} {sizes.Figure(row)}";

    /// <summary>Draws everything within the axes, and says how many names found no room.</summary>
    private static int Plot(ChartContext context, Sketch sketch, MemberSizes sizes, (double X, double Y)[] points, double slope)
    {
        // Least squares run through the mean of the points.
        var (meanX, meanY) = (points.Average(static p => p.X), points.Average(static p => p.Y));
        var last = points[^1].X;
        double Fitted(double at, double steepness) => meanY + (steepness * (at - meanX));
        double[] ends = [Fitted(0, slope), Fitted(last, slope), Fitted(0, -1), Fitted(last, -1), .. points.Select(static p => p.Y)];
        var (low, high) = (ends.Min(), Math.Max(ends.Max(), ends.Min() + 0.1));
        double X(double at) => Left + 12 + ((ChartContext.Width - Left - 110) * at / last);
        double Y(double at) => Bottom - 6 - ((Height - 12) * (at - low) / (high - low));

        foreach (var tick in Ticks(Math.Exp(low), Math.Exp(high)))
        {
            sketch.Line(sketch.Colors.Rule, 0.4, false, (Left, Y(Math.Log(tick))), (ChartContext.Width, Y(Math.Log(tick))));
            sketch.Text(Left - 4, Y(Math.Log(tick)), ValueText.Number(tick, tick < 1 ? 2 : 0), TextAnchor.End, sketch.Colors.Muted, most: Left - 4);
        }

        sketch.Line(sketch.Colors.Muted, 0.7, false, (Left, Top), (Left, Bottom), (ChartContext.Width, Bottom));
        foreach (var rank in new[] { 1, 2, 3, 5, 10, 20, 50 }.Where(r => r <= points.Length))
        {
            sketch.Text(X(Math.Log(rank)), Bottom + 8, rank.ToString(CultureInfo.InvariantCulture), TextAnchor.Middle, sketch.Colors.Muted);
        }

        sketch.Text(ChartContext.Width, Bottom + 19, context.Model.Words.Text("chart_rank_axis"), TextAnchor.End, sketch.Colors.Muted);
        sketch.Line(sketch.Colors.Accent, 0.9, true, (X(0), Y(Fitted(0, -1))), (X(last), Y(Fitted(last, -1))));
        sketch.Line(sketch.Colors.Note.Bar, 1.1, false, (X(0), Y(Fitted(0, slope))), (X(last), Y(Fitted(last, slope))));
        var placer = new LabelPlacer(context, Left + 2, 1, ChartContext.Width, Bottom - 1);
        foreach (var (x, y) in points)
        {
            sketch.Dot(X(x), Y(y), Dot, sketch.Colors.Primary);
            placer.Keep(X(x), Y(y), Dot);
        }

        return sizes.Rows.Where((o, i) => !placer.Place(sketch, X(points[i].X), Y(points[i].Y), Dot, Short(context, sizes, o), bold: false)).Count();
    }

    private static string Short(ChartContext context, MemberSizes sizes, Observation row) => $"{context.Fit(context.Model.Of(context.Model.Names.Region(row.RegionId)), 90)} {sizes.Figure(row)}";

    // 1, 2, 5, 10, ... within the range, every other power of ten where there are many.
    private static IEnumerable<double> Ticks(double low, double high)
    {
        var first = (int)Math.Floor(Math.Log10(low));
        var span = (int)Math.Ceiling(Math.Log10(high)) - first;
        double[] steps = span > 3 ? [1] : [1, 2, 5];
        return Enumerable.Range(first, span + 1)
            .SelectMany(power => steps.Select(s => s * Math.Pow(10, power)))
            .Where(t => t >= low && t <= high);
    }
}
