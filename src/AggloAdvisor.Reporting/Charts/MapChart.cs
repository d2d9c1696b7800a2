using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Indicators.Space;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Where the members lie, as circles of their size: equirectangular at their mean latitude, north up.</summary>
internal static class MapChart
{
    private const double MostHeight = 300;

    // A lower picture leaves the page to what follows, where few enough members find room for their names.
    private const double LowHeight = 225;
    private const int FewMembers = 9;
    private const double Margin = 26;
    private const double LargestCircle = 24;
    private const double SmallestCircle = 2.2;
    private const double Detail = 0.4;

    private sealed record Place(Region Region, double X, double Y, double Radius, Observation? Size);

    /// <summary>Draws the chart; null when fewer than two members have coordinates or an outline, or all lie on one spot.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var @case = context.Model.Advice.Case;
        var members = MapPlace.Of(@case);
        if (members.Length < 2)
        {
            return null;
        }

        var sizes = MemberSizes.Of(context, "gdp", "gdp_usd", "population", "employment");
        var projection = new MapProjection([.. members.SelectMany(static m => m.Points)]);
        if (Math.Max(projection.Width, projection.Height) < 0.1)
        {
            return null;
        }

        var low = members.Length <= FewMembers ? Picture(context, members, sizes, projection, LowHeight) : default;
        return low is { Figure: { } figure, Unnamed: 0 } ? figure : Picture(context, members, sizes, projection, MostHeight).Figure;
    }

    private static (Figure? Figure, int Unnamed) Picture(ChartContext context, MapPlace[] members, MemberSizes sizes, MapProjection projection, double mostHeight)
    {
        // Points per kilometre.
        var (width, height) = (projection.Width, projection.Height);
        var scale = Math.Min((ChartContext.Width - (2 * (Margin + 50))) / Math.Max(width, 0.1), (mostHeight - (2 * Margin)) / Math.Max(height, 0.1));
        var (drawnWidth, drawnHeight) = (width * scale, Math.Max(40, height * scale));
        var left = (ChartContext.Width - drawnWidth) / 2;
        var top = Margin + ((drawnHeight - (height * scale)) / 2);
        (double X, double Y) At(double east, double north) => (left + (projection.X(east) * scale), top + (projection.Y(north) * scale));
        var known = sizes.Rows.ToDictionary(static o => o.RegionId, StringComparer.Ordinal);
        var largest = sizes.Rows.FirstOrDefault()?.Value ?? 1;
        var most = Math.Min(LargestCircle, 110 / Math.Sqrt(members.Length));
        var places = members
            .Select(m => (m.Region, Point: At(m.East, m.North), Size: known.GetValueOrDefault(m.Region.Id)))
            .Select(p => new Place(p.Region, p.Point.X, p.Point.Y, p.Size is { } s ? Math.Max(SmallestCircle, most * Math.Sqrt(s.Value / largest)) : SmallestCircle, p.Size))
            .OrderByDescending(static p => p.Radius)
            .ToArray();
        var sketch = new Sketch(context);
        var bottom = drawnHeight + (2 * Margin);
        foreach (var outline in members.Select(static m => m.Outline).OfType<Outline>())
        {
            Areas(sketch, outline, At);
        }

        var unnamed = Circles(context, sketch, places, sizes, bottom);
        ScaleBar(context, sketch, scale, bottom + 9);
        North(sketch, ChartContext.Width - 9, bottom + 9);
        return (new Figure(sketch.Done(bottom + 18), Caption(context, sizes, members, unnamed), Words(context, members, places, sizes)), unnamed);
    }

    // Holes are laid over the area in the colour of the page; points nearer than anybody sees are left out.
    private static void Areas(Sketch sketch, Outline outline, Func<double, double, (double X, double Y)> at)
    {
        foreach (var rings in outline.Areas)
        {
            for (var i = 0; i < rings.Length; i++)
            {
                var points = new List<(double X, double Y)>();
                foreach (var point in rings[i].Select(p => at(p.East, p.North)))
                {
                    if (points.Count == 0 || Math.Abs(points[^1].X - point.X) + Math.Abs(points[^1].Y - point.Y) >= Detail)
                    {
                        points.Add(point);
                    }
                }

                if (points.Count > 2)
                {
                    sketch.Polygon(i == 0 ? sketch.Colors.ZebraFill : Sketch.Ground, new Stroke(sketch.Colors.Rule, 0.7), 1, [.. points]);
                }
            }
        }
    }

    /// <summary>Draws circles, the largest first, and names where there is room; says how many found none.</summary>
    private static int Circles(ChartContext context, Sketch sketch, Place[] places, MemberSizes sizes, double bottom)
    {
        var placer = new LabelPlacer(context, 1, 1, ChartContext.Width - 1, bottom - 1);
        foreach (var place in places)
        {
            var fill = place.Region.IsCore ? sketch.Colors.Primary : Ramp.Diverging(0.5);
            sketch.Dot(place.X, place.Y, place.Radius, place.Size is null ? Sketch.Ground : fill, new Stroke(place.Size is null ? sketch.Colors.Muted : Sketch.Ground, 0.8));
            placer.Keep(place.X, place.Y, place.Radius);
        }

        return places.Count(p => !placer.Place(sketch, p.X, p.Y, p.Radius, Label(context, p, sizes, 110), bold: p.Region.IsCore));
    }

    private static string Label(ChartContext context, Place place, MemberSizes sizes, double most)
    {
        var name = context.Fit(context.Model.Of(place.Region.Name), most);
        return place.Size is { } size ? $"{name} {sizes.Figure(size)}" : name;
    }

    // 1, 2 or 5 times a power of ten, about a fifth of the picture.
    private static void ScaleBar(ChartContext context, Sketch sketch, double scale, double y)
    {
        var about = 90 / scale;
        var power = Math.Pow(10, Math.Floor(Math.Log10(about)));
        var length = (about / power) switch { >= 5 => 5, >= 2 => 2, _ => 1 } * power;
        sketch.Line(sketch.Colors.Ink, 1, false, (4, y - 3), (4, y), (4 + (length * scale), y), (4 + (length * scale), y - 3));
        sketch.Text(9 + (length * scale), y - 1, context.Model.Words.Text("chart_map_km", ValueText.Number(length, length < 1 ? 1 : 0)), color: sketch.Colors.Muted);
    }

    private static void North(Sketch sketch, double x, double y)
    {
        sketch.Polygon(sketch.Colors.Muted, null, 1, (x - 3.5, y + 3), (x, y - 7), (x + 3.5, y + 3), (x, y + 1));
        sketch.Text(x - 8, y - 1, "N", TextAnchor.End, sketch.Colors.Muted);
    }

    private static ImmutableArray<Inline> Caption(ChartContext context, MemberSizes sizes, MapPlace[] members, int unnamed)
    {
        var (model, words) = (context.Model, context.Model.Words);
        var total = model.Advice.Case.Regions.Length;
        var apart = members.SelectMany((a, i) => members.Skip(i + 1).Select(b => (A: a.Region, B: b.Region, Km: GreatCircle.Kilometres(a.North, a.East, b.North, b.East)))).MaxBy(static p => p.Km);
        var title = words.Text("chart_map_apart", model.Of(apart.A.Name), model.Of(apart.B.Name), ValueText.Number(apart.Km, 0));
        if (sizes.Rows.Length == total)
        {
            var share = sizes.Rows[0].Value / sizes.Rows.Sum(static o => o.Value);
            title = words.Said(model.Of(sizes.Variable!.Name), words.Text("chart_map_share", model.Of(model.Names.Region(sizes.Rows[0].RegionId)), ValueText.Format(share, "share", 1, model.Language))) + title;
        }

        return
        [
            new Strong([new TextRun(title + " ")]),
            new TextRun(words.Parts(
            [
                sizes.Variable is null ? words.Text("chart_map_caption_plain") : words.Text("chart_map_caption", sizes.Name(context)),
                .. members.Any(static m => m.Region.IsCore) ? new[] { words.Text("chart_map_core") } : [],
                .. unnamed > 0 ? new[] { words.Text("chart_names_left", unnamed) } : [],
                .. members.Length < total ? new[] { words.Text("chart_map_lost", total - members.Length) } : [],
                words.Text(members.Any(static m => m.Outline is not null) ? "chart_map_outlines" : "chart_map_projection"),
                .. sizes.Rows.Length > 0 ? new[] { words.Text("chart_sources", model.Sources(sizes.Rows.Select(static o => o.SourceId))) } : [],
            ]) + words.Text("stop")),
        ];
    }

    private static string Words(ChartContext context, MapPlace[] members, Place[] places, MemberSizes sizes)
    {
        var at = members.ToDictionary(static m => m.Region.Id, StringComparer.Ordinal);
        var said = context.Model.Words.Parts(places.Select(p => context.Model.Words.Noted(
            Label(context, p, sizes, double.PositiveInfinity),
            string.Create(CultureInfo.InvariantCulture, $"{at[p.Region.Id].North:0.00}, {at[p.Region.Id].East:0.00}"))));
        return context.Model.Words.Said(sizes.Variable is null ? context.Model.Of(context.Model.Advice.Case.Name) : sizes.Name(context), said);
    }
}
