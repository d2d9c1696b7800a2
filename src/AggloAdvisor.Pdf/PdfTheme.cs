using AggloAdvisor.Documents;

namespace AggloAdvisor.Pdf;

/// <summary>A paper size.</summary>
/// <param name="Width">Points, ≥ 200.</param>
/// <param name="Height">Points, ≥ 200.</param>
public readonly record struct PaperSize(double Width, double Height)
{
    /// <summary>210 × 297 mm.</summary>
    public static PaperSize A4 => new(595.28, 841.89);

    /// <summary>8.5 × 11 inches.</summary>
    public static PaperSize Letter => new(612, 792);
}

/// <summary>Space around the text of a page.</summary>
/// <param name="Top">Points; holds the running head.</param>
/// <param name="Right">Points.</param>
/// <param name="Bottom">Points; holds the page number.</param>
/// <param name="Left">Points.</param>
public readonly record struct PageMargins(double Top, double Right, double Bottom, double Left);

/// <summary>Sizes of type.</summary>
/// <param name="Title">Title on the cover, points.</param>
/// <param name="Heading1">First-level headings, points.</param>
/// <param name="Heading2">Second-level headings, points.</param>
/// <param name="Heading3">Third-level headings, points.</param>
/// <param name="Heading4">Fourth-level headings, points.</param>
/// <param name="Lead">Opening sentences, points.</param>
/// <param name="Body">Running text, points.</param>
/// <param name="Note">Remarks and captions, points.</param>
/// <param name="Table">Tables, points.</param>
public sealed record TypeSizes(
    double Title = 28,
    double Heading1 = 20,
    double Heading2 = 14.5,
    double Heading3 = 11.5,
    double Heading4 = 10,
    double Lead = 11.5,
    double Body = 9.8,
    double Note = 8.4,
    double Table = 8.4);

/// <summary>Colours of a document.</summary>
public sealed record ThemeColors
{
    /// <summary>Running text.</summary>
    public Color Ink { get; init; } = Color.Parse("#1f2a37");

    /// <summary>Remarks, captions, running heads.</summary>
    public Color Muted { get; init; } = Color.Parse("#5b6b7c");

    /// <summary>Headings and the cover.</summary>
    public Color Primary { get; init; } = Color.Parse("#123a5e");

    /// <summary>Short strokes that lead the eye.</summary>
    public Color Accent { get; init; } = Color.Parse("#c0692b");

    /// <summary>Links.</summary>
    public Color Link { get; init; } = Color.Parse("#1c5f9e");

    /// <summary>Thin lines.</summary>
    public Color Rule { get; init; } = Color.Parse("#cbd5df");

    /// <summary>Ground of table headers.</summary>
    public Color HeaderFill { get; init; } = Color.Parse("#e6edf4");

    /// <summary>Ground of every other row.</summary>
    public Color ZebraFill { get; init; } = Color.Parse("#f6f8fb");

    /// <summary>Text on the primary colour.</summary>
    public Color OnPrimary { get; init; } = Color.Parse("#ffffff");

    /// <summary>Second line on the primary colour.</summary>
    public Color OnPrimaryMuted { get; init; } = Color.Parse("#c9d9e8");

    /// <summary>Bar and ground of a remark.</summary>
    public (Color Bar, Color Fill) Note { get; init; } = (Color.Parse("#3a78ad"), Color.Parse("#eff5fa"));

    /// <summary>Bar and ground of a warning.</summary>
    public (Color Bar, Color Fill) Warning { get; init; } = (Color.Parse("#b45f1f"), Color.Parse("#fcf4ec"));

    /// <summary>Bar and ground of a main point.</summary>
    public (Color Bar, Color Fill) Key { get; init; } = (Color.Parse("#2c7a5b"), Color.Parse("#eef7f2"));
}

/// <summary>How a document looks.</summary>
public sealed record PdfTheme
{
    /// <summary>The paper; A4 unless set.</summary>
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>The margins.</summary>
    public PageMargins Margins { get; init; } = new(72, 60, 66, 60);

    /// <summary>The sizes of type.</summary>
    public TypeSizes Sizes { get; init; } = new();

    /// <summary>The colours.</summary>
    public ThemeColors Colors { get; init; } = new();

    internal double ContentWidth => Paper.Width - Margins.Left - Margins.Right;

    internal double ContentHeight => Paper.Height - Margins.Top - Margins.Bottom;

    internal double Bottom => Paper.Height - Margins.Bottom;

    /// <summary>Holds the theme to what can be set.</summary>
    /// <exception cref="ArgumentException">The text area is smaller than 150 × 250 points, a margin is smaller than 24 points, or a size is not 4 to 72 points.</exception>
    internal static void Check(PdfTheme theme)
    {
        var (margins, sizes, paper) = (theme.Margins, theme.Sizes, theme.Paper);
        var smallestMargin = Math.Min(Math.Min(margins.Left, margins.Right), Math.Min(margins.Top, margins.Bottom));
        if (!(theme.ContentWidth >= 150 && theme.ContentHeight >= 250 && smallestMargin >= 24 && paper.Width <= 5000 && paper.Height <= 5000))
        {
            throw new ArgumentException("The theme leaves too little room: margins of at least 24 points and a text area of at least 150 × 250 points are needed.", nameof(theme));
        }

        foreach (var size in (ReadOnlySpan<double>)[sizes.Title, sizes.Heading1, sizes.Heading2, sizes.Heading3, sizes.Heading4, sizes.Lead, sizes.Body, sizes.Note, sizes.Table])
        {
            if (!(size is >= 4 and <= 72))
            {
                throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A size of type is {size} points; it must lie between 4 and 72."), nameof(theme));
            }
        }
    }
}
