using System.Collections.Immutable;
using AggloAdvisor.Pdf.Painting;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>How firmly a strip holds to the next one.</summary>
internal enum Keep
{
    /// <summary>A page may end here.</summary>
    None,

    /// <summary>A page ends here only if what belongs together is taller than a page.</summary>
    Prefer,

    /// <summary>A page never ends here, as after a heading.</summary>
    Must,
}

/// <summary>A slice of the text over the full width, such as a line or a table row: the pages are cut between strips.</summary>
/// <param name="Height">Points.</param>
/// <param name="Draw">Draws it on a page, from the top given.</param>
internal sealed record Strip(double Height, Action<Page, double> Draw)
{
    /// <summary>Air above, points; of two neighbours' wishes the greater counts. None at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Air below, points.</summary>
    public double SpaceAfter { get; init; }

    public Keep Keep { get; init; }

    /// <summary>Whether it begins a page.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>The heading it shows, if it does.</summary>
    public HeadingEntry? Heading { get; init; }

    /// <summary>What is repeated above it where it comes to stand at the top of a page.</summary>
    public RepeatedHeader? Repeats { get; init; }

    /// <summary>The boxes drawn behind it, the outermost first.</summary>
    public ImmutableArray<Frame> Frames { get; init; } = [];

    /// <summary>Room without content.</summary>
    public static Strip Blank(double height) => new(height, static (_, _) => { });
}

/// <summary>A table's header on the pages that the table goes on to.</summary>
internal sealed record RepeatedHeader(double Height, Action<Page, double> Draw);

/// <summary>A box behind a run of strips, drawn once on each page.</summary>
internal sealed class Frame(Action<Page, double, double> draw)
{
    /// <summary>Draws it from top to bottom.</summary>
    public Action<Page, double, double> Draw { get; } = draw;
}

/// <summary>A heading, for the outline and the contents.</summary>
internal sealed record HeadingEntry(int Level, string Id, string Text);

/// <summary>A heading in its place.</summary>
/// <param name="Y">Points from the top of the page.</param>
internal sealed record PlacedHeading(HeadingEntry Entry, int Page, double Y);
