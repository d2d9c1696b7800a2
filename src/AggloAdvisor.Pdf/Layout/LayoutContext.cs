using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>What the layout of every block needs to know.</summary>
internal sealed class LayoutContext
{
    private readonly IReadOnlyDictionary<string, int> pages;

    /// <summary>Prepares a pass.</summary>
    /// <param name="pages">Pages of the headings as the previous pass found them; empty in the first.</param>
    public LayoutContext(Document document, PdfTheme theme, FontLibrary fonts, IReadOnlyDictionary<string, int> pages)
    {
        this.pages = pages;
        Document = document;
        Theme = theme;
        Setter = new(fonts);
        Chinese = document.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        Headings = document.Blocks.OfType<Heading>().ToList();
        var anchors = HeadingIds.Of(document.Blocks);
        Inlines = new(theme.Colors.Link, id => PageOf(id), target => LinkTarget.IsAllowed(target, anchors));
        Root = new StructureNode("Document", null);
    }

    public Document Document { get; }

    public PdfTheme Theme { get; }

    public TextSetter Setter { get; }

    public InlineFlattener Inlines { get; }

    public StructureNode Root { get; }

    /// <summary>The headings that stand in the contents.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    private bool Chinese { get; }

    public int? PageOf(string id) => pages.TryGetValue(id, out var page) ? page : null;

    public static TextStyle Style(double size, Color color, FontStyle font = FontStyle.Regular) => new(font, size, color);

    /// <summary>Height of a line; Chinese characters fill their square and want more air.</summary>
    public double Leading(double size) => Math.Round(size * (Chinese ? 1.62 : 1.46), 2);

    /// <summary>Baseline of a line in a strip: capitals and ideographs stand in the middle.</summary>
    public static double Baseline(double top, double leading, double size) => top + leading / 2 + size * 0.36;
}

/// <summary>Where a block may stand.</summary>
/// <param name="Left">Points from the left edge of the page.</param>
/// <param name="Parent">The element that its elements belong to.</param>
/// <param name="Depth">How deep it lies in lists and callouts.</param>
internal readonly record struct Column(double Left, double Width, StructureNode Parent, int Depth = 0)
{
    // Deeper lists are not indented further: a column of one word would serve nobody.
    private const double Narrowest = 110;

    public double Right => Left + Width;

    public Column Indent(double left, double right, StructureNode parent)
    {
        var room = Math.Max(0, Width - Narrowest);
        var (l, r) = (Math.Min(left, room), Math.Min(right, Math.Max(0, room - left)));
        return new(Left + l, Width - l - r, parent, Depth + 1);
    }
}
