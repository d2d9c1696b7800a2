using System.Collections.Immutable;
using System.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Word;

/// <summary>Writes drawings as Windows enhanced metafiles, which every version of Word and LibreOffice draws; texts stay texts.</summary>
/// <remarks>Source: [MS-EMF], Enhanced Metafile Format. A unit of the picture is a twentieth of a point.</remarks>
internal sealed class EmfWriter(ITextMeasurer measurer)
{
    private const double UnitsPerPoint = 20;
    private const int Sides = 64;

    // Lengths of a dash and of the gap after it, points.
    private const double Dash = 3, Gap = 2;

    private readonly Dictionary<(int Rune, bool Bold), double> _advances = [];

    /// <summary>A drawing whose places are all finite.</summary>
    public byte[] Of(Drawing drawing)
    {
        var records = new EmfRecords(Units(drawing.Width), Units(drawing.Height));
        foreach (var shape in drawing.Shapes)
        {
            switch (shape)
            {
                case RectangleShape r:
                    Draw(records, [(r.X, r.Y), (r.X + r.Width, r.Y), (r.X + r.Width, r.Y + r.Height), (r.X, r.Y + r.Height)], true, r.Fill, r.Stroke);
                    break;
                case CircleShape c:
                    Draw(records, [.. Enumerable.Range(0, Sides).Select(i => Math.SinCos(2 * Math.PI * i / Sides)).Select(t => (c.X + c.Radius * t.Cos, c.Y + c.Radius * t.Sin))], true, c.Fill, c.Stroke);
                    break;
                case PathShape p:
                    Draw(records, p.Points, p.Closed, p.Fill is { } fill ? Faded(fill, p.Opacity) : null, p.Stroke);
                    break;
                case TextShape t:
                    Text(records, t);
                    break;
                default:
                    throw new ArgumentException("A shape that a metafile does not know: " + shape.GetType().Name, nameof(drawing));
            }
        }

        return records.End();
    }

    private static void Draw(EmfRecords records, ImmutableArray<(double X, double Y)> points, bool closed, Color? fill, Stroke? stroke)
    {
        if (fill is { } color)
        {
            records.Polygon(Units(points), color);
        }

        if (stroke is null)
        {
            return;
        }

        var line = closed ? points.Add(points[0]) : points;
        var width = Math.Max(1, Units(stroke.Width));
        foreach (var part in stroke.Dashed ? Dashes(line) : [line])
        {
            records.Polyline(Units(part), stroke.Color, width);
        }
    }

    // Not a dashed pen: readers differ in which of them they know.
    private static IEnumerable<ImmutableArray<(double X, double Y)>> Dashes(ImmutableArray<(double X, double Y)> line)
    {
        for (var i = 1; i < line.Length; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            var length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
            for (var at = 0.0; at < length; at += Dash + Gap)
            {
                yield return [Between(from, to, at / length), Between(from, to, Math.Min(1, (at + Dash) / length))];
            }
        }
    }

    private static (double X, double Y) Between((double X, double Y) from, (double X, double Y) to, double part) =>
        (from.X + (to.X - from.X) * part, from.Y + (to.Y - from.Y) * part);

    private void Text(EmfRecords records, TextShape text)
    {
        var size = Math.Clamp(text.Size, 1, 200);
        records.Text(text.Text, (Units(text.X), Units(text.Y)), Advances(text.Text, size, text.Bold), new(
            Fonts.FaceOf(text.Text),
            Math.Max(1, Units(size)),
            text.Bold,
            -text.Angle,
            text.Color,
            text.Anchor));
    }

    // How far each character moves on, as the fonts at hand have it; the second half of a pair does not.
    private int[] Advances(string text, double size, bool bold)
    {
        var advances = new int[text.Length];
        var (index, at, placed) = (0, 0.0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!_advances.TryGetValue((rune.Value, bold), out var advance))
            {
                // A space has a width only between letters.
                advance = (Rune.IsWhiteSpace(rune) ? measurer.Width("n" + rune + "n", 100, bold) - measurer.Width("nn", 100, bold) : measurer.Width(rune.ToString(), 100, bold)) / 100;
                _advances.Add((rune.Value, bold), advance);
            }

            at += advance * size;
            advances[index] = Units(at) - placed;
            placed += advances[index];
            index += rune.Utf16SequenceLength;
        }

        return advances;
    }

    // A metafile has no transparency: what stands on white looks the same.
    private static Color Faded(Color color, double opacity)
    {
        var part = double.IsFinite(opacity) ? Math.Clamp(opacity, 0, 1) : 1;
        return new(Mixed(color.R), Mixed(color.G), Mixed(color.B));

        byte Mixed(byte value) => (byte)Math.Round(255 + (value - 255) * part);
    }

    private static ImmutableArray<(int X, int Y)> Units(ImmutableArray<(double X, double Y)> points) => [.. points.Select(static p => (Units(p.X), Units(p.Y)))];

    private static int Units(double points) => (int)Math.Round(points * UnitsPerPoint);
}
