using System.Globalization;
using AggloAdvisor.Pdf.Painting;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Draws the running head and foot, which are no part of the text.</summary>
internal static class Furniture
{
    private const double Gap = 18;

    /// <summary>Adds them to all pages after the cover.</summary>
    /// <param name="first">Index of the first page that has them.</param>
    public static void AddTo(LayoutContext context, IReadOnlyList<Page> pages, int first, IReadOnlyList<PlacedHeading> headings)
    {
        var sections = headings.Where(static h => h.Entry.Level == 1).ToList();
        foreach (var page in pages.Skip(first))
        {
            // The section is the one that began last, on this page or before.
            var section = sections.LastOrDefault(s => s.Page <= page.Number)?.Entry.Text ?? "";
            Head(context, page, section);
            Foot(context, page, pages.Count);
        }
    }

    private static void Head(LayoutContext context, Page page, string section)
    {
        var theme = context.Theme;
        var style = LayoutContext.Style(theme.Sizes.Note - 0.4, theme.Colors.Muted);
        var half = (theme.ContentWidth - Gap) / 2;
        var baseline = theme.Margins.Top - 30;
        var left = context.Setter.Fitting(context.Document.RunningHead, style, half);
        var right = context.Setter.Fitting(section, style, half);
        page.Text(Artifact.Header, left, theme.Margins.Left, baseline);
        page.Text(Artifact.Header, right, theme.Paper.Width - theme.Margins.Right - right.Width, baseline);
        page.Add(new RectangleItem(Artifact.Header, new(theme.Margins.Left, baseline + 7, theme.ContentWidth, 0.5), theme.Colors.Rule));
    }

    private static void Foot(LayoutContext context, Page page, int total)
    {
        var theme = context.Theme;
        var style = LayoutContext.Style(theme.Sizes.Note - 0.4, theme.Colors.Muted) with { TabularFigures = true };
        var baseline = theme.Paper.Height - theme.Margins.Bottom + 32;
        var number = context.Setter.Fitting(PageOf(context.Document.Words.PageOf, page.Number, total), style, theme.ContentWidth / 2);
        var author = context.Setter.Fitting(context.Document.Author, style, theme.ContentWidth - number.Width - Gap);
        page.Text(Artifact.Footer, author, theme.Margins.Left, baseline);
        page.Text(Artifact.Footer, number, theme.Paper.Width - theme.Margins.Right - number.Width, baseline);
    }

    // Not string.Format: a wording with a stray brace must not stop a report.
    private static string PageOf(string wording, int page, int total) => wording
        .Replace("{0}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{1}", total.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
