using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>One indicator of all members as ranked bars, with the thresholds it was held against.</summary>
internal static class MemberBars
{
    private const double RowHeight = 17;
    private const double BarHeight = 10;
    private const int MostRows = 30;

    /// <summary>A line through all bars.</summary>
    private sealed record Mark(double Value, string Label, bool IsBenchmark);

    /// <summary>Draws the chart; null when no member has a value.</summary>
    /// <param name="context">What to draw from.</param>
    /// <param name="indicatorId">An indicator of regions.</param>
    /// <param name="thresholds">Prefix of the parameters to mark; null for none.</param>
    public static Figure? Draw(ChartContext context, string indicatorId, string? thresholds)
    {
        var model = context.Model;
        var definition = model.Dictionary[indicatorId];
        var all = model.Advice.Indicators.Of(indicatorId, model.Advice.Case.Year);
        var known = all.Where(static v => v.Value is not null).OrderByDescending(static v => v.Value).ThenBy(static v => v.Target.RegionId, StringComparer.Ordinal).ToArray();
        if (known.Length == 0)
        {
            return null;
        }

        var rows = known.Take(MostRows).Concat(all.Where(static v => v.Value is null).Take(Math.Max(0, MostRows - known.Length))).ToArray();
        Mark[] marks = [.. Benchmark(context, known), .. thresholds is null ? [] : Marks(context, indicatorId, thresholds, known[0].Granularity)];
        var labels = Math.Min(150, rows.Max(r => context.WidthOf(model.Name(r.Target))) + 8);
        var values = rows.Max(r => context.WidthOf(model.Value(r), ChartContext.LabelSize, true)) + 10;
        var drawn = known.Select(static v => v.Value!.Value).Concat(marks.Select(static m => m.Value)).ToArray();
        var (low, high) = (Math.Min(0, drawn.Min()), Math.Max(0, drawn.Max()));
        var left = labels + (low < 0 ? values : 0);
        var scale = (ChartContext.Width - left - values - 4) / Math.Max(high - low, 1e-12);
        double X(double value) => left + ((value - low) * scale);
        var top = marks.Length == 0 ? 6.0 : 8 + (11 * marks.Length);
        var bottom = top + (rows.Length * RowHeight);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.Add(new PathShape([(X(0), top - 2), (X(0), bottom)], false, null, new Stroke(context.Colors.Rule, 0.8)));
        for (var i = 0; i < rows.Length; i++)
        {
            AddRow(shapes, context, rows[i], top + (i * RowHeight), labels, X);
        }

        AddMarks(shapes, context, marks, X, bottom);
        for (var i = 0; i < rows.Length; i++)
        {
            AddFigure(shapes, context, rows[i], top + ((i + 0.5) * RowHeight), X, marks);
        }

        var name = model.Of(definition.Name);
        var title = model.Words.Text("chart_members_title", name, model.Name(known[0].Target), model.Value(known[0]), model.Name(known[^1].Target), model.Value(known[^1]));
        return new Figure(
            new Drawing(ChartContext.Width, bottom + 4, shapes.ToImmutable()),
            [new Strong([new TextRun(title + " ")]), new TextRun(Caption(context, definition, known[0], all.Count > rows.Length))],
            model.Words.Said(name, model.Words.Parts([.. rows.Select(r => $"{model.Name(r.Target)} {model.Value(r)}"), .. marks.Select(static m => m.Label)])));
    }

    // A line begins beside its label. Labels to the right of their lines stand the leftmost highest, labels to the left the rightmost highest
    // and above the others, so that few lines cross a label; where one does, a white ground keeps the label readable.
    private static void AddMarks(ImmutableArray<Shape>.Builder shapes, ChartContext context, Mark[] marks, Func<double, double> x, double bottom)
    {
        bool StandsLeft(Mark mark) => x(mark.Value) + 4 + context.WidthOf(mark.Label) > ChartContext.Width;
        marks = [.. marks.Where(StandsLeft).OrderByDescending(static m => m.Value), .. marks.Where(m => !StandsLeft(m)).OrderBy(static m => m.Value)];
        for (var i = 0; i < marks.Length; i++)
        {
            shapes.Add(new PathShape([(x(marks[i].Value), 2 + (11 * i)), (x(marks[i].Value), bottom)], false, null, new Stroke(ColorOf(marks[i]), 0.9, Dashed: !marks[i].IsBenchmark)));
        }

        Color ColorOf(Mark mark) => mark.IsBenchmark ? context.Colors.Primary : context.Colors.Accent;
        for (var i = 0; i < marks.Length; i++)
        {
            var width = context.WidthOf(marks[i].Label);
            var left = StandsLeft(marks[i]) ? Math.Max(1, x(marks[i].Value) - 4 - width) : x(marks[i].Value) + 4;
            var label = context.Fit(marks[i].Label, ChartContext.Width - left - 1);
            shapes.Add(new RectangleShape(left - 1, 2 + (11 * i), context.WidthOf(label) + 2, 9.5, Color.Parse("#ffffff")));
            shapes.Add(new TextShape(left, 9 + (11 * i), label, ChartContext.LabelSize, ColorOf(marks[i])));
        }
    }

