using AggloAdvisor.Pdf.Painting;
using AggloAdvisor.Pdf.Shaping;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>The glyphs of a face that a document uses.</summary>
/// <param name="name">Name of the font in the pages' resources.</param>
internal sealed class FontUsage(Typeface face, string name)
{
    public Typeface Face { get; } = face;

    public string Name { get; } = name;

    /// <summary>Used glyphs by number, with the text they stand for (empty for a part of a cluster) and their width.</summary>
    public SortedDictionary<ushort, (string Text, int Advance)> Glyphs { get; } = [];

    /// <summary>Collects the faces in the order in which pages use them.</summary>
    public static IReadOnlyDictionary<Typeface, FontUsage> Collect(IEnumerable<Page> pages)
    {
        var usages = new Dictionary<Typeface, FontUsage>();
        foreach (var item in pages.SelectMany(static p => p.Items).OfType<TextItem>())
        {
            var face = item.Fragment.Face;
            if (!usages.TryGetValue(face, out var usage))
            {
                usages[face] = usage = new(face, System.FormattableString.Invariant($"F{usages.Count + 1}"));
            }

            foreach (var glyph in item.Fragment.Glyphs)
            {
                if (!usage.Glyphs.TryGetValue(glyph.Id, out var known) || known.Text.Length == 0)
                {
                    usage.Glyphs[glyph.Id] = (glyph.Missing == 0 ? glyph.Text : "\uFFFD", glyph.NominalAdvance);
                }
            }
        }

        return usages;
    }
}
