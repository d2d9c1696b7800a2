using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>How many leading industries exactly these members share: sets of members as columns, their industries as bars.</summary>
internal static class SharedSetsChart
{
    private const int MostMembers = 16;
    private const int MostSets = 18;
    private const double RowHeight = 14;
    private const double BarHeight = 62;
    private const double CountWidth = 70;

    private sealed record Set(ImmutableArray<string> Members, ImmutableArray<string> Industries);

    /// <summary>Draws the chart; null when no industry leads in two members.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var (model, words) = (context.Model, context.Model.Words);
        var order = model.Advice.Case.Regions.Select(static (r, i) => (r.Id, i)).ToDictionary(static p => p.Id, static p => p.i, StringComparer.Ordinal);
        var values = model.Advice.Indicators.Of("leading_here", model.Advice.Case.Year).Where(static v => v.Value == 1).ToArray();
        var sets = values
            .GroupBy(static v => v.Target.IndustryCode!, StringComparer.Ordinal)
            .Select(g => (Industry: g.Key, Members: g.Select(static v => v.Target.RegionId!).OrderBy(id => order[id]).ToImmutableArray()))
            .GroupBy(static p => string.Join('|', p.Members), StringComparer.Ordinal)
            .Select(static g => new Set(g.First().Members, [.. g.Select(static p => p.Industry).Order(StringComparer.Ordinal)]))
            .OrderByDescending(static s => s.Industries.Length)
            .ThenByDescending(static s => s.Members.Length)
            .ThenBy(s => string.Join(' ', s.Members.Select(m => order[m].ToString("0000", CultureInfo.InvariantCulture))), StringComparer.Ordinal)
            .ToArray();
        var shared = sets.Where(static s => s.Members.Length > 1).ToArray();
        if (shared.Length == 0)
        {
            return null;
        }

        var members = model.Advice.Case.Regions.Where(r => values.Any(v => v.Target.RegionId == r.Id)).Take(MostMembers).ToArray();
        var shown = sets.Where(s => s.Members.All(m => Array.Exists(members, r => r.Id == m))).Take(MostSets).ToArray();
        if (shown.Length == 0)
        {
            return null;
        }

        var most = shared[0];
        return new Figure(
            Matrix(context, members, shown, [.. members.Select(r => values.Count(v => v.Target.RegionId == r.Id))]),
            [
                new Strong([new TextRun(words.Text("chart_sets_title", shared.Sum(static s => s.Industries.Length), sets.Sum(static s => s.Industries.Length), most.Members.Length > 3 ? words.Text("chart_sets_members", most.Members.Length) : Names(context, most.Members), most.Industries.Length) + " ")]),
                new TextRun(words.Parts(
                [
                    words.Text("chart_sets_caption"),
                    .. shown.Length < sets.Length ? new[] { words.Text("chart_sets_cut", shown.Length, sets.Length) } : [],
                    .. values[0].Basis is { } basis ? new[] { model.Of(basis) } : [],
                    words.Text("chart_sources", model.Sources(values.SelectMany(static v => v.SourceIds))),
                ]) + words.Text("stop")),
            ],
            words.Parts(shown.Select(s => words.Said(
                words.Noted(Names(context, s.Members), s.Industries.Length.ToString(CultureInfo.InvariantCulture)),
                words.List(s.Industries.Select(k => model.Of(model.Names.Industry(k))))))));
    }

    private static string Names(ChartContext context, ImmutableArray<string> members) => context.Model.Words.List(members.Select(m => context.Model.Of(context.Model.Names.Region(m))));

    private static Drawing Matrix(ChartContext context, Region[] members, Set[] shown, int[] counts)
    {
        var sketch = new Sketch(context);
        var labels = Math.Min(150, members.Max(r => context.WidthOf(context.Model.Of(r.Name))) + 8);
        var left = labels + CountWidth;
        var column = Math.Min(24, (ChartContext.Width - left - 4) / shown.Length);
        var top = BarHeight + 16;
        for (var i = 0; i < members.Length; i++)
        {
            var y = top + (RowHeight * (i + 0.5));
            if (i % 2 == 0)
            {
                sketch.Box(left, y - (RowHeight / 2), column * shown.Length, RowHeight, sketch.Colors.ZebraFill);
            }

            // How many industries lead in the member, whoever else has them.
            var length = (CountWidth - 26) * counts[i] / counts.Max();
            sketch.Text(labels - 6, y, context.Model.Of(members[i].Name), TextAnchor.End, most: labels - 6);
            sketch.Box(labels, y - 4, length, 8, sketch.Colors.Note.Bar);
            sketch.Text(labels + length + 3, y, counts[i].ToString(CultureInfo.InvariantCulture), size: 7, bold: true);
        }

        var tallest = shown.Max(static s => s.Industries.Length);
        for (var k = 0; k < shown.Length; k++)
        {
            Column(sketch, members, shown[k], left + (column * (k + 0.5)), column, top, BarHeight * shown[k].Industries.Length / tallest);
        }

        return sketch.Done(top + (members.Length * RowHeight) + 3);
    }

    private static void Column(Sketch sketch, Region[] members, Set set, double x, double column, double top, double height)
    {
        var color = set.Members.Length > 1 ? sketch.Colors.Primary : Ramp.Diverging(0.45);
        var width = Math.Min(13, column - 3);
        sketch.Box(x - (width / 2), top - 4 - height, width, height, color);
        sketch.Text(x, top - 9 - height, set.Industries.Length.ToString(CultureInfo.InvariantCulture), TextAnchor.Middle, size: 7, bold: true);
        var rows = set.Members.Select(m => Array.FindIndex(members, r => r.Id == m)).ToArray();
        double Y(int row) => top + (RowHeight * (row + 0.5));
        for (var i = 0; i < members.Length; i++)
        {
            sketch.Dot(x, Y(i), 2.8, rows.Contains(i) ? color : sketch.Colors.Rule);
        }

        if (rows.Length > 1)
        {
            sketch.Line(color, 1.4, false, (x, Y(rows.Min())), (x, Y(rows.Max())));
        }
    }
}
