using System.Globalization;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>One indicator of members over the years, as lines with their first and last figures beside them.</summary>
internal static class YearLines
{
    private const int MostMembers = 16;
    private const double LeastHeight = 120;
    private const double MostHeight = 225;
    private const double Top = 18;
    private const double LabelWidth = 150;
    private const double Gap = 9.5;

    private sealed record Series(string Name, bool IsWhole, IndicatorValue First, IndicatorValue Last, (int Year, double Value)[] Points);

    /// <summary>Draws the chart; null when fewer than two members, or one and the whole case, are known in two years.</summary>
    /// <param name="context">What to draw from.</param>
    /// <param name="memberId">An indicator of members.</param>
    /// <param name="wholeId">The same of the whole case, drawn heavier; null for none.</param>
    /// <param name="growth">Whether equal steepness shall mean equal growth, where all figures are above 0.</param>
    public static Figure? Draw(ChartContext context, string memberId, string? wholeId, bool growth)
    {
        var model = context.Model;
        var all = Known(context, memberId, wholeId);
        if (all.Count < 2)
        {
            return null;
        }

        var ranked = all.Where(static s => !s.IsWhole).OrderByDescending(static s => s.Last.Value).ThenBy(static s => s.Last.Target.ToString(), StringComparer.Ordinal).ToArray();
        var cut = ranked.Length > MostMembers;
        var shown = cut ? [.. ranked[..(MostMembers / 2)], .. ranked[^(MostMembers / 2)..]] : ranked;
        var drawn = all.Where(static s => s.IsWhole).Concat(shown).ToArray();
        var log = growth && drawn.All(static s => s.Points.All(static p => p.Value > 0));
        var definition = model.Dictionary[memberId];
        var name = MeasuredName.Of(context, definition);
        var (first, last) = (drawn[0].First.Year, drawn[0].Last.Year);
        var words = model.Words;
        var most = ranked.MaxBy(static s => Gain(s))!;
        var least = ranked.MinBy(static s => Gain(s))!;
        string Span(Series s) => words.Text("chart_from_to", Figure(context, s.First), Figure(context, s.Last));
        var title = drawn[0].IsWhole
            ? words.Text("chart_years_whole_title", name, first, last, Span(drawn[0]))
            : words.Text("chart_years_title", name, first, last, most.Name, Span(most), least.Name, Span(least));
        var caption = words.Parts(
        [
            words.Text(log ? "chart_years_log" : "chart_years_linear"),
            .. drawn[0].IsWhole ? new[] { words.Text("chart_years_heavy") } : [],
            .. cut ? new[] { words.Text("chart_years_cut", MostMembers / 2, ranked.Length) } : [],
            .. definition.Convention is { } convention ? new[] { model.Of(convention) } : [],
            words.Text("chart_sources", model.Sources(drawn.SelectMany(static s => s.First.SourceIds.Concat(s.Last.SourceIds)))),
        ]);
        return new Figure(
            Lines(context, drawn, first, last, log),
            [new Strong([new TextRun(title + " ")]), new TextRun(caption + words.Text("stop"))],
            words.Said(name, words.Parts(drawn.Select(s => $"{s.Name} {Span(s)}"))));
    }

    private static string Figure(ChartContext context, IndicatorValue value) => MeasuredName.Figure(context, value);

    private static double Gain(Series s) => s.Last.Value!.Value - s.First.Value!.Value;

