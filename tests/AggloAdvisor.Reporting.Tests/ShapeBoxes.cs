using System.Globalization;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>Where the shapes of a picture lie, with text as wide as the widest font sets it.</summary>
internal static class ShapeBoxes
{
    private const double Slack = 0.5;

    /// <summary>Fails when a shape leaves its drawing.</summary>
    public static void AssertWithin(Drawing drawing) =>
        Assert.All(drawing.Shapes, s => Assert.True(Inside(Of(s), drawing), string.Create(CultureInfo.InvariantCulture, $"{s} leaves {drawing.Width} × {drawing.Height}")));

    /// <summary>Fails when two level lines of text touch each other.</summary>
    public static void AssertTextsApart(Drawing drawing)
    {
        var texts = drawing.Shapes.OfType<TextShape>().Where(static t => t.Angle == 0).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                Assert.False(Meet(Of(texts[i]), Of(texts[k])), $"'{texts[i].Text}' lies on '{texts[k].Text}'");
            }
        }
    }

    /// <summary>The box around a shape.</summary>
    public static (double Left, double Top, double Right, double Bottom) Of(Shape shape) => shape switch
    {
        RectangleShape r => (r.X, r.Y, r.X + r.Width, r.Y + r.Height),
        CircleShape c => (c.X - c.Radius, c.Y - c.Radius, c.X + c.Radius, c.Y + c.Radius),
        PathShape p => (p.Points.Min(static q => q.X), p.Points.Min(static q => q.Y), p.Points.Max(static q => q.X), p.Points.Max(static q => q.Y)),
        TextShape { Angle: 0 } t => Line(t),
        TextShape t => Sloped(t),
        _ => throw new ArgumentException($"No box is known for {shape}.", nameof(shape)),
    };

    private static bool Inside((double Left, double Top, double Right, double Bottom) b, Drawing drawing) =>
        b.Left >= -Slack && b.Top >= -Slack && b.Right <= drawing.Width + Slack && b.Bottom <= drawing.Height + Slack;

    private static bool Meet((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right - Slack && b.Left < a.Right - Slack && a.Top < b.Bottom - Slack && b.Top < a.Bottom - Slack;

    private static (double, double, double, double) Line(TextShape text)
    {
        var width = Reports.Measurer.Width(text.Text, text.Size, text.Bold);
        var left = text.Anchor switch { TextAnchor.Start => text.X, TextAnchor.Middle => text.X - (width / 2), _ => text.X - width };
        return (left, text.Y - (0.8 * text.Size), left + width, text.Y + (0.25 * text.Size));
    }

    private static (double, double, double, double) Sloped(TextShape text)
    {
        var (sin, cos) = Math.SinCos(-text.Angle * Math.PI / 180);
        var width = Reports.Measurer.Width(text.Text, text.Size, text.Bold);
        return (text.X, text.Y - (width * sin), text.X + (width * cos), text.Y);
    }
}
