using AggloAdvisor.Documents;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Painting;

/// <summary>A page being drawn.</summary>
/// <param name="number">1 for the first.</param>
internal sealed class Page(int number)
{
    private readonly List<PageItem> items = [];

    public int Number { get; } = number;

    public IReadOnlyList<PageItem> Items => items;

    public void Add(PageItem item) => items.Add(item);

    public void Fill(PageBox box, Color color) => items.Add(new RectangleItem(Artifact.Layout, box, color));

    /// <summary>Draws a line of text; its links become elements of their own with an area to click.</summary>
    public void Text(Owner owner, TextLine line, double x, double baseline)
    {
        foreach (var fragment in line.Fragments)
        {
            var part = owner;
            if (fragment.Link is { } link && owner is StructureNode parent)
            {
                var node = link.Node ??= new StructureNode("Link", parent);
                var size = fragment.Style.Size;
                items.Add(new LinkItem(node, new(x + fragment.X, baseline - size, fragment.Width, size * 1.3), link.Target, link.Description));
                part = node;
            }

            items.Add(new TextItem(part, fragment, x + fragment.X, baseline, 0));
        }
    }
}
