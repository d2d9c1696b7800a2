using System.Collections.Immutable;

namespace AggloAdvisor.Documents;

/// <summary>A colour.</summary>
/// <param name="R">Red, 0 to 255.</param>
/// <param name="G">Green, 0 to 255.</param>
/// <param name="B">Blue, 0 to 255.</param>
public readonly record struct Color(byte R, byte G, byte B)
{
    /// <summary>Reads <c>#rrggbb</c>.</summary>
    /// <exception cref="FormatException">The text is not six hexadecimal digits after a hash.</exception>
    public static Color Parse(string hex) => hex is ['#', ..] && hex.Length == 7
        ? new(Convert.ToByte(hex[1..3], 16), Convert.ToByte(hex[3..5], 16), Convert.ToByte(hex[5..7], 16))
        : throw new FormatException($"'{hex}' is not a colour; write it as #rrggbb.");

    /// <summary><c>#rrggbb</c>.</summary>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";
}

/// <summary>A vector picture: shapes from back to front, in points, y downwards from the top left.</summary>
/// <param name="Width">Points.</param>
/// <param name="Height">Points.</param>
/// <param name="Shapes">Shapes, drawn in this order.</param>
public sealed record Drawing(double Width, double Height, ImmutableArray<Shape> Shapes);

/// <summary>How a line is drawn.</summary>
/// <param name="Color">Colour.</param>
/// <param name="Width">Points.</param>
/// <param name="Dashed">Whether it is dashed.</param>
public sealed record Stroke(Color Color, double Width = 0.5, bool Dashed = false);

/// <summary>A part of a picture.</summary>
public abstract record Shape;

/// <summary>A rectangle.</summary>
/// <param name="Fill">Null when it is not filled.</param>
/// <param name="Stroke">Null when it has no edge.</param>
public sealed record RectangleShape(double X, double Y, double Width, double Height, Color? Fill, Stroke? Stroke = null) : Shape;

/// <summary>A polyline, or a polygon when closed.</summary>
/// <param name="Opacity">0 to 1, of the fill.</param>
public sealed record PathShape(ImmutableArray<(double X, double Y)> Points, bool Closed, Color? Fill, Stroke? Stroke, double Opacity = 1) : Shape;

/// <summary>A circle.</summary>
public sealed record CircleShape(double X, double Y, double Radius, Color? Fill, Stroke? Stroke = null) : Shape;

/// <summary>Which point of a text its position means.</summary>
public enum TextAnchor
{
    /// <summary>Its left end.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its right end.</summary>
    End,
}

/// <summary>A line of text on its baseline.</summary>
/// <param name="Angle">Degrees, clockwise around the position.</param>
public sealed record TextShape(double X, double Y, string Text, double Size, Color Color, TextAnchor Anchor = TextAnchor.Start, bool Bold = false, double Angle = 0) : Shape;

/// <summary>Tells how wide a text will be, so that pictures can leave room for their labels.</summary>
public interface ITextMeasurer
{
    /// <summary>Width in points of a line of text in the body face.</summary>
    double Width(string text, double size, bool bold = false);
}
