using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Word;

/// <summary>Measures as WordprocessingML writes them.</summary>
internal static class Measure
{
    /// <summary>Margins of the page, points.</summary>
    public const double MarginTop = 72, MarginRight = 60, MarginBottom = 66, MarginLeft = 60;

    /// <summary>Twentieths of a point.</summary>
    public static int Twips(double points) => (int)Math.Round(points * 20);

    /// <summary>Half points, in which sizes of type are given.</summary>
    public static string HalfPoints(double points) => Whole(Math.Round(points * 2));

    /// <summary>A whole number in text.</summary>
    public static string Whole(double value) => ((long)value).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Six hexadecimal digits.</summary>
    public static string Hex(this Color color) => color.ToString()[1..];

    /// <summary>Width of the text on a page, twips.</summary>
    public static int TextWidth(this WordLook look) => Twips(look.PageWidth - MarginLeft - MarginRight);
}