    private static void AddRow(ImmutableArray<Shape>.Builder shapes, ChartContext context, IndicatorValue row, double y, double labels, Func<double, double> x)
    {
        var middle = y + (RowHeight / 2);
        shapes.Add(new TextShape(labels - 8, middle + 2.7, context.Fit(context.Model.Name(row.Target), labels - 8), ChartContext.LabelSize, context.Colors.Ink, TextAnchor.End));
        if (row.Value is not { } value)
        {
            shapes.Add(new TextShape(x(0) + 4, middle + 2.7, ValueText.Unknown(context.Model.Language), ChartContext.LabelSize, context.Colors.Muted));
            return;
        }

        var (from, to) = (Math.Min(x(0), x(value)), Math.Max(x(0), x(value)));
        var reported = row.Origin == ValueOrigin.Reported;
        shapes.Add(new RectangleShape(from, middle - (BarHeight / 2), Math.Max(0.6, to - from), BarHeight, reported ? context.Colors.HeaderFill : context.Colors.Note.Bar, reported ? new Stroke(context.Colors.Note.Bar, 0.9) : null));
    }

    // The line of a mark may cross a figure, too.
    private static void AddFigure(ImmutableArray<Shape>.Builder shapes, ChartContext context, IndicatorValue row, double middle, Func<double, double> x, Mark[] marks)
    {
        if (row.Value is not { } value)
        {
            return;
        }

        var text = context.Model.Value(row);
        var width = context.WidthOf(text, ChartContext.LabelSize, true);
        var left = value < 0 ? x(value) - 4 - width : Math.Max(x(0), x(value)) + 4;
        if (marks.Any(m => x(m.Value) > left - 2 && x(m.Value) < left + width + 2))
        {
            shapes.Add(new RectangleShape(left - 2, middle - (BarHeight / 2), width + 4, BarHeight, Color.Parse("#ffffff")));
        }

        shapes.Add(new TextShape(value < 0 ? x(value) - 4 : left, middle + 2.7, text, ChartContext.LabelSize, context.Colors.Ink, value < 0 ? TextAnchor.End : TextAnchor.Start, Bold: true));
    }

    /// <summary>The benchmark's own value, where it can be compared with the members'.</summary>
    private static Mark[] Benchmark(ChartContext context, IndicatorValue[] known) =>
        known.Select(v => context.Comparisons.Find(v.IndicatorId, v.Target)).FirstOrDefault(static b => b is { NotComparable: null }) is { } benchmark
            ? [new(benchmark.Value.Value!.Value, context.Model.Words.Noted($"{context.Model.Of(benchmark.Benchmark.Name)} {context.Model.Value(benchmark.Value)}", context.Model.Words.Text("chart_benchmark_mark")), IsBenchmark: true)]
            : [];

    /// <summary>The thresholds that the rules held this indicator against, where they exist at this granularity.</summary>
    private static Mark[] Marks(ChartContext context, string indicatorId, string prefix, int? granularity)
    {
        var advice = context.Model.Advice;
        return
        [
            .. advice.Rules.Diagnoses
                .SelectMany(static d => d.CounterChecks.Select(static c => c.When).Append(d.When))
                .SelectMany(ConditionWalk.Comparisons)
                .Where(c => c.Left is IndicatorOperand { Indicator.Id: var id } && id == indicatorId)
                .Select(static c => c.Right)
                .OfType<ParameterOperand>()
                .Select(static p => p.Parameter)
                .Where(p => p.Id.StartsWith(prefix, StringComparison.Ordinal))
                .DistinctBy(static p => p.Id)
                .Select(p => (Value: p.On(advice.AsOf)?.At(granularity), Parameter: p))
                .Where(static p => p.Value is not null)
                .OrderBy(static p => p.Value)
                .Select(p => new Mark(p.Value!.Value, context.Model.Words.Noted($"{context.Model.Of(p.Parameter.Title)} {context.Model.Number(p.Value!.Value, p.Parameter.Unit)}", context.Model.Words.Of(p.Parameter.Provenance)), IsBenchmark: false)),
        ];
    }

    private static string Caption(ChartContext context, IndicatorDefinition definition, IndicatorValue example, bool cut)
    {
        var words = context.Model.Words;
        var parts = new List<string>();
        if (example.Granularity is { } n)
        {
            parts.Add(words.Text("industries_behind", n));
        }

        if (definition.Convention is { } convention)
        {
            parts.Add(context.Model.Of(convention));
        }

        if (example.Origin == ValueOrigin.Reported)
        {
            parts.Add(words.Text("chart_reported"));
        }

        if (cut)
        {
            parts.Add(words.Text("chart_cut", MostRows));
        }

        parts.Add(words.Text("chart_sources", context.Model.Sources(example.SourceIds)));
        return words.Sentence(parts);
    }
}