    /// <summary>Members known both in the case's year and in the earlier year in which most are; the whole case before them.</summary>
    private static List<Series> Known(ChartContext context, string memberId, string? wholeId)
    {
        var model = context.Model;
        var year = model.Advice.Case.Year;
        var values = model.Advice.Indicators.Values.Where(v => v.Value is not null && v.Year <= year && (v.IndicatorId == memberId || v.IndicatorId == wholeId)).ToLookup(static v => v.Target);
        var first = values.Where(g => g.Any(v => v.Year == year)).SelectMany(static g => g).Where(v => v.Year < year)
            .GroupBy(static v => v.Year).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key).FirstOrDefault()?.Key;
        return first is null ? [] :
        [
            .. values.Where(g => g.Any(v => v.Year == year) && g.Any(v => v.Year == first))
                .Select(g => new Series(
                    g.Key.Scope == Scope.Case ? model.Words.Text("all_members") : model.Name(g.Key),
                    g.Key.Scope == Scope.Case,
                    g.First(v => v.Year == first),
                    g.First(v => v.Year == year),
                    [.. g.Where(v => v.Year >= first).OrderBy(static v => v.Year).Select(static v => (v.Year, v.Value!.Value))]))
                .OrderByDescending(static s => s.IsWhole),
        ];
    }

    private static Drawing Lines(ChartContext context, Series[] drawn, int first, int last, bool log)
    {
        var all = drawn.SelectMany(static s => s.Points).Select(p => Position(p.Value, log)).ToArray();
        var (low, high) = (all.Min(), all.Max());
        var height = Math.Clamp(60 + (drawn.Length * 14), LeastHeight, MostHeight);
        double X(int year) => LabelWidth + ((ChartContext.Width - (2 * LabelWidth)) * (year - first) / (last - first));
        double Y(double value) => Top + 4 + (height * (1 - ((Position(value, log) - low) / Math.Max(high - low, 1e-12))));
        var sketch = new Sketch(context);
        var after = 0.0;
        foreach (var year in drawn.SelectMany(static s => s.Points).Select(static p => p.Year).Distinct().OrderByDescending(static y => y))
        {
            sketch.Line(sketch.Colors.Rule, 0.5, false, (X(year), Top - 4), (X(year), Top + height + 8));
            var text = year.ToString(CultureInfo.InvariantCulture);

            // Years that lie close leave out their numbers, the last and the first never.
            var room = context.WidthOf(text) + 6;
            if (year == last || year == first || (after - X(year) > room && X(year) - X(first) > room))
            {
                sketch.Text(X(year), 7, text, TextAnchor.Middle, sketch.Colors.Muted);
                after = X(year);
            }
        }

        foreach (var s in drawn.Reverse())
        {
            var (color, width) = s.IsWhole ? (sketch.Colors.Primary, 2.2) : (sketch.Colors.Note.Bar, 1.0);
            sketch.Line(color, width, false, [.. s.Points.Select(p => (X(p.Year), Y(p.Value)))]);
            foreach (var (year, value) in s.Points)
            {
                sketch.Dot(X(year), Y(value), s.IsWhole ? 2.6 : 1.8, color);
            }
        }

        Labels(context, sketch, drawn, [.. drawn.Select(s => Y(s.First.Value!.Value))], static s => s.First, X(first), -1, height);
        Labels(context, sketch, drawn, [.. drawn.Select(s => Y(s.Last.Value!.Value))], static s => s.Last, X(last), 1, height);
        return sketch.Done(Top + height + 14);
    }

    // The figure stands next to the line, the name beyond it; a thin stroke leads to a label that had to move.
    private static void Labels(ChartContext context, Sketch sketch, Series[] drawn, double[] wished, Func<Series, IndicatorValue> end, double x, int side, double height)
    {
        var placed = LabelColumn.Spread(wished, Gap, Top + 2, Top + height + 8);
        var figures = drawn.Max(s => context.WidthOf(Figure(context, end(s)), bold: true));
        var anchor = side < 0 ? TextAnchor.End : TextAnchor.Start;
        for (var i = 0; i < drawn.Length; i++)
        {
            sketch.Line(sketch.Colors.Rule, 0.5, false, (x + (side * 3), wished[i]), (x + (side * 9), placed[i]));
            sketch.Text(x + (side * 11), placed[i], Figure(context, end(drawn[i])), anchor, bold: true);
            sketch.Text(x + (side * (16 + figures)), placed[i], drawn[i].Name, anchor, bold: drawn[i].IsWhole, most: Math.Max(10, LabelWidth - 17 - figures));
        }
    }

    private static double Position(double value, bool log) => log ? Math.Log(value) : value;
}
