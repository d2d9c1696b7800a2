namespace AggloAdvisor.Reporting.Charts;

/// <summary>Finds room for labels beside points, so that none lies on another or on a point.</summary>
/// <param name="context">Measures the labels.</param>
/// <param name="left">Left edge of the room.</param>
/// <param name="top">Its upper edge.</param>
/// <param name="right">Its right edge.</param>
/// <param name="bottom">Its lower edge.</param>
internal sealed class LabelPlacer(ChartContext context, double left, double top, double right, double bottom)
{
    private const double LineHeight = 9;

    private static readonly (double X, double Y)[] _directions =
    [
        (1, 0), (-1, 0), (0, -1), (0, 1), (0.75, -0.75), (0.75, 0.75), (-0.75, -0.75), (-0.75, 0.75),
        (0.92, -0.4), (0.92, 0.4), (-0.92, -0.4), (-0.92, 0.4), (0.4, -0.92), (0.4, 0.92), (-0.4, -0.92), (-0.4, 0.92),
    ];

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    /// <summary>Keeps labels off a point.</summary>
    public void Keep(double x, double y, double radius) => _taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>Sets a label beside a point where there is room, else a little away with a thin line to it; says whether there was room.</summary>
    public bool Place(Sketch sketch, double x, double y, double radius, string text, bool bold)
    {
        var width = context.WidthOf(text, bold: bold);
        foreach (var away in (ReadOnlySpan<double>)[0, 9, 18, 30, 44, 60])
        {
            foreach (var (dx, dy) in _directions)
            {
                // The label's left edge and middle, just off the circle in that direction.
                var from = x + (dx * (radius + 3 + away)) + (dx switch { > 0 => 0, < 0 => -width, _ => -width / 2 });
                var middle = y + (dy * (radius + 1 + away)) + (dy switch { > 0 => LineHeight / 2, < 0 => -LineHeight / 2, _ => 0 });
                var box = (Left: from, Top: middle - (LineHeight / 2), Right: from + width, Bottom: middle + (LineHeight / 2));
                if (box.Left < left || box.Right > right || box.Top < top || box.Bottom > bottom || _taken.Exists(t => Meet(t, box)))
                {
                    continue;
                }

                var leader = away > 0 ? Leader((x, y), (x + (dx * (radius + 1 + away)), y + (dy * (radius + away))), radius) : [];
                if (leader.Exists(l => _taken.Exists(t => Meet(t, l))))
                {
                    continue;
                }

                _taken.AddRange(leader);
                _taken.Add(box);
                if (leader.Count > 0)
                {
                    sketch.Line(sketch.Colors.Muted, 0.4, false, (leader[0].Left, leader[0].Top), (leader[^1].Left, leader[^1].Top));
                }

                // A line that runs below the label would strike it through.
                sketch.Box(from - 0.5, middle - 4.2, width + 1, 8.4, Sketch.Ground);
                sketch.Text(from, middle, text, bold: bold);
                return true;
            }
        }

        return false;
    }

    // The points of a thin line that lie outside the box around its own circle.
    private static List<(double Left, double Top, double Right, double Bottom)> Leader((double X, double Y) from, (double X, double Y) to, double radius)
    {
        var line = new List<(double Left, double Top, double Right, double Bottom)>();
        var steps = (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)));
        for (var i = 0; i <= steps; i++)
        {
            var (x, y) = (from.X + ((to.X - from.X) * i / steps), from.Y + ((to.Y - from.Y) * i / steps));
            if (Math.Max(Math.Abs(x - from.X), Math.Abs(y - from.Y)) > radius)
            {
                line.Add((x, y, x + 0.1, y + 0.1));
            }
        }

        return line;
    }

    private static bool Meet((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
