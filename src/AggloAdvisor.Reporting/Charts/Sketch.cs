using System.Collections.Immutable;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Collects the shapes of a picture, back to front, in the theme's colours.</summary>
internal sealed class Sketch(ChartContext context)
{
    private readonly ImmutableArray<Shape>.Builder _shapes = ImmutableArray.CreateBuilder<Shape>();

    /// <summary>The theme's colours.</summary>
    public ThemeColors Colors => context.Colors;

    /// <summary>The ground of the page.</summary>
    public static Color Ground { get; } = Color.Parse("#ffffff");

    /// <summary>A line of text whose middle stands at a height; cut to a width where one is given.</summary>
    public void Text(double x, double middle, string text, TextAnchor anchor = TextAnchor.Start, Color? color = null, double size = ChartContext.LabelSize, bool bold = false, double most = double.PositiveInfinity) =>
        _shapes.Add(new TextShape(x, middle + (0.36 * size), double.IsFinite(most) ? context.Fit(text, most, size, bold) : text, size, color ?? Colors.Ink, anchor, bold));

    /// <summary>A straight line or, over more points, a broken one.</summary>
    public void Line(Color color, double width, bool dashed, params ReadOnlySpan<(double X, double Y)> points) =>
        _shapes.Add(new PathShape([.. points], false, null, new Stroke(color, width, dashed)));

    /// <summary>A filled or outlined polygon.</summary>
    public void Polygon(Color? fill, Stroke? stroke, double opacity, params ReadOnlySpan<(double X, double Y)> points) =>
        _shapes.Add(new PathShape([.. points], true, fill, stroke, opacity));

    /// <summary>A rectangle.</summary>
    public void Box(double x, double y, double width, double height, Color? fill, Stroke? stroke = null) =>
        _shapes.Add(new RectangleShape(x, y, Math.Max(0.4, width), height, fill, stroke));

    /// <summary>A dot or ring.</summary>
    public void Dot(double x, double y, double radius, Color? fill, Stroke? stroke = null) => _shapes.Add(new CircleShape(x, y, radius, fill, stroke));

    /// <summary>A small arrow head that points right.</summary>
    public void ArrowRight(double tip, double y, Color color) => Polygon(color, null, 1, (tip - 4, y - 2), (tip, y), (tip - 4, y + 2));

    /// <summary>The picture, as wide as all of ours.</summary>
    public Drawing Done(double height) => new(ChartContext.Width, height, _shapes.ToImmutable());
}
