using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Key figures of members against the benchmark's: the lowest and the highest member, as multiples of it.</summary>
internal static class BenchmarkDumbbells
{
    private const int MostRows = 12;
    private const double RowHeight = 19;
    private const double Top = 14;
    private const double LabelWidth = 168;
    private const double Beside = 84;

    // Key figures first; what else compares follows in the order of the catalogue, one figure of each entry: they say much the same.
    private static readonly string[] _first =
        ["gdp_per_head", "gdp_growth", "urbanisation_rate", "primary_share", "secondary_share", "tertiary_share", "hhi", "co2_per_gdp", "rd_intensity", "st_fiscal_share", "patents_per_10k", "finance_depth", "loan_deposit_ratio"];

    private sealed record Row(IndicatorDefinition Definition, IndicatorValue Benchmark, (IndicatorValue Value, BenchmarkComparison Benchmark)[] Members)
    {
        public (IndicatorValue Value, BenchmarkComparison Benchmark) Lowest => Members[0];

        public (IndicatorValue Value, BenchmarkComparison Benchmark) Highest => Members[^1];
    }

    /// <summary>Draws the chart; null when the case has no benchmark or nothing compares with it.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var model = context.Model;
        if (model.Advice.Case.Benchmark is not { } benchmark)
        {
            return null;
        }

        var keyed = _first.Where(model.Dictionary.ContainsKey).Select(id => model.Dictionary[id].Code).ToHashSet(StringComparer.Ordinal);
        var rows = context.Comparisons.Values
            .Where(static c => c.Benchmark.Ratio > 0)
            .GroupBy(static c => c.Value.IndicatorId, StringComparer.Ordinal)
            .OrderBy(static g => Array.IndexOf(_first, g.Key) is var i && i < 0 ? _first.Length : i)
            .Where(g => _first.Contains(g.Key, StringComparer.Ordinal) || !keyed.Contains(model.Dictionary[g.Key].Code))
            .DistinctBy(g => _first.Contains(g.Key, StringComparer.Ordinal) ? g.Key : model.Dictionary[g.Key].Code)
            .Take(MostRows)
            .Select(g => new Row(model.Dictionary[g.Key], g.First().Benchmark.Value, [.. g.OrderBy(static c => c.Benchmark.Ratio)]))
            .ToArray();
        if (rows.Length == 0)
        {
            return null;
        }

        var words = model.Words;
        var name = model.Of(benchmark.Name);
        return new Figure(
            Rows(context, rows, name),
            [
                new Strong([new TextRun(Title(context, rows, name) + " ")]),
                new TextRun(words.Parts(
                [
                    words.Text("chart_benchmark_caption", name),
                    words.Text("chart_sources", model.Sources(rows.SelectMany(static r => r.Members.SelectMany(static m => m.Value.SourceIds).Concat(r.Benchmark.SourceIds)))),
                ]) + words.Text("stop")),
            ],
            words.Parts(rows.Select(r => words.Said(MeasuredName.Of(context, r.Definition), words.List(
                [$"{name} {MeasuredName.Figure(context, r.Benchmark)}", .. Ends(r).Select(m => $"{model.Name(m.Value.Target)} {MeasuredName.Figure(context, m.Value)}")])))));
    }

    private static (IndicatorValue Value, BenchmarkComparison Benchmark)[] Ends(Row row) => row.Members.Length == 1 ? [row.Lowest] : [row.Lowest, row.Highest];

    private static string Times(double ratio) => ValueText.Number(ratio, ratio switch { >= 100 => 0, >= 10 => 1, >= 0.1 => 2, _ => 4 });

    private static string Title(ChartContext context, Row[] rows, string benchmark)
    {
        var words = context.Model.Words;
        string Say(string key, Row row, (IndicatorValue Value, BenchmarkComparison Benchmark) member) => words.Text(key, context.Model.Of(row.Definition.Name), context.Model.Name(member.Value.Target), Times(member.Benchmark.Ratio!.Value), benchmark);
        var high = rows.MaxBy(static r => r.Highest.Benchmark.Ratio)!;
        var low = rows.MinBy(static r => r.Lowest.Benchmark.Ratio)!;
        var above = high.Highest.Benchmark.Ratio > 1 ? Say("chart_benchmark_above", high, high.Highest) : "";
        var below = low.Lowest.Benchmark.Ratio < 1 ? Say("chart_benchmark_below", low, low.Lowest) : "";
        return above.Length + below.Length == 0 ? words.Text("chart_benchmark_same", benchmark) : (above + below).Trim();
    }

    private static Drawing Rows(ChartContext context, Row[] rows, string benchmark)
    {
        static double Log((IndicatorValue Value, BenchmarkComparison Benchmark) m) => Math.Log(m.Benchmark.Ratio!.Value);
        var (low, high) = (Math.Min(0, rows.Min(static r => Log(r.Lowest))), Math.Max(0, rows.Max(static r => Log(r.Highest))));
        var (left, right) = (LabelWidth + Beside, ChartContext.Width - Beside);
        double X(double log) => high - low < 1e-9 ? (left + right) / 2 : left + ((right - left) * (log - low) / (high - low));
        var sketch = new Sketch(context);
        var bottom = Top + (rows.Length * RowHeight);
        sketch.Line(sketch.Colors.Accent, 1.1, true, (X(0), Top - 2), (X(0), bottom));
        sketch.Text(Math.Clamp(X(0), left - 40, right + 40), 6, benchmark, TextAnchor.Middle, sketch.Colors.Accent, bold: true, most: 80);
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, y) = (rows[i], Top + (RowHeight * (i + 0.5)));
            sketch.Text(0, y - 4, MeasuredName.Of(context, row.Definition), most: LabelWidth - 4);
            sketch.Text(0, y + 4.5, $"{context.Fit(benchmark, LabelWidth - 60, 6.5)} {MeasuredName.Figure(context, row.Benchmark)}", color: sketch.Colors.Accent, size: 6.5, most: LabelWidth - 4);
            var ends = Ends(row);
            sketch.Line(sketch.Colors.Note.Bar, 1.4, false, (X(Log(row.Lowest)), y), (X(Log(row.Highest)), y));
            foreach (var member in row.Members)
            {
                sketch.Dot(X(Log(member)), y, 1.4, sketch.Colors.Note.Bar);
            }

            if (ends.Length > 1)
            {
                sketch.Dot(X(Log(row.Lowest)), y, 3.2, Sketch.Ground, new Stroke(sketch.Colors.Primary, 1.3));
                Label(context, sketch, row.Lowest, X(Log(row.Lowest)) - 6, y, TextAnchor.End);
            }

            sketch.Dot(X(Log(row.Highest)), y, 3.4, sketch.Colors.Primary);
            Label(context, sketch, row.Highest, X(Log(row.Highest)) + 6, y, TextAnchor.Start);
        }

        return sketch.Done(bottom + 4);
    }

    // The name gives way where both do not fit; the figure never does.
    private static void Label(ChartContext context, Sketch sketch, (IndicatorValue Value, BenchmarkComparison Benchmark) member, double x, double y, TextAnchor anchor)
    {
        var figure = MeasuredName.Figure(context, member.Value);
        var name = context.Fit(context.Model.Name(member.Value.Target), Math.Max(8, Beside - 12 - context.WidthOf(figure, 7)), 7);
        sketch.Text(x, y, $"{name} {figure}", anchor, size: 7);
    }
}
