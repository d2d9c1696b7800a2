using AggloAdvisor.Pdf.Painting;

namespace AggloAdvisor.Pdf.Layout;

/// <summary>Deals strips out to pages.</summary>
internal sealed class Paginator
{
    private const double Tolerance = 0.01;

    // A box cut by a page break reaches a little beyond its text.
    private const double FrameOverlap = 6;

    // Part of a page; when less than this is left over from a section, the next one follows on the same page.
    private const double Remnant = 0.22;

    // Part of a page; so much of a section must stand below its heading where it follows on.
    private const double Beginning = 0.33;

    private readonly PdfTheme theme;
    private readonly List<Page> pages;
    private readonly List<PlacedHeading> headings = [];
    private readonly List<PlacedStrip> placed = [];
    private Page? page;
    private double y;
    private double spaceAfter;
    private bool pageWasBegun;

    private Paginator(PdfTheme theme, List<Page> pages)
    {
        this.theme = theme;
        this.pages = pages;
    }

    private bool AtTop => placed.Count == 0 || placed[^1].Page != page;

    /// <summary>Appends pages that hold all strips in order.</summary>
    /// <returns>The headings and where every strip stands.</returns>
    public static (IReadOnlyList<PlacedHeading> Headings, IReadOnlyList<PlacedStrip> Strips) Run(PdfTheme theme, List<Page> pages, IReadOnlyList<Strip> strips)
    {
        var paginator = new Paginator(theme, pages);
        paginator.Place(strips, 0, strips.Count, Keep.Prefer);
        paginator.Draw();
        return (paginator.headings, paginator.placed);
    }

    private void Place(IReadOnlyList<Strip> strips, int from, int to, Keep level)
    {
        for (var start = from; start < to;)
        {
            var end = start + 1;
            while (end < to && strips[end - 1].Keep >= level && !strips[end].BeginsPage)
            {
                end++;
            }

            PlaceGroup(strips, start, end, level);
            start = end;
        }
    }

    private void PlaceGroup(IReadOnlyList<Strip> strips, int start, int end, Keep level)
    {
        if (page is null || (strips[start].BeginsPage && !AtTop && !FollowsRemnant(strips, start)))
        {
            NewPage();
            pageWasBegun = true;
        }

        if (!Fits(strips, start, end))
        {
            var whole = HeightAtTop(strips, start, end) <= theme.ContentHeight + Tolerance;
            if (!AtTop && (whole || end - start == 1))
            {
                NewPage();
            }
            else if (!whole && level < Keep.Must)
            {
                // Taller than a page: give up the lesser wishes, never a heading's.
                Place(strips, start, end, level + 1);
                return;
            }
            else if (!whole && LastThatFits(strips, start, end) is var split && split > start)
            {
                // A chain of headings taller than a page: the last ones stay with what they head.
                PlaceGroup(strips, start, split, level);
                NewPage();
                PlaceGroup(strips, split, end, level);
                return;
            }
        }

        for (var i = start; i < end; i++)
        {
            if (i > start && !Fits(strips, i, i + 1))
            {
                NewPage();
            }

            PlaceOne(strips[i]);
        }
    }

    // A page with a few last lines of a section looks like a mistake. The contents stand alone, and so does the last part, the colophon.
    private bool FollowsRemnant(IReadOnlyList<Strip> strips, int start)
    {
        if (pageWasBegun || headings.Count == 0 || y - theme.Margins.Top > theme.ContentHeight * Remnant || !strips.Skip(start + 1).Any(static s => s.BeginsPage))
        {
            return false;
        }

        var end = start + 1;
        while (end < strips.Count && !strips[end].BeginsPage && (strips[end - 1].Keep > Keep.None || Height(strips, start, end) < theme.ContentHeight * Beginning))
        {
            end++;
        }

        return Fits(strips, start, end);
    }

    private void PlaceOne(Strip strip)
    {
        if (!AtTop)
        {
            y += Math.Max(spaceAfter, strip.SpaceBefore);
        }
        else if (strip.Repeats is { } header)
        {
            header.Draw(page!, y);
            y += header.Height;
        }

        placed.Add(new(strip, page!, y));
        if (strip.Heading is { } heading)
        {
            headings.Add(new(heading, page!.Number, y));
        }

        y += strip.Height;
        spaceAfter = strip.SpaceAfter;
    }

    private bool Fits(IReadOnlyList<Strip> strips, int start, int end)
    {
        var first = AtTop ? strips[start].Repeats?.Height ?? 0 : Math.Max(spaceAfter, strips[start].SpaceBefore);
        return y + first + Height(strips, start, end) <= theme.Bottom + Tolerance;
    }

    private int LastThatFits(IReadOnlyList<Strip> strips, int start, int end)
    {
        var split = end - 1;
        while (split > start && HeightAtTop(strips, split - 1, end) <= theme.ContentHeight + Tolerance)
        {
            split--;
        }

        return split;
    }

    private static double HeightAtTop(IReadOnlyList<Strip> strips, int start, int end) =>
        (strips[start].Repeats?.Height ?? 0) + Height(strips, start, end);

    private static double Height(IReadOnlyList<Strip> strips, int start, int end)
    {
        var height = strips[start].Height;
        for (var i = start + 1; i < end; i++)
        {
            height += Math.Max(strips[i - 1].SpaceAfter, strips[i].SpaceBefore) + strips[i].Height;
        }

        return height;
    }

    private void NewPage()
    {
        page = new(pages.Count + 1);
        pages.Add(page);
        y = theme.Margins.Top;
        spaceAfter = 0;
        pageWasBegun = false;
    }

    // Frames lie behind the strips they hold, so they are drawn before them, page by page.
    private void Draw()
    {
        var framePages = placed.SelectMany(static p => p.Strip.Frames, static (p, f) => (Frame: f, p.Page)).ToLookup(static p => p.Frame, static p => p.Page.Number);
        foreach (var group in placed.GroupBy(static p => p.Page))
        {
            var frames = new List<(Frame Frame, double Top, double Bottom)>();
            foreach (var strip in group)
            {
                foreach (var frame in strip.Strip.Frames)
                {
                    var known = frames.FindIndex(f => f.Frame == frame);
                    if (known < 0)
                    {
                        frames.Add((frame, strip.Top, strip.Bottom));
                    }
                    else
                    {
                        frames[known] = (frame, frames[known].Top, strip.Bottom);
                    }
                }
            }

            foreach (var (frame, top, bottom) in frames)
            {
                var (first, last) = (framePages[frame].First(), framePages[frame].Last());
                frame.Draw(group.Key, first < group.Key.Number ? top - FrameOverlap : top, last > group.Key.Number ? bottom + FrameOverlap : bottom);
            }

            foreach (var strip in group)
            {
                strip.Strip.Draw(group.Key, strip.Top);
            }
        }
    }
}

/// <summary>A strip in its place.</summary>
internal sealed record PlacedStrip(Strip Strip, Page Page, double Top)
{
    public double Bottom => Top + Strip.Height;
}
