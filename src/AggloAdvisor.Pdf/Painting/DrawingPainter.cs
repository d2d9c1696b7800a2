using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Painting;

/// <summary>Draws a picture on a page, scaled, all of it belonging to one figure.</summary>
/// <param name="pageWidth">Points; text of the picture is moved so that it stays on the page.</param>
internal sealed class DrawingPainter(TextSetter setter, double pageWidth, double pageHeight)
{
    public void Paint(Page page, Drawing drawing, Owner owner, double left, double top, double scale)
    {
        foreach (var shape in drawing.Shapes.IsDefault ? [] : drawing.Shapes)
        {
            switch (shape)
            {
                case RectangleShape r:
                    page.Add(new RectangleItem(owner, new(left + r.X * scale, top + r.Y * scale, r.Width * scale, r.Height * scale), r.Fill, Scale(r.Stroke, scale)));
                    break;
                case PathShape p when !p.Points.IsDefaultOrEmpty:
                    page.Add(new PathItem(owner, [.. p.Points.Select(q => (left + q.X * scale, top + q.Y * scale))], p.Closed, p.Fill, Scale(p.Stroke, scale), p.Opacity));
                    break;
                case CircleShape c:
                    page.Add(new CircleItem(owner, left + c.X * scale, top + c.Y * scale, c.Radius * scale, c.Fill, Scale(c.Stroke, scale)));
                    break;
                case TextShape t:
                    PaintText(page, t, owner, left + t.X * scale, top + t.Y * scale, scale);
                    break;
            }
        }
    }

    private void PaintText(Page page, TextShape text, Owner owner, double x, double y, double scale)
    {
        var size = Math.Clamp(double.IsFinite(text.Size) ? text.Size * scale : 8, 1, 72);
        var angle = double.IsFinite(text.Angle) ? text.Angle : 0;
        var style = new TextStyle(text.Bold ? FontStyle.Bold : FontStyle.Regular, size, text.Color, TabularFigures: true);
        var line = setter.Line(text.Text, style);
        var longest = Math.Min(pageWidth, pageHeight) * 0.9;
        if (line.Width > longest)
        {
            line = setter.Fitting(text.Text, style, longest);
        }

        var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
        var shift = text.Anchor switch { TextAnchor.Middle => -line.Width / 2, TextAnchor.End => -line.Width, _ => 0 };
        var items = line.Fragments.Select(f => new TextItem(owner, f, x + (shift + f.X) * cos, y + (shift + f.X) * sin, angle)).ToList();
        if (items.Count == 0)
        {
            return;
        }

        var dx = Into(items.Min(static i => i.Box.X), items.Max(static i => i.Box.Right), pageWidth);
        var dy = Into(items.Min(static i => i.Box.Y), items.Max(static i => i.Box.Bottom), pageHeight);
        foreach (var item in items)
        {
            page.Add(item with { X = item.X + dx, Baseline = item.Baseline + dy });
        }
    }

    // How far an interval must move to lie within 0 and the limit.
    private static double Into(double from, double to, double limit)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to))
        {
            return 0;
        }

        return from < 0 ? -from : to > limit ? limit - to : 0;
    }

    private static Stroke? Scale(Stroke? stroke, double scale) => stroke is null ? null : stroke with { Width = stroke.Width * scale };
}
