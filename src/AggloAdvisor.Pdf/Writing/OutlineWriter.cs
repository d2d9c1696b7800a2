using AggloAdvisor.Pdf.Layout;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>Writes the outline (bookmarks): headings nested by level, the first level open.</summary>
/// <remarks>Source: ISO 32000-1:2008, section 12.3.3.</remarks>
internal sealed class OutlineWriter(PdfFile file, Func<PlacedHeading, PdfSyntax> destination)
{
    private sealed class Entry(PdfReference reference, PlacedHeading? heading, int level, int place)
    {
        public PdfReference Reference { get; } = reference;

        public PlacedHeading? Heading { get; } = heading;

        public int Level { get; } = level;

        /// <summary>Index among its parent's children.</summary>
        public int Place { get; } = place;

        public List<Entry> Children { get; } = [];

        /// <summary>Entries shown below it when it is open.</summary>
        public int Visible => Children.Sum(static c => 1 + (c.IsOpen ? c.Visible : 0));

        public bool IsOpen => Level <= 1 && Children.Count > 0;
    }

    /// <summary>Writes the outline; null when there is no heading.</summary>
    public PdfReference? Write(IReadOnlyList<PlacedHeading> headings)
    {
        if (headings.Count == 0)
        {
            return null;
        }

        var root = new Entry(file.Reserve(), null, 0, 0);
        var all = new List<(Entry Entry, Entry Parent)>();
        var open = new Stack<Entry>([root]);
        foreach (var heading in headings)
        {
            while (open.Peek().Level >= heading.Entry.Level)
            {
                open.Pop();
            }

            var entry = new Entry(file.Reserve(), heading, heading.Entry.Level, open.Peek().Children.Count);
            all.Add((entry, open.Peek()));
            open.Peek().Children.Add(entry);
            open.Push(entry);
        }

        var body = file.Open(root.Reference);
        body.Write($"<</Type/Outlines/First {root.Children[0].Reference}/Last {root.Children[^1].Reference}/Count {root.Visible}>>");
        foreach (var (entry, parent) in all)
        {
            WriteEntry(entry, parent);
        }

        return root.Reference;
    }

    private void WriteEntry(Entry entry, Entry parent)
    {
        var siblings = parent.Children;
        var place = entry.Place;
        var body = file.Open(entry.Reference);
        body.Write($"<</Title{new PdfText(entry.Heading!.Entry.Text)}/Dest{destination(entry.Heading)}/Parent {parent.Reference}");
        if (place > 0)
        {
            body.Write($"/Prev {siblings[place - 1].Reference}");
        }

        if (place + 1 < siblings.Count)
        {
            body.Write($"/Next {siblings[place + 1].Reference}");
        }

        if (entry.Children.Count > 0)
        {
            body.Write($"/First {entry.Children[0].Reference}/Last {entry.Children[^1].Reference}/Count {(entry.IsOpen ? entry.Visible : -entry.Children.Count)}");
        }

        body.Write($">>");
    }
}
