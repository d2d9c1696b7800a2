using System.Text;
using AggloAdvisor.Documents;
using static AggloAdvisor.Formats.Escaped;

namespace AggloAdvisor.Formats;

/// <summary>Writes drawings as SVG.</summary>
internal static class SvgWriter
{
    /// <summary>Appends a drawing.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="drawing">The drawing.</param>
    /// <param name="alternativeText">What it shows, for those who cannot see it.</param>
    /// <param name="attributes">More attributes, each with a space before it; for a picture that is a file of its own.</param>
    public static void Write(StringBuilder output, Drawing drawing, string alternativeText, string attributes = "")
    {
        var (width, height) = (Number(drawing.Width), Number(drawing.Height));
        output.Append("<svg role=\"img\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width + "pt\" aria-label=\"" + Text(alternativeText) + "\"" + attributes + ">\n");
        foreach (var shape in drawing.Shapes)
        {
            output.Append(Of(shape)).Append('\n');
        }

        output.Append("</svg>");
    }

    private static string Of(Shape shape) => shape switch
    {
        RectangleShape r => "<rect" + At("x", r.X) + At("y", r.Y) + At("width", r.Width) + At("height", r.Height) + Paint(r.Fill, r.Stroke) + "/>",
        CircleShape c => "<circle" + At("cx", c.X) + At("cy", c.Y) + At("r", c.Radius) + Paint(c.Fill, c.Stroke) + "/>",
        PathShape p => "<" + (p.Closed ? "polygon" : "polyline") + " points=\"" + string.Join(' ', p.Points.Select(static q => Number(q.X) + "," + Number(q.Y))) + "\""
            + Paint(p.Fill, p.Stroke) + (p.Opacity < 1 ? At("fill-opacity", p.Opacity) : "") + "/>",
        TextShape t => "<text" + At("x", t.X) + At("y", t.Y) + At("font-size", t.Size) + " fill=\"" + t.Color + "\"" + Anchor(t.Anchor) + (t.Bold ? " font-weight=\"bold\"" : "")
            + (t.Angle == 0 ? "" : " transform=\"rotate(" + Number(t.Angle) + " " + Number(t.X) + " " + Number(t.Y) + ")\"") + ">" + Text(t.Text) + "</text>",
        _ => throw new ArgumentException("A shape that SVG does not know: " + shape.GetType().Name, nameof(shape)),
    };

    private static string At(string name, double value) => " " + name + "=\"" + Number(value) + "\"";

    private static string Anchor(TextAnchor anchor) => anchor switch
    {
        TextAnchor.Middle => " text-anchor=\"middle\"",
        TextAnchor.End => " text-anchor=\"end\"",
        _ => "",
    };

    private static string Paint(Color? fill, Stroke? stroke) =>
        " fill=\"" + (fill?.ToString() ?? "none") + "\""
        + (stroke is null ? "" : " stroke=\"" + stroke.Color + "\"" + At("stroke-width", stroke.Width) + (stroke.Dashed ? " stroke-dasharray=\"3 2\"" : ""));
}
