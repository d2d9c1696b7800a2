using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Colours for values: blue for more, orange for less; told apart by the colour-blind, and by lightness in grey.</summary>
internal static class Ramp
{
    private static readonly Color _middle = Color.Parse("#f7f8fa");
    private static readonly Color _more = Color.Parse("#0b4f8a");
    private static readonly Color _less = Color.Parse("#c9803a");

    /// <summary>A colour for a position from -1 (least) over 0 to 1 (most).</summary>
    public static Color Diverging(double position) => Mix(_middle, position < 0 ? _less : _more, Math.Min(1, Math.Abs(position)));

    /// <summary>Whether text on that colour must be light.</summary>
    public static bool NeedsLightText(double position) => position > 0.55;

    private static Color Mix(Color a, Color b, double share) => new(Part(a.R, b.R, share), Part(a.G, b.G, share), Part(a.B, b.B, share));

    private static byte Part(byte a, byte b, double share) => (byte)Math.Round(a + ((b - a) * share));
}
