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
    private const double Margin = 26;
    private const double LargestCircle = 24;
    private const double SmallestCircle = 2.2;
    private const double KilometresPerDegree = 111.195;

    private sealed record Place(Region Region, double X, double Y, double Radius, Observation? Size);

    /// <summary>Draws the chart; null when fewer than two members have coordinates, or all lie on one spot.</summary>
    public static Figure? Draw(ChartContext context)
    {
        var @case = context.Model.Advice.Case;
        var regions = @case.Regions.Where(static r => r is { Latitude: not null, Longitude: not null }).ToArray();
        if (regions.Length < 2)
        {
            return null;
        }

        var sizes = MemberSizes.Of(context, "gdp", "gdp_usd", "population", "employment");
        var (points, width, height) = Kilometres(regions);
        if (Math.Max(width, height) < 0.1)
        {
            return null;
        }

        // Points per kilometre.
        var scale = Math.Min((ChartContext.Width - (2 * (Margin + 50))) / Math.Max(width, 0.1), (MostHeight - (2 * Margin)) / Math.Max(height, 0.1));
        var (drawnWidth, drawnHeight) = (width * scale, Math.Max(40, height * scale));
        var left = (ChartContext.Width - drawnWidth) / 2;
        var top = Margin + ((drawnHeight - (height * scale)) / 2);
        var known = sizes.Rows.ToDictionary(static o => o.RegionId, StringComparer.Ordinal);
        var largest = sizes.Rows.FirstOrDefault()?.Value ?? 1;
        var most = Math.Min(LargestCircle, 110 / Math.Sqrt(regions.Length));
        var places = regions
            .Select((r, i) => (Region: r, Point: points[i], Size: known.GetValueOrDefault(r.Id)))
            .Select(p => new Place(p.Region, left + (p.Point.X * scale), top + (p.Point.Y * scale), p.Size is { } s ? Math.Max(SmallestCircle, most * Math.Sqrt(s.Value / largest)) : SmallestCircle, p.Size))
            .OrderByDescending(static p => p.Radius)
            .ToArray();
        var sketch = new Sketch(context);
        var bottom = drawnHeight + (2 * Margin);
        var unnamed = Circles(context, sketch, places, sizes, bottom);
        ScaleBar(context, sketch, scale, bottom + 9);
        North(sketch, ChartContext.Width - 9, bottom + 9);
        return new Figure(sketch.Done(bottom + 18), Caption(context, sizes, regions, unnamed), Words(context, places, sizes));
    }

    /// <summary>Kilometres east of the westernmost and south of the northernmost member.</summary>
    private static ((double X, double Y)[] Points, double Width, double Height) Kilometres(Region[] regions)
    {
        var east = regions.Select(static r => r.Longitude!.Value).ToArray();

        // Members on both sides of the date line lie close together, not a world apart.
        if (east.Max() - east.Min() > 180)
        {
            east = [.. east.Select(static l => l < 0 ? l + 360 : l)];
        }

        var shrink = Math.Cos(regions.Average(static r => r.Latitude!.Value) * Math.PI / 180);
        var (west, north) = (east.Min(), regions.Max(static r => r.Latitude!.Value));
        var points = regions.Select((r, i) => (X: (east[i] - west) * shrink * KilometresPerDegree, Y: (north - r.Latitude!.Value) * KilometresPerDegree)).ToArray();
        return (points, points.Max(static p => p.X), points.Max(static p => p.Y));
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

    private static ImmutableArray<Inline> Caption(ChartContext context, MemberSizes sizes, Region[] regions, int unnamed)
    {
        var (model, words) = (context.Model, context.Model.Words);
        var total = model.Advice.Case.Regions.Length;
        var apart = regions.SelectMany((a, i) => regions.Skip(i + 1).Select(b => (A: a, B: b, Km: GreatCircle.Kilometres(a.Latitude!.Value, a.Longitude!.Value, b.Latitude!.Value, b.Longitude!.Value)))).MaxBy(static p => p.Km);
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
                .. regions.Any(static r => r.IsCore) ? new[] { words.Text("chart_map_core") } : [],
                .. unnamed > 0 ? new[] { words.Text("chart_names_left", unnamed) } : [],
                .. regions.Length < total ? new[] { words.Text("chart_map_lost", total - regions.Length) } : [],
                words.Text("chart_map_projection"),
                .. sizes.Rows.Length > 0 ? new[] { words.Text("chart_sources", model.Sources(sizes.Rows.Select(static o => o.SourceId))) } : [],
            ]) + words.Text("stop")),
        ];
    }

    private static string Words(ChartContext context, Place[] places, MemberSizes sizes)
    {
        var said = context.Model.Words.Parts(places.Select(p => context.Model.Words.Noted(
            Label(context, p, sizes, double.PositiveInfinity),
            string.Create(CultureInfo.InvariantCulture, $"{p.Region.Latitude:0.00}, {p.Region.Longitude:0.00}"))));
        return context.Model.Words.Said(sizes.Variable is null ? context.Model.Of(context.Model.Advice.Case.Name) : sizes.Name(context), said);
    }
}
