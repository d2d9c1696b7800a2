using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Pdf.Layout;
using AggloAdvisor.Pdf.Painting;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>Whole reports on 200 made-up cases, with 2 to 60 members, 3 to 97 industries, long names and missing figures, in both languages: every page as the planner will see it.</summary>
public sealed class WholeReportLayoutTests
{
    private const int Cases = 200;

    // Figures within a line may touch; more than this is one text lying on another.
    private const double Slack = 0.6;
    private const string Opening = "（“‘《〈【「〔『";
    private const string Closing = "）”’》〉】」〕』。，、；：";
    private static readonly int[] _members = [2, 3, 4, 5, 7, 9, 12, 16, 21, 27, 34, 41, 48, 55, 60];
    private static readonly int[] _industries = [3, 5, 8, 13, 19, 28, 41, 60, 80, 97];
    private static readonly double[] _missing = [0, 0.1, 0.3, 0.7];
    private static readonly Lazy<FontLibrary> _fonts = new(static () => FontLibrary.Find(new FontSearch()));

    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(0, Cases)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Report_OnAGeneratedCase_HasEveryBoxInItsPlace(int number)
    {
        Assert.SkipUnless(_fonts.Value.Select(new Rune('宜'), FontStyle.Regular, chinese: true).Covered, "No font with Chinese characters is installed.");
        var made = new GeneratedCase(_members[number % _members.Length], _industries[number * 7 % _industries.Length], Seed: 1000 + number, LongNames: number % 3 == 0, _missing[number * 5 / 3 % _missing.Length]);
        var language = number % 2 == 0 ? Language.English : Language.Chinese;
        var length = (number % 5) switch { 0 or 1 => ReportLength.Full, 4 => ReportLength.Public, _ => ReportLength.Council };
        var template = Reports.Template(language, length);
        var document = ReportBuilder.Build(made.Advice(), template, new PdfTextMeasurer(_fonts.Value)).Value!;

        var laidOut = PdfRenderer.Lay(document, template.Theme, _fonts.Value);

        Assert.Equal([], Violations(laidOut, template.Theme));
    }

    private static ImmutableArray<string> Violations(LaidOutDocument document, PdfTheme theme) =>
    [
        .. document.Pages.SelectMany(p => OutsideOf(p, theme)),
        .. document.Pages.SelectMany(Overlaps),
        .. document.Pages.SelectMany(static p => Texts(p).Where(static t => t.Fragment.Glyphs.Any(static g => g.Missing != 0 && g.Text.Length > 0)).Select(t => At(p, $"a glyph is missing in '{Words(t)}'"))),
        .. document.Pages.Where(static p => !p.Items.Any(static i => i is TextItem && i.Owner is StructureNode)).Select(static p => At(p, "the page is empty")),
        .. document.Strips.Where(s => s.Top < theme.Margins.Top - 0.1 || s.Bottom > theme.Paper.Height - theme.Margins.Bottom + 0.1).Select(static s => At(s.Page, "a strip leaves the text area")),
        .. document.Strips.Zip(document.Strips.Skip(1)).Where(static p => p.First.Strip.Heading is not null && p.First.Page != p.Second.Page).Select(static p => At(p.First.Page, $"the heading '{p.First.Strip.Heading!.Text}' stands last")),
    ];

    private static IEnumerable<string> OutsideOf(Page page, PdfTheme theme) => page.Items
        .Select(i => (Item: i, Box: BoxOf(i)))
        .Where(i => i.Box.X < -0.1 || i.Box.Y < -0.1 || i.Box.Right > theme.Paper.Width + 0.1 || i.Box.Bottom > theme.Paper.Height + 0.1
            || (i.Item is TextItem && i.Item.Owner is StructureNode && page.Number > 1 && (i.Box.X < theme.Margins.Left - 1 || i.Box.Right > theme.Paper.Width - theme.Margins.Right + 1)))
        .Select(i => At(page, string.Create(CultureInfo.InvariantCulture, $"{(i.Item is TextItem t ? $"'{Words(t)}'" : i.Item.GetType().Name)} leaves its place: {i.Box}")));

    private static IEnumerable<string> Overlaps(Page page)
    {
        var texts = Texts(page).Where(static t => t.Angle == 0).Select(static t => (Item: t, Box: Ink(t))).OrderBy(static t => t.Box.Y).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            for (var k = i + 1; k < texts.Length && texts[k].Box.Y < texts[i].Box.Bottom - Slack; k++)
            {
                if (texts[i].Box.X < texts[k].Box.Right - Slack && texts[k].Box.X < texts[i].Box.Right - Slack)
                {
                    yield return At(page, $"'{Words(texts[k].Item)}' lies on '{Words(texts[i].Item)}'");
                }
            }
        }
    }

    private static IEnumerable<TextItem> Texts(Page page) => page.Items.OfType<TextItem>().Where(static t => t.Fragment.Glyphs.Any(static g => g.Text.Trim().Length > 0));

    // Where letters have ink: the boxes of two lines set solid would touch, and full-width marks that meet are set closer, for half of their box is empty.
    private static PageBox Ink(TextItem text)
    {
        var (size, words) = (text.Fragment.Style.Size, Words(text));
        var before = words.Length > 0 && Opening.Contains(words[0], StringComparison.Ordinal) ? size / 2 : 0;
        var after = words.Length > 0 && Closing.Contains(words[^1], StringComparison.Ordinal) ? size / 2 : 0;
        return new(text.X + before, text.Baseline - (0.72 * size), Math.Max(0, text.Fragment.Width - before - after), 0.88 * size);
    }

    private static PageBox BoxOf(PageItem item) => item switch
    {
        TextItem text => text.Box,
        RectangleItem rectangle => rectangle.Box,
        CircleItem circle => new(circle.X - circle.Radius, circle.Y - circle.Radius, 2 * circle.Radius, 2 * circle.Radius),
        LinkItem link => link.Box,
        LeaderItem leader => new(leader.Left, leader.Y, Math.Max(0, leader.Right - leader.Left), 0),
        PathItem path => Around(path.Points),
        _ => throw new ArgumentException($"No box is known for {item}.", nameof(item)),
    };

    private static PageBox Around(ImmutableArray<(double X, double Y)> points)
    {
        var (left, top) = (points.Min(static p => p.X), points.Min(static p => p.Y));
        return new(left, top, points.Max(static p => p.X) - left, points.Max(static p => p.Y) - top);
    }

    private static string Words(TextItem text) => string.Concat(text.Fragment.Glyphs.Select(static g => g.Text));

    private static string At(Page page, string what) => string.Create(CultureInfo.InvariantCulture, $"page {page.Number}: {what}");
}
