using System.Collections.Immutable;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Painting;

/// <summary>Something on a page; points, y downwards from the top left.</summary>
internal abstract record PageItem(Owner Owner);

/// <summary>Text on its baseline.</summary>
/// <param name="Angle">Degrees, clockwise.</param>
internal sealed record TextItem(Owner Owner, TextFragment Fragment, double X, double Baseline, double Angle) : PageItem(Owner)
{
    /// <summary>The box that the text takes, whatever its angle.</summary>
    public PageBox Box
    {
        get
        {
            var (sin, cos) = Math.SinCos(Angle * Math.PI / 180);
            var size = Fragment.Style.Size;
            double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
            foreach (var (dx, dy) in (ReadOnlySpan<(double, double)>)[(0, -0.8 * size), (Fragment.Width, -0.8 * size), (0, 0.2 * size), (Fragment.Width, 0.2 * size)])
            {
                double px = X + dx * cos - dy * sin, py = Baseline + dx * sin + dy * cos;
                (left, right) = (Math.Min(left, px), Math.Max(right, px));
                (top, bottom) = (Math.Min(top, py), Math.Max(bottom, py));
            }

            return new(left, top, right - left, bottom - top);
        }
    }
}

/// <summary>A rectangle.</summary>
internal sealed record RectangleItem(Owner Owner, PageBox Box, Color? Fill, Stroke? Stroke = null) : PageItem(Owner);

/// <summary>A polyline or polygon.</summary>
internal sealed record PathItem(Owner Owner, ImmutableArray<(double X, double Y)> Points, bool Closed, Color? Fill, Stroke? Stroke, double Opacity = 1) : PageItem(Owner);

/// <summary>A circle.</summary>
internal sealed record CircleItem(Owner Owner, double X, double Y, double Radius, Color? Fill, Stroke? Stroke) : PageItem(Owner);

/// <summary>A row of dots that leads the eye to the right; drawn, not set, so that it is not read out or copied.</summary>
internal sealed record LeaderItem(double Left, double Right, double Y, Color Color) : PageItem(Artifact.Layout);

/// <summary>An area that can be clicked.</summary>
/// <param name="Node">The Link element it belongs to.</param>
internal sealed record LinkItem(StructureNode Node, PageBox Box, string Target, string Description) : PageItem(Node);
